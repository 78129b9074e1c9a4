namespace PortAnalyzers.Tests.ConfigFiles.Formats;

public sealed class ProxyFileTests
{
    /// <summary>Marked are the ports that move with a server's.</summary>
    [Theory]
    [InlineData("nginx.conf", "events { worker_connections 6000; }\nhttp {\n  upstream web { server web:[|6000|] weight=5; server 127.0.0.1:[|6001|]; keepalive 6000; }\n  server { listen 6000; server_name web:6000; }\n}")]
    [InlineData("nginx.conf", "location / { proxy_pass http://web:[|6000|]; proxy_read_timeout 6000; } # proxy_pass http://web:6000;")]
    [InlineData("nginx.conf", "location /a { proxy_pass http://localhost:[|6000|]/a#b; }\nlocation /g { grpc_pass grpc://web:[|6001|]; }\nlocation /h { grpc_pass web:[|6002|]; }")]
    [InlineData("nginx.conf", "set $upstream \"http://web:[|6000|]\";\nset $api 'api:[|6001|]';\nproxy_pass $upstream$request_uri;\nreturn 301 https://$host:[|6002|]$request_uri;")]
    [InlineData("nginx.conf", "upstream api{server api:[|6000|];}\nupstream b {server b:[|6001|];}\nserver{listen localhost:6000;}\nlocation ~ ^/x{2,3}:6000 { }")]
    [InlineData("nginx/web.conf.template", "proxy_pass http://${API_HOST}:[|6000|];\nupstream a { server ${API_HOST}:[|6001|]; server $HOST:[|6002|]; server [::1]:[|6003|]; }")]
    [InlineData("nginx.conf", "server unix:/tmp/x:6000; server a:6000-6001; server a:b:6000; server a:60000000; log_format a '$time:6000';")]
    [InlineData("Caddyfile", "shop.example.com {\n  reverse_proxy /api/* localhost:[|6000|] web:[|6001|] {\n    to :[|6002|]\n    fail_duration 6000s\n  }\n}\nlocalhost:6000 {\n  respond 6000\n}\n:6000 {\n}")]
    [InlineData("Caddyfile", "{$SITE} {\n  reverse_proxy {$API_HOST}:[|6000|] {env.API}:[|6001|] h2c://web:[|6002|]\n  # reverse_proxy web:6000\n}")]
    [InlineData("haproxy.cfg", "frontend a\n  bind *:6000\nbackend b\n  server web1 127.0.0.1:[|6000|] check inter 6000\n  timeout server 6000")]
    [InlineData("nginx.conf", "")]
    [InlineData("nginx.conf", "{ } } ; { server")]
    public void Addresses_to_which_a_proxy_forwards_are_read(string path, string markup) => ConfigShapes.VerifyMentions(path, markup);

    [Theory]
    [InlineData("nginx.conf", "location / { proxy_pass http://localhost:6000; }")]
    [InlineData("Caddyfile", "reverse_proxy localhost:6000")]
    public Task No_rule_reports_them(string path, string text) => ConfigShapes.VerifyAsync(path, text);
}
