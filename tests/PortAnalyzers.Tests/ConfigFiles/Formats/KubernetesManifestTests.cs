namespace PortAnalyzers.Tests.ConfigFiles.Formats;

public sealed class KubernetesManifestTests
{
    /// <summary>Marked are the ports that move with a server's.</summary>
    [Theory]
    [InlineData("apiVersion: v1\nkind: Service\nspec:\n  ports:\n  - name: http\n    port: [|6000|]\n    targetPort: [|6001|]\n  - protocol: TCP\n    targetPort: http")]
    [InlineData("apiVersion: apps/v1\nmetadata: { annotations: { dapr.io/app-port: \"[|6000|]\", version: \"6000\" } }\nspec: { replicas: 6000 }")]
    [InlineData("apiVersion: v1\nspec:\n  containers:\n  - image: a\n    ports: [ { containerPort: [|6000|] } ]\n    livenessProbe: { httpGet: { path: /, port: [|6000|] }, periodSeconds: 6000 }")]
    [InlineData("apiVersion: v1\nspec:\n  containers:\n  - env:\n    - name: ASPNETCORE_HTTP_PORTS\n      value: \"[|80|];[|6000|]\"\n    - { name: API, value: 'http://api:[|6001|]' }\n    - { name: SIZE, value: '6000' }\n    - { name: WEB_PORT, value: '[|6002|]' }")]
    [InlineData("apiVersion: v1\nkind: ConfigMap\ndata:\n  ASPNETCORE_URLS: http://+:[|6000|]\n  Db: postgres://db:6000\n---\napiVersion: v1\nspec: { port: [|6001|] }")]
    [InlineData("apiVersion: networking.k8s.io/v1\nspec: { rules: [ { http: { paths: [ { backend: { service: { name: a, port: { number: [|6000|] } } } } ] } } ] }\nnumber: 6000")]
    [InlineData("kind: Service\nspec: { port: 6000 }")]
    [InlineData("port: 6000")]
    public void Ports_and_addresses_are_read(string markup) => ConfigShapes.VerifyMentions("k8s/web.yaml", markup);

    [Fact]
    public Task No_rule_reports_them() => ConfigShapes.VerifyAsync("k8s/web.yaml", "apiVersion: v1\nspec: { ports: [ { containerPort: 6000 } ], env: [ { name: ASPNETCORE_URLS, value: 'http://+:6000' } ] }");
}
