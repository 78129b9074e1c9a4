namespace PortAnalyzers.Tests.ConfigFiles.Formats;

public sealed class InfrastructureFileTests
{
    /// <summary>Marked are the ports that move with a server's.</summary>
    [Theory]
    // Charts
    [InlineData("charts/web/values.yaml", "replicas: 6000\nservice: { type: ClusterIP, port: [|6000|], targetPort: '[|6001|]' }\nenv:\n  ASPNETCORE_HTTP_PORTS: \"[|6002|];[|6003|]\"\n  Api__Url: http://api:[|6004|]/v1")]
    [InlineData("charts/web/templates/web.yaml", "spec:\n  {{- with .Values.web }}\n  ports:\n    - name: http\n      containerPort: [|6000|] # 6000\n  env:\n    - name: PORT\n      value: \"[|6001|]\"\n    - name: SIZE\n      value: \"6000\"\n    - name: API\n      value: \"http://{{ .Release.Name }}-api:[|6002|]\"\n  {{- end }}\n  # port: 6000")]
    [InlineData("k8s/chart/values.dev.yml", "probes:\n  port: [|6000|]\n  periodSeconds: 6000\nports: [[|6001|], [|6002|]]")]
    [InlineData("charts/web/values.yaml", "redis:\n  port: 6000\n  master:\n    containerPort: 6000\nservice:\n  port: [|6001|]\npostgresql: { port: 6000 }\nsmtpRelay:\n  host: http://mail:6000\nredirect:\n  port: [|6002|]")]
    [InlineData("charts/web/values.yaml", "web:\n  port: [|6000|]\n  redis:\n    port: 6001\n  targetPort: [|6002|]")]
    [InlineData("azuredeploy.json", "{\n  \"redis\": {\n    \"port\": 6000\n  },\n  \"web\": {\n    \"port\": [|6001|]\n  }\n}")]
    [InlineData("values.yaml", "note: it's 6000\nportal: 6000\nsupport: 6000\nappPort : [|6002|]\ntext: 'port: 6000'\nport : [|6001|]")]
    // Terraform
    [InlineData("main.tf", "resource \"azurerm_container_app\" \"web\" {\n  ingress {\n    target_port = [|6000|] // 6000\n  }\n  env {\n    name  = \"WEBSITES_PORT\"\n    value = \"[|6001|]\"\n  }\n  timeout = 6000\n}")]
    [InlineData("main.tf", "locals {\n  url = \"http://web:[|6000|]/\"\n  app_settings = { \"WEBSITES_PORT\" = \"[|6001|]\", \"SIZE\" = \"6000\" }\n  is_web = var.port == 6000\n}")]
    [InlineData("dev.tfvars", "container_port=[|6000|]\nfrom_port = [|6001|]\n# port = 6000")]
    // Bicep and ARM templates
    [InlineData("main.bicep", "resource web 'Microsoft.App/containerApps@2024-03-01' = {\n  properties: {\n    configuration: { ingress: { targetPort: [|6000|] } }\n    template: { containers: [ { env: [\n      { name: 'ASPNETCORE_URLS', value: 'http://+:[|6001|]' }\n      {\n        name: 'PORT'\n        value: '[|6002|]'\n      }\n    ] } ] }\n  }\n}\n// targetPort: 6000\nparam port int = 6000")]
    [InlineData("azuredeploy.json", "{ \"ingress\": { \"targetPort\":[|6000|], \"timeout\": 6000 }, \"env\": [ { \"name\": \"PORT\", \"value\": \"[|6001|]\" } ] }")]
    // Other platforms
    [InlineData("taskdef.json", "{ \"containerDefinitions\": [ { \"memory\": 6000, \"portMappings\": [ { \"containerPort\": [|6000|], \"hostPort\": [|6000|] } ] } ] }")]
    [InlineData("fly.toml", "app = \"shop\"\n[env]\nASPNETCORE_HTTP_PORTS = \"[|6000|]\"\n[http_service]\ninternal_port = [|6001|]\nsoft_limit = 6000")]
    [InlineData("render.yaml", "services:\n- type: web\n  envVars:\n  - key: ASPNETCORE_URLS\n    value: http://+:[|6000|]\n  - key: SIZE\n    value: 6000")]
    public void Ports_and_addresses_are_read(string path, string markup) => ConfigShapes.VerifyMentions(path, markup);

    [Theory]
    [InlineData("charts/web/values.yaml", "containerPort: 6000")]
    [InlineData("main.tf", "url = \"http://localhost:6000\"")]
    public Task No_rule_reports_them(string path, string text) => ConfigShapes.VerifyAsync(path, text);
}
