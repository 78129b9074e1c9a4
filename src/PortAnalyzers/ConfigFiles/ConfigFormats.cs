using PortAnalyzers.ConfigFiles.Formats;

namespace PortAnalyzers.ConfigFiles;

/// <summary>
/// All formats, and the only list of file names: the package's targets, which pass the files to the compiler, are generated from it. A new format is a
/// class in Formats and a definition here.
/// </summary>
internal static class ConfigFormats
{
    public static readonly ConfigFormat LaunchProfiles = new(
        LaunchSettings.Read, [.. Items("launchSettings.json *.run.json"), .. Shared("aspire.config.json")])
    { Values = LaunchSettings.Values };

    public static readonly ConfigFormat Settings = new(AppSettings.Read, Items("appsettings*.json hosting.json")) { Values = AppSettings.Values };

    public static readonly ConfigFormat Ocelot = new(OcelotFile.Read, Items("ocelot.json ocelot.*.json")) { Values = AppSettings.Values };

    public static readonly ConfigFormat Functions = new(FunctionSettings.Read, Items("local.settings.json")) { Values = FunctionSettings.Values };

    public static readonly ConfigFormat Compose = new(
        ComposeFile.Read,
        Shared(
            "compose.y*ml compose.*.y*ml compose-*.y*ml compose_*.y*ml *.compose.y*ml "
            + "docker-compose.y*ml docker-compose.*.y*ml docker-compose-*.y*ml docker-compose_*.y*ml docker-stack*.y*ml"))
    { Values = ComposeFile.Values, IsOfContainers = true };

    public static readonly ConfigFormat Dapr = new(DaprFile.Read, Shared("dapr.yaml dapr.yml")) { Values = DaprFile.Values };

    public static readonly ConfigFormat Docker = new(
        Dockerfile.Read, Shared("Dockerfile Dockerfile.* *.Dockerfile Containerfile Containerfile.* *.Containerfile"))
    { Values = Dockerfile.Values };

    public static readonly ConfigFormat Environment = new(EnvFile.Read, Shared(".env .env.* .env-* *.env")) { Values = EnvFile.Values, IsOfContainers = true };

    public static readonly ConfigFormat Requests = new(HttpFile.Read, Shared("*.http *.rest"));

    public static readonly ConfigFormat RequestEnvironments = new(
        HttpEnvironments.Read, Items("http-client.env.json http-client.env.json.user http-client.private.env.json"));

    public static readonly ConfigFormat Xml = new(
        ProjectXml.Read,
        [
            .. At(FilePlacement.Project, "*.csproj"), .. Items("*.pubxml *.csproj.user web.config web.*.config"),
            .. Shared("Directory.Build.props Directory.Build.targets *.dcproj"),
        ]);

    public static readonly ConfigFormat VsCode = new(VsCodeFile.Read, Shared(".vscode/launch.json .vscode/tasks.json *.code-workspace"));

    public static readonly ConfigFormat Scripts = new(
        Script.Read, Shared("*.sh *.bash *.ps1 *.cmd *.bat Makefile GNUmakefile *.mk *.service"));

    public static readonly ConfigFormat Razor = new(SitePage.ReadRazor, At(FilePlacement.Compiler, "*.razor *.cshtml"));

    public static readonly ConfigFormat Pages = new(SitePage.ReadPage, Site("wwwroot/**/*.html wwwroot/**/*.htm"));

    public static readonly ConfigFormat PageScripts = new(SitePage.ReadScript, Site("wwwroot/**/*.js wwwroot/**/*.mjs *.razor.js *.cshtml.js"));

    /// <remarks>Before <see cref="Deployment"/>: charts are templates of manifests, and no YAML.</remarks>
    public static readonly ConfigFormat Infrastructure = new(
        InfrastructureFile.Read,
        Shared(
            "charts/**/*.y*ml helm/**/*.y*ml templates/**/*.y*ml values.y*ml values.*.y*ml values-*.y*ml *.tf *.tfvars *.bicep *.bicepparam azuredeploy*.json taskdef*.json "
            + "task-definition*.json fly.toml fly.*.toml render.y*ml app.y*ml"))
    { IsReported = false };

    public static readonly ConfigFormat Deployment = new(
        DeploymentFile.Read,
        Shared(
            "k8s/**/*.y*ml kubernetes/**/*.y*ml manifests/**/*.y*ml deploy/**/*.y*ml deployment/**/*.y*ml deployments/**/*.y*ml infra/**/*.y*ml infrastructure/**/*.y*ml "
            + ".github/workflows/*.y*ml prometheus.y*ml prometheus.*.y*ml prometheus-*.y*ml "
            + "tye.y*ml azure-pipelines.y*ml azure-pipelines.*.y*ml azure-pipelines-*.y*ml .gitlab-ci.y*ml"))
    { IsReported = false };

    public static readonly ConfigFormat Proxies = new(
        ProxyFile.Read,
        Shared(
            "nginx.conf nginx.*.conf nginx-*.conf *.nginx.conf nginx/**/*.conf nginx/**/*.template nginx/sites-*/* default.conf Caddyfile Caddyfile.* *.Caddyfile haproxy.cfg"))
    { IsReported = false };

    public static readonly ConfigFormat Tools = new(
        ToolFile.Read, Shared(".devcontainer/**/devcontainer.json .devcontainer.json .template.config/template.json")) { IsReported = false };

    public static readonly ConfigFormat FrontEnd = new(
        FrontEndFile.Read,
        Shared(
            "vite.config.* proxy.conf.* setupProxy.* environment.ts environment.tsx environment.*.ts environment.*.tsx angular.json package.json next.config.* nuxt.config.* "
            + "vue.config.* webpack.config.* playwright.config.* cypress.config.* *config.js *config.ts constants.js constants.ts env.js env.ts settings.js settings.ts "
            + "axios.js axios.ts http-common.js http-common.ts api.js api.ts api/*.js api/*.ts services/*.js services/*.ts *.service.js *.service.ts"))
    { IsReported = false };

    /// <remarks>After all others: settings with a name of the team's own.</remarks>
    public static readonly ConfigFormat OtherSettings = new(
        SettingsFile.Read,
        [
            .. At(FilePlacement.OwnFolder, "*.json", "package-lock.json", "packages.lock.json", "npm-shrinkwrap.json", "tsconfig*.json"),
            .. Items("*settings*.json config/*.json configs/*.json configuration/*.json configurations/*.json settings/*.json"), .. Shared("config.json *.config.json *-config.json"),
        ])
    { WhenAdded = Settings, IsReported = false };

    public static readonly ConfigFormat[] All =
    [
        LaunchProfiles, Settings, Ocelot, Functions, Compose, Dapr, Docker, Environment, Requests, RequestEnvironments, Xml, VsCode, Scripts, Razor, Pages, PageScripts,
        Infrastructure, Deployment, Proxies, Tools, FrontEnd, OtherSettings,
    ];

    /// <summary>The format of a file by its path, or null.</summary>
    /// <remarks>Here and in the patterns are loops, because each compiler would have to compile lambdas: every project has such a file.</remarks>
    public static ConfigFormat? Of(string path)
    {
        foreach (var format in All)
        {
            if (format.Matches(path))
            {
                return format;
            }
        }

        return null;
    }

    /// <summary>The patterns of a list of globs with blanks between them.</summary>
    private static FilePattern[] Items(string globs) => At(FilePlacement.Item, globs);

    private static FilePattern[] Shared(string globs) => At(FilePlacement.Shared, globs);

    /// <summary>Sources of the site, without libraries and generated files.</summary>
    private static FilePattern[] Site(string globs) =>
        At(FilePlacement.Page, globs, "wwwroot/**/lib/**/*", "wwwroot/**/node_modules/**/*", "wwwroot/**/_framework/**/*", "*.min.js", "*.min.mjs");

    private static FilePattern[] At(FilePlacement placement, string globs, params string[] without)
    {
        var texts = globs.Split(' ');
        var patterns = new FilePattern[texts.Length];
        for (var i = 0; i < texts.Length; i++)
        {
            patterns[i] = new FilePattern(placement, texts[i], without);
        }

        return patterns;
    }
}
