namespace PortAnalyzers.Tests.ConfigFiles.Formats;

public sealed class DeploymentFileTests
{
    /// <summary>Marked are the ports that move with a server's.</summary>
    [Theory]
    [InlineData("apiVersion: v1\nkind: Service\nspec:\n  ports:\n  - name: http\n    port: [|6000|]\n    targetPort: [|6001|]\n  - protocol: TCP\n    targetPort: http")]
    [InlineData("apiVersion: apps/v1\nmetadata: { annotations: { dapr.io/app-port: \"[|6000|]\", version: \"6000\" } }\nspec: { replicas: 6000 }")]
    [InlineData("apiVersion: v1\nspec:\n  containers:\n  - image: a\n    ports: [ { containerPort: [|6000|] } ]\n    livenessProbe: { httpGet: { path: /, port: [|6000|] }, periodSeconds: 6000 }")]
    [InlineData("apiVersion: v1\nspec:\n  containers:\n  - env:\n    - name: ASPNETCORE_HTTP_PORTS\n      value: \"[|80|];[|6000|]\"\n    - { name: API, value: 'http://api:[|6001|]' }\n    - { name: SIZE, value: '6000' }\n    - { name: WEB_PORT, value: '[|6002|]' }")]
    [InlineData("apiVersion: v1\nkind: ConfigMap\ndata:\n  ASPNETCORE_URLS: http://+:[|6000|]\n  Db: postgres://db:6000\n---\napiVersion: v1\nspec: { port: [|6001|] }")]
    [InlineData("apiVersion: networking.k8s.io/v1\nspec: { rules: [ { http: { paths: [ { backend: { service: { name: a, port: { number: [|6000|] } } } } ] } } ] }\nnumber: 6000")]
    [InlineData("apiVersion: security.istio.io/v1\nspec: { rules: [ { to: [ { operation: { ports: [ \"[|6000|]\" ] } } ] } ], reports: [ 6000 ] }")]
    [InlineData("kind: Service\nspec: { port: 6000, url: 'http://localhost:[|6001|]' }")]
    [InlineData("port: 6000")]
    public void Ports_and_addresses_of_manifests_are_read(string markup) => ConfigShapes.VerifyMentions("k8s/web.yaml", markup);

    [Theory]
    [InlineData(".github/workflows/ci.yml", "on: push\njobs:\n  test:\n    env: { API: 'http://localhost:[|6000|]' }\n    steps:\n    - run: |\n        dotnet run --urls http://localhost:[|6001|] &\n        curl http://localhost:[|6002|]/health\n    - run: sleep 6000")]
    [InlineData(".github/workflows/ci.yml", "jobs: { test: { timeout-minutes: 6000, services: { db: { ports: [ '6000:6000' ] } } } } # http://localhost:6000")]
    [InlineData("azure-pipelines.yml", "steps:\n- script: curl http://localhost:[|6000|]\n  timeoutInMinutes: 6000")]
    [InlineData(".gitlab-ci.yml", "test:\n  script:\n  - curl http://localhost:[|6000|]")]
    [InlineData("tye.yaml", "name: shop\nservices:\n- name: web\n  project: Web.csproj\n  replicas: 6000\n  bindings:\n  - { protocol: https, port: [|6001|] }\n  env:\n  - name: API\n    value: http://localhost:[|6002|]")]
    [InlineData("prometheus.yml", "scrape_configs:\n- job_name: web\n  static_configs:\n  - targets: ['web:[|6000|]', \"localhost:[|6001|]\"]\n  - targets:\n    - host.docker.internal:[|6002|]\n  - labels: [ 'web:6000' ]")]
    [InlineData("prometheus.yml", "global: { scrape_interval: 6000s }\nscrape_configs: [ { targets: 'web', port: 6000 } ]")]
    public void Addresses_of_pipelines_and_monitors_are_read(string path, string markup) => ConfigShapes.VerifyMentions(path, markup);

    [Theory]
    [InlineData(".github/workflows/ci.yml", "jobs: { test: { env: { ASPNETCORE_URLS: 'http://localhost:6000' } } }")]
    [InlineData("prometheus.yml", "targets: [ 'web:6000' ]")]
    [InlineData("k8s/web.yaml", "apiVersion: v1\nspec: { ports: [ { containerPort: 6000 } ], env: [ { name: ASPNETCORE_URLS, value: 'http://+:6000' } ] }")]
    public Task No_rule_reports_them(string path, string text) => ConfigShapes.VerifyAsync(path, text);
}
