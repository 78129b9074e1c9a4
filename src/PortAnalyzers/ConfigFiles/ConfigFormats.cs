using PortAnalyzers.ConfigFiles.Formats;

namespace PortAnalyzers.ConfigFiles;

/// <summary>
/// All formats, and the only list of file names: the package's targets, which pass the files to the compiler, are generated from it. A new format is a
/// class in Formats and a definition here.
/// </summary>
internal static class ConfigFormats
{
    public static readonly ConfigFormat LaunchProfiles = new(
        LaunchSettings.Read, [.. Items("launchSettings.json *.run.json"), .. Above("aspire.config.json")])
    { Values = LaunchSettings.Values };

    public static readonly ConfigFormat Settings = new(AppSettings.Read, Items("appsettings*.json hosting.json")) { Values = AppSettings.Values };

    public static readonly ConfigFormat Ocelot = new(OcelotFile.Read, Items("ocelot.json ocelot.*.json")) { Values = AppSettings.Values };

    public static readonly ConfigFormat Functions = new(FunctionSettings.Read, Items("local.settings.json")) { Values = FunctionSettings.Values };

    public static readonly ConfigFormat Compose = new(
        ComposeFile.Read,
        Above(
            "compose.y*ml compose.*.y*ml compose-*.y*ml compose_*.y*ml *.compose.y*ml "
            + "docker-compose.y*ml docker-compose.*.y*ml docker-compose-*.y*ml docker-compose_*.y*ml docker-stack*.y*ml"))
    { Values = ComposeFile.Values };

    public static readonly ConfigFormat Dapr = new(DaprFile.Read, Above("dapr.yaml dapr.yml")) { Values = DaprFile.Values };

    public static readonly ConfigFormat Docker = new(
        Dockerfile.Read, Above("Dockerfile Dockerfile.* *.Dockerfile Containerfile Containerfile.* *.Containerfile"))
    { Values = Dockerfile.Values };

    public static readonly ConfigFormat Environment = new(EnvFile.Read, Above(".env .env.* *.env")) { Values = EnvFile.Values };

    public static readonly ConfigFormat Requests = new(HttpFile.Read, Items("*.http *.rest"));

    public static readonly ConfigFormat RequestEnvironments = new(
        HttpEnvironments.Read, Items("http-client.env.json http-client.env.json.user http-client.private.env.json"));

    public static readonly ConfigFormat Xml = new(
        ProjectXml.Read,
        [
            .. At(FilePlacement.Project, "*.csproj"), .. Items("*.pubxml *.csproj.user web.config web.*.config"),
            .. Above("Directory.Build.props Directory.Build.targets *.dcproj"),
        ]);

    public static readonly ConfigFormat VsCode = new(VsCodeFile.Read, Above(".vscode/launch.json .vscode/tasks.json *.code-workspace"));

    public static readonly ConfigFormat Scripts = new(
        Script.Read, At(FilePlacement.Script, "*.sh *.bash *.ps1 *.cmd *.bat Makefile GNUmakefile *.mk *.service"));

    public static readonly ConfigFormat Razor = new(SitePage.ReadRazor, At(FilePlacement.Compiler, "*.razor *.cshtml"));

    public static readonly ConfigFormat Pages = new(SitePage.ReadPage, Site("wwwroot/**/*.html wwwroot/**/*.htm"));

    public static readonly ConfigFormat PageScripts = new(SitePage.ReadScript, Site("wwwroot/**/*.js wwwroot/**/*.mjs *.razor.js *.cshtml.js"));

    public static readonly ConfigFormat Deployment = new(
        DeploymentFile.Read,
        [
            .. At(
                FilePlacement.Script,
                "k8s/*.y*ml kubernetes/*.y*ml manifests/*.y*ml deploy/*.y*ml .github/workflows/*.y*ml prometheus.y*ml prometheus.*.y*ml prometheus-*.y*ml"),
            .. Above("tye.y*ml azure-pipelines.y*ml azure-pipelines.*.y*ml azure-pipelines-*.y*ml .gitlab-ci.y*ml"),
        ])
    { IsReported = false };

    public static readonly ConfigFormat Proxies = new(
        ProxyFile.Read,
        At(
            FilePlacement.Script,
            "nginx.conf nginx.*.conf nginx-*.conf *.nginx.conf nginx/*.conf nginx/*.template default.conf Caddyfile Caddyfile.* *.Caddyfile haproxy.cfg"))
    { IsReported = false };

    public static readonly ConfigFormat Tools = new(
        ToolFile.Read, Above(".devcontainer/devcontainer.json .devcontainer.json .template.config/template.json")) { IsReported = false };

    public static readonly ConfigFormat FrontEnd = new(
        FrontEndFile.Read,
        Items(
            "vite.config.* proxy.conf.* setupProxy.* environment.ts environment.tsx environment.*.ts environment.*.tsx angular.json package.json next.config.* nuxt.config.* "
            + "vue.config.* webpack.config.* playwright.config.* cypress.config.*"))
    { IsReported = false };

    public static readonly ConfigFormat[] All =
    [
        LaunchProfiles, Settings, Ocelot, Functions, Compose, Dapr, Docker, Environment, Requests, RequestEnvironments, Xml, VsCode, Scripts, Razor, Pages, PageScripts,
        Deployment, Proxies, Tools, FrontEnd,
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

    private static FilePattern[] Above(string globs) => At(FilePlacement.Above, globs);

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
