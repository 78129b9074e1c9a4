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
    [InlineData("6000:${TARGET}")]
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
    public Task A_published_port_of_a_ready_made_image_is_reported(string port) => VerifyAsync($"""
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
    public Task A_published_port_in_long_form_is_reported(string port) => VerifyAsync($"""
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
    public Task A_port_with_equal_sides_is_reported_if_the_service_may_be_a_web_server(string service) => VerifyAsync($"""
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
    [InlineData("ASPNETCORE_URLS: |\n        http://+:{|PORT004:6000|}")]
    [InlineData("ASPNETCORE_URLS: *urls")]
    [InlineData("\"\": ASPNETCORE_URLS=http://+:6000")]
    public Task Addresses_in_environment_variables_are_reported(string variables) => VerifyAsync($"""
        services:
          web:
            image: example/web
            network_mode: host
            environment:
              {variables}
        """);

    [Theory]
    [InlineData("services:\n  web:\n    expose:\n      - 6000:80\n    command: --urls http://+:{|note:6000|}\n    labels:\n      - url=http://x:6000")]
    [InlineData("services:\n  web:\n    healthcheck:\n      test: [\"CMD\", \"curl\", \"http://localhost:6000\"]")]
    [InlineData("ports:\n  - 6000:80")]
    [InlineData("x-web:\n  ports:\n    - 6000:80\n  environment:\n    ASPNETCORE_URLS: http://+:6000")]
    [InlineData("networks:\n  web:\n    ports:\n      - 6000:80")]
    [InlineData("services:\n  web:\n    x:\n      ports:\n        - 6000:80")]
    [InlineData("services:\n- ports:\n  - 6000:80")]
    [InlineData("services:\n  # - 6000:80\n  web: &web\n    ports:\n      # - 6000:80\n      - 8080:80\n      - {|PORT004:6666|}:80")]
    [InlineData("version: '3'\r\nservices:\r\n\r\n  web:\r\n    ports:\r\n    - {|PORT004:6000|}:80\r\n    - 8080:80\r\n")]
    [InlineData("{\"services\": {\"web\": {\"ports\": [\"{|PORT004:6000|}:80\"]}}}")]
    [InlineData("services:\n  web:\n    ports:\n      - {|PORT004:6000|}:80\n---\nservices:\n  web:\n    ports:\n      - {|PORT004:6666|}:80")]
    [InlineData("services:\n\tweb:\n\t\tports:\n\t\t\t- {|PORT004:6000|}:80")]
    public Task Only_ports_and_addresses_of_services_are_found(string text) => VerifyAsync(text);

    /// <summary>The container's own address: it depends on the number under which the service publishes it.</summary>
    [Theory]
    [InlineData("ports: [\"{|PORT004:6000|}:6000\"]", "{|PORT004:6000|}")]
    [InlineData("ports: [\"127.0.0.1:{|PORT004:6000|}:6000/tcp\"]", "{|PORT004:6000|}")]
    [InlineData("ports: [\"{|PORT004:5998-6001|}:5998-6001\"]", "{|PORT004:6000|}")]
    [InlineData("ports: [{ target: 6000, published: {|PORT004:6000|} }]", "{|PORT004:6000|}")]
    [InlineData("ports: [\"8080:6000\", \"{|PORT004:6000|}:6000\"]", "{|PORT004:6000|}")]
    [InlineData("network_mode: host", "{|PORT004:6000|}")]
    [InlineData("ports: [\"8080:6000\"]", "6000")]
    [InlineData("ports: [\"8000-8003:5998-6001\"]", "6000")]
    [InlineData("ports: [\"6000\"]", "6000")]
    [InlineData("ports: [\"${PORT}:6000\"]", "6000")]
    [InlineData("ports: [{ target: 6000, published: 8080 }]", "6000")]
    [InlineData("ports: [\"{|PORT004:6000|}:80\"]", "{|note:6000|}")]
    [InlineData("ports: [\"6000:6000/udp\"]", "{|note:6000|}")]
    [InlineData("expose: [6000]", "{|note:6000|}")]
    [InlineData("network_mode: bridge", "{|note:6000|}")]
    public async Task A_containers_own_address_is_reported_if_it_is_published_under_the_same_number(string service, string port)
    {
        foreach (var setting in new[]
        {
            $"environment: [ASPNETCORE_HTTP_PORTS={port}]", $"environment: {{ Kestrel__Endpoints__A__Url: 'http://*:{port}' }}", $"command: dotnet x.dll --urls http://+:{port}",
            $"entrypoint: [\"dotnet\", \"x.dll\", \"--urls=http://+:{port}\"]", $"command: [\"sh\", \"-c\", \"dotnet x.dll --http_ports {port}\"]",
            $"command: >\n      dotnet x.dll\n      --urls http://+:{port}",
        })
        {
            await VerifyAsync($"services:\n  web:\n    build: .\n    {service}\n    {setting}\n");
        }
    }

    /// <summary>A ready-made image is for browsers only if web servers use the container port.</summary>
    [Theory]
    [InlineData("image: x", "\"{|PORT004:6000|}:8080\"")]
    [InlineData("image: x", "\"{|PORT004:6000|}:3000\", \"{|PORT004:6665-6669|}:8080-8084\"")]
    [InlineData("image: x", "\"6666:6379\", \"6000:5432\", \"53:53\", \"22:2222\", \"389:1389\", \"6667:9092\", \"6668:8883\", \"6697:5222\"")]
    [InlineData("image: x", "\"6000:6000\", \"25:1025\", \"6000:${TARGET}\"")]
    [InlineData("image: x\n    environment: { ASPNETCORE_ENVIRONMENT: a, PORT: 6000 }", "\"6000:6000\"")]
    [InlineData("image: x\n    environment: { ASPNETCORE_URLS: 'http://+:${P}' }", "\"{|PORT004:6000|}:6000\"")]
    [InlineData("image: x\n    command: --urls http://+:5000", "\"{|PORT004:6000|}:6000\"")]
    [InlineData("image: x\n    healthcheck: { test: [CMD, curl, 'http://localhost:6000/health'] }", "\"{|PORT004:6000|}:6000\", \"6666:6666\"")]
    [InlineData("image: x\n    healthcheck: { test: curl -f http://localhost:5432 }", "\"{|PORT004:6000|}:5432\"")]
    [InlineData("image: x", "{ target: 1234, published: {|PORT004:6000|}, app_protocol: http }, { target: 1235, published: 6666, app_protocol: tcp }")]
    [InlineData("build: .", "\"{|PORT004:6000|}:6000\", \"{|PORT004:5060|}:5060\", \"{|PORT004:6667|}:1234\", \"{|PORT004:6666|}:${P}\"")]
    [InlineData("build: .", "\"25:25\", \"465:465\", \"6000:5432\", \"6666:6379\", \"6668:50051\", \"53:53\", \"22:22\"")]
    [InlineData("build: .\n    environment: [ASPNETCORE_HTTP_PORTS={|PORT004:993|}]", "\"{|PORT004:993|}:993\"")]
    public Task A_published_port_is_reported_if_web_servers_use_the_containers_port(string service, string ports) => VerifyAsync($"services:\n  web:\n    {service}\n    ports: [{ports}]\n");

    [Theory]
    [InlineData("x-web: &web\n  build: .\n  ports: [\"{|PORT004:6000|}:80\"]\nservices:\n  a: *web\n  b:\n    <<: *web\n    image: b")]
    [InlineData("x-web: &web\n  build: .\n  ports: [\"6000:80\"]\nservices:\n  b:\n    <<: *web\n    ports: [\"8080:80\"]")]
    [InlineData("x-env: &env\n  ASPNETCORE_HTTP_PORTS: {|PORT004:6000|}\nservices:\n  a:\n    environment: *env\n    ports: [\"8080:6000\"]\n  b:\n    environment:\n      <<: *env\n    network_mode: host")]
    [InlineData("x-env: &env\n  ASPNETCORE_HTTP_PORTS: 6000\nservices:\n  a:\n    environment:\n      <<: *env\n      ASPNETCORE_HTTP_PORTS: 8080\n    network_mode: host")]
    [InlineData("x-a: &a { ports: [\"{|PORT004:6000|}:80\"] }\nx-b: &b { ports: [\"6666:80\"] }\nservices:\n  a:\n    <<: [*a, *b]")]
    [InlineData("x-port: &port \"{|PORT004:6000|}:80\"\nservices:\n  a:\n    ports: [*port]")]
    [InlineData("services:\n  base:\n    ports: [\"{|PORT004:6000|}:80\"]\n  web:\n    extends: base\n  other:\n    extends: { service: base }")]
    [InlineData("services:\n  base:\n    environment: { ASPNETCORE_HTTP_PORTS: {|PORT004:6000|} }\n  web:\n    extends: { service: base }\n    network_mode: host")]
    [InlineData("services:\n  a:\n    extends: b\n    ports: [\"{|PORT004:6000|}:80\"]\n  b:\n    extends: a\n  c:\n    extends: c")]
    [InlineData("services:\n  a: *nothing\n  b: &b\n    <<: *b\n    ports: [\"{|PORT004:6000|}:80\"]")]
    public Task Anchors_and_merges_are_resolved(string text) => VerifyAsync(text);

    [Theory]
    [InlineData("build: .\n    environment: { ASPNETCORE_HTTP_PORTS: {|PORT004:6000|} }", "ports: [\"{|PORT004:6000|}:6000\"]")]
    [InlineData("build: .\n    environment: { ASPNETCORE_HTTP_PORTS: 6000 }", "ports: [\"8080:6000\"]")]
    [InlineData("build: .\n    environment: { ASPNETCORE_HTTP_PORTS: 6000 }", "environment: [ASPNETCORE_HTTP_PORTS=8080]")]
    [InlineData("build: .\n    environment: { ASPNETCORE_HTTP_PORTS: {|note:6000|} }", "environment: [A=b]")]
    [InlineData("build: .", "ports: [\"{|PORT004:6000|}:6000\"]")]
    [InlineData("image: x", "ports: [\"6000:6000\"]")]
    [InlineData("build: .\n    ports: [\"6000:80\"]", "ports: !reset []")]
    [InlineData("build: .\n    ports: [\"6000:80\"]", "ports: !override [\"{|PORT004:6666|}:80\"]")]
    [InlineData("build: .\n    ports: [\"{|PORT004:6000|}:80\"]", "ports: [\"{|PORT004:6666|}:80\"]")]
    [InlineData("command: --urls http://+:6000\n    network_mode: host", "command: --urls http://+:{|PORT004:6666|}")]
    public async Task An_override_file_is_merged_with_its_file(string root, string added)
    {
        root = $"services:\n  web:\n    {root}\n";
        added = $"services:\n  web:\n    {added}\n";
        await ConfigShapes.VerifyAsync(("docker-compose.yml", root), ("docker-compose.override.yml", added));
        await ConfigShapes.VerifyAsync((@"C:\x\compose.override.yaml", added), (@"C:\x\compose.yaml", root));
    }

    /// <summary>Docker merges other files only on request; they are still used for what the first file leaves open.</summary>
    [Theory]
    [InlineData("{|note:6000|}", "ports: [\"8080:80\"]")]
    [InlineData("6000", "ports: [\"8080:6000\"]")]
    [InlineData("{|PORT004:6000|}", "ports: [\"{|PORT004:6000|}:6000\"]")]
    [InlineData("{|note:6000|}", "environment: [ASPNETCORE_HTTP_PORTS={|note:6666|}]")]
    public async Task Other_files_say_what_the_first_file_leaves_open(string port, string added)
    {
        foreach (var variable in new[] { "ASPNETCORE_HTTP_PORTS: ", "ASPNETCORE_URLS: http://+:" })
        {
            await ConfigShapes.VerifyAsync(
                ("a/docker-compose.yml", $"services:\n  web:\n    build: .\n    environment:\n      {variable}{port}"),
                ("a/docker-compose.prod.yml", $"services:\n  web:\n    {added}"),
                ("b/docker-compose.dev.yml", "services:\n  web:\n    ports: [\"8080:6000\"]"));
        }
    }

    [Theory]
    [InlineData("WEB_PORT={|PORT004:6000|}", "ports: [\"${WEB_PORT}:80\"]")]
    [InlineData("WEB_PORT=8080", "ports: [\"${WEB_PORT:-6000}:80\"]")]
    [InlineData("WEB_PORT={|PORT004:6000|}", "ports: [\"${WEB_PORT:-6666}:80\"]")]
    [InlineData("OTHER=6000", "ports: [\"${WEB_PORT:-{|PORT004:6666|}}:80\"]")]
    [InlineData("WEB_PORT=\"{|PORT004:6000|}\" # the shop", "ports: [\"$WEB_PORT:80\"]")]
    [InlineData("export WEB_PORT='{|PORT004:6000|}'", "ports: [\"${WEB_PORT}:80\"]")]
    [InlineData("A={|PORT004:6000|}\nWEB_PORT=${A}", "ports: [\"${WEB_PORT}:80\"]")]
    [InlineData("A=60\nB=00", "ports: [\"${A}${B}:80\"]")]
    [InlineData("#WEB_PORT=6000\nWEB_PORT=6001", "ports: [\"${WEB_PORT}:80\"]")]
    [InlineData("SMTP_PORT=25\nDB_PORT=6000", "ports: [\"8080:80\", \"${DB_PORT}:5432\", \"${SMTP_PORT}:25\"]")]
    [InlineData("ASPNETCORE_URLS=http://+:{|PORT004:6000|}", "ports: [\"8080:80\"]")]
    [InlineData("ASPNETCORE_URLS=http://+:6000", "env_file: .env\n    ports: [\"8080:6000\"]")]
    [InlineData("ASPNETCORE_URLS=http://+:{|PORT004:6000|}", "env_file: [./.env]\n    ports: [\"{|PORT004:6000|}:6000\"]")]
    [InlineData("ASPNETCORE_URLS=http://+:{|note:6000|}", "env_file: [{ path: .env, required: false }]")]
    [InlineData("ASPNETCORE_URLS=http://+:6000", "environment: [ASPNETCORE_URLS]\n    ports: [\"8080:6000\"]")]
    [InlineData("URL=http://+:6000\nAPI=http://x:6000\nVITE_API_URL=http://localhost:6000", "ports: [\"8080:80\"]")]
    [InlineData("URL=http://+:{|PORT004:6000|}", "environment: { ASPNETCORE_URLS: '${URL}' }\n    network_mode: host")]
    public Task Variables_of_the_env_file_have_the_use_of_the_places_that_name_them(string env, string service) => ConfigShapes.VerifyAsync(
        ("shop/.env", env), ("shop/compose.yaml", $"services:\n  web:\n    build: .\n    {service}\n"), ("other/compose.yaml", "services: {}"));

    [Fact]
    public Task An_env_file_in_another_folder_sets_the_services_variables() => ConfigShapes.VerifyAsync(
        ("config/web.env", "ASPNETCORE_URLS=http://+:{|PORT004:6000|}\nASPNETCORE_HTTP_PORTS=6666"),
        ("shop/compose.yaml", "services:\n  web:\n    env_file: ../config/web.env\n    environment: [ASPNETCORE_HTTP_PORTS=80]\n    ports: [\"{|PORT004:6000|}:6000\"]\n"));

    [Fact]
    public Task A_service_in_another_file_that_it_extends_is_merged() => ConfigShapes.VerifyAsync(
        ("shop/common/compose.base.yml", "services:\n  base:\n    build: .\n    environment: [ASPNETCORE_HTTP_PORTS={|note:6000|}]"),
        ("shop/compose.yaml", "services:\n  web:\n    extends: { file: common/compose.base.yml, service: base }\n    ports: [\"{|PORT004:6666|}:6000\"]\n"));

    private static Task VerifyAsync(string text) => ConfigShapes.VerifyAsync("docker-compose.yml", text);
}
