namespace PortAnalyzers.Tests.ConfigFiles.Formats;

public sealed class ComposeFileTests
{
    [Theory]
    [InlineData("\"{|PORT004:6000|}:80\"")]
    [InlineData("{|PORT004:6000|}:80")]
    [InlineData("'{|PORT004:6000|}:80'  # comment")]
    [InlineData("{|PORT004:6000|}:80/tcp")]
    [InlineData("{|PORT004:6000|}:80/TCP")]
    [InlineData("127.0.0.1:{|PORT004:6000|}:80")]
    [InlineData("\"[::1]:{|PORT004:6000|}:80\"")]
    [InlineData("\"6\\000:80\" # 6000")]
    [InlineData("${HOST:-127.0.0.1}:{|PORT004:6000|}:80")]
    [InlineData("${HOST}:{|PORT004:6000|}:80")]
    [InlineData("${WEB_PORT:-{|PORT004:6000|}}:80")]
    [InlineData("\"${WEB_PORT-{|PORT004:6000|}}:${TARGET:-80}\"")]
    [InlineData("${WEB_PORT:-${OTHER:-{|PORT004:6000|}}}:80")]
    [InlineData("${A:-${B:-${C:-${D:-{|PORT004:6000|}}}}}:80")]
    [InlineData("${A:-${B:-${C:-${D:-${E:-6000}}}}}:80")]
    [InlineData("{|PORT004:6000|}:${TARGET}")]
    [InlineData("{|PORT004:6000-6003|}:80-83")]
    [InlineData("{|PORT004:5999-6001|}:80-82")]
    [InlineData("{|PORT004:4000-7000|}:80")]
    [InlineData("6001-6003:80-82")]
    [InlineData("6000:80/udp")]
    [InlineData("6000:80/sctp")]
    [InlineData("6000:80/${PROTOCOL}")]
    [InlineData("${WEB_PORT}:80")]
    [InlineData("${WEB_PORT:?6000}:80")]
    [InlineData("${WEB_PORT:+6000}:80")]
    [InlineData("${A:-60}${B:-00}:80 # 6000")]
    [InlineData("$WEB_PORT:6000")]
    [InlineData("$HOST:{|PORT004:6000|}:80")]
    [InlineData("6000$$:80")]
    [InlineData("8080:6000")]
    [InlineData("127.0.0.1::6000")]
    [InlineData("6000")]
    [InlineData("60000:80")]
    [InlineData("6000x:80")]
    [InlineData("x6000:80")]
    [InlineData("-6000:80")]
    [InlineData("6000-:80")]
    [InlineData("6000-x:80")]
    [InlineData(":6000:")]
    [InlineData(":6000")]
    [InlineData("/6000")]
    [InlineData("6000:6000")]
    [InlineData("6000:6000/tcp")]
    [InlineData("127.0.0.1:6000:6000")]
    [InlineData("0:80")]
    public Task A_port_of_a_ready_made_image(string port) => VerifyAsync($"""
        services:
          web:
            image: example/web
            ports:
              - {port}
        """);

    [Theory]
    [InlineData("target: 80\n        published: {|PORT004:6000|}")]
    [InlineData("published: \"{|PORT004:6000|}\"\n        target: 80\n        protocol: tcp\n        host_ip: 127.0.0.1")]
    [InlineData("published: ${PORT:-{|PORT004:6000|}}\n        target: 80")]
    [InlineData("published: \"{|PORT004:5999-6001|}\"\n        target: 80")]
    [InlineData("published: 6000\n        target: 80\n        protocol: udp")]
    [InlineData("published: 6000\n        target: 6000")]
    [InlineData("published: 8080\n        target: 6000")]
    [InlineData("target: 6000")]
    [InlineData("name: 6000:80\n        target: 80")]
    public Task A_port_in_long_form(string port) => VerifyAsync($"""
        services:
          web:
            image: example/web
            ports:
              - {port}
        """);

    [Theory]
    [InlineData("build: .\n    ports: [\"{|PORT004:6000|}:6000\"]")]
    [InlineData("build:\n      context: .\n    ports: [\"{|PORT004:6000|}:6000\"]")]
    [InlineData("ports: [\"{|PORT004:6000|}:6000\"]\n    build: {context: .}")]
    [InlineData("image: x\n    environment:\n      - ASPNETCORE_URLS=http://+:8080\n    ports:\n    - {|PORT004:6000|}:6000")]
    [InlineData("image: x\n    environment:\n      ASPNETCORE_HTTP_PORTS: ${PORT}\n    ports:\n    - target: 6000\n      published: {|PORT004:6000|}")]
    [InlineData("image: x\n    environment:\n      - ASPNETCORE_ENVIRONMENT=Production\n    ports:\n    - 6000:6000")]
    [InlineData("image: x\n    environment:\n      - ASPNETCORE_URLS\n    ports:\n    - 6000:6000")]
    public Task Equal_sides(string service) => VerifyAsync($"""
        services:
          other:
            build: .
          web:
            {service}
        """);

    [Theory]
    [InlineData("- ASPNETCORE_URLS=http://+:80;http://+:{|PORT004:6000|}")]
    [InlineData("- \"ASPNETCORE_URLS=http://+:{|PORT004:6000|}\"")]
    [InlineData("- 'ASPNETCORE_HTTP_PORTS=8080;{|PORT004:6000|}'")]
    [InlineData("- ASPNETCORE_HTTPS_PORTS={|PORT004:6000|}")]
    [InlineData("- DOTNET_URLS=http://+:{|PORT004:6000|}")]
    [InlineData("- ASPNETCORE_URLS=http://+:${PORT:-{|PORT004:6000|}}")]
    [InlineData("- ASPNETCORE_URLS=${SCHEME}://+:{|PORT004:6000|}")]
    [InlineData("- ASPNETCORE_URLS=http://+:${PORT}")]
    [InlineData("ASPNETCORE_URLS: http://+:{|PORT004:6000|}")]
    [InlineData("ASPNETCORE_URLS: \"http://+:{|PORT004:6000|}\" # comment")]
    [InlineData("aspnetcore_http_ports: {|PORT004:6000|}")]
    [InlineData("{ ASPNETCORE_HTTP_PORTS: {|PORT004:6000|}, X: 6000 }")]
    [InlineData("[ \"ASPNETCORE_HTTP_PORTS={|PORT004:6000|}\" ]")]
    [InlineData("&common\n      ASPNETCORE_HTTP_PORTS: {|PORT004:6000|}")]
    [InlineData("PORT: 6000\n      API_URL: http://api:6000\n      POSTBOX__URLS: http://+:6000")]
    [InlineData("- PORT=6000\n      - API=http://api:6000\n      - =http://+:6000\n      - ASPNETCORE_URLS:http://+:6000")]
    [InlineData("ASPNETCORE_URLS: |\n        http://+:6000")]
    [InlineData("ASPNETCORE_URLS: *urls")]
    [InlineData("\"\": ASPNETCORE_URLS=http://+:6000")]
    public Task Environment_variables(string variables) => VerifyAsync($"""
        services:
          web:
            image: example/web
            environment:
              {variables}
        """);

    [Theory]
    [InlineData("services:\n  web:\n    expose:\n      - 6000:80\n    command: --urls http://+:6000\n    labels:\n      - url=http://x:6000")]
    [InlineData("services:\n  web:\n    healthcheck:\n      test: [\"CMD\", \"curl\", \"http://localhost:6000\"]")]
    [InlineData("ports:\n  - 6000:80")]
    [InlineData("x-web:\n  ports:\n    - 6000:80\n  environment:\n    ASPNETCORE_URLS: http://+:6000")]
    [InlineData("networks:\n  web:\n    ports:\n      - 6000:80")]
    [InlineData("services:\n  web:\n    x:\n      ports:\n        - 6000:80")]
    [InlineData("services:\n- ports:\n  - {|PORT004:6000|}:80")]
    [InlineData("services:\n  # - 6000:80\n  web: &web\n    ports:\n      # - 6000:80\n      - 8080:80\n      - {|PORT004:6666|}:80")]
    [InlineData("version: '3'\r\nservices:\r\n\r\n  web:\r\n    ports:\r\n    - {|PORT004:6000|}:80\r\n    - 8080:80\r\n")]
    [InlineData("{\"services\": {\"web\": {\"ports\": [\"{|PORT004:6000|}:80\"]}}}")]
    [InlineData("services:\n  web:\n    ports:\n      - {|PORT004:6000|}:80\n---\nservices:\n  web:\n    ports:\n      - {|PORT004:6666|}:80")]
    [InlineData("services:\n\tweb:\n\t\tports:\n\t\t\t- {|PORT004:6000|}:80")]
    public Task A_file(string text) => VerifyAsync(text);

    private static Task VerifyAsync(string text) => ConfigShapes.VerifyAsync("docker-compose.yml", text);
}
