using System.Diagnostics;

namespace PortAnalyzers.Tests.ConfigFiles;

/// <summary>A file of each format that holds most of what the format has: what is damaged in tests.</summary>
internal static class HostileSamples
{
    /// <summary>Far more than a linear reader takes on a slow and busy machine, far less than a quadratic one does.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(90);

    public static IReadOnlyDictionary<string, string> ByName { get; } = new Dictionary<string, string>
    {
        ["launchSettings.json"] = """
            { /* c */ "profiles": { "a": { "launchBrowser": false, "applicationUrl": "http://x:6000;https://\u0079:6666", // c
              "environmentVariables": { "ASPNETCORE_URLS": "http://+:6000" }, "sslPort": 990, "x": [1, {"y": null}] } }, }
            """,
        ["appsettings.json"] = """
            { "Kestrel": { "Endpoints": { "A": { "Url": "http://*:6000", "Protocols": "Http2" } } }, "Kestrel:Endpoints:B:Url": "http://[::1]:6666",
              "urls": "http://u:p@x:6000", "https_port": 993 }
            """,
        ["compose.yaml"] = """
            # c
            services:
              web: &a
                build: { context: ., args: [ "a", 'b''c' ] }
                ports:
                - "127.0.0.1:${PORT:-${P:-6000}}:80/tcp"
                - 5999-6001:80
                - target: 80
                  published: "\x36000"
                environment: !!map
                  ASPNETCORE_URLS: 'http://+:6000' # c
                command: >-
                  x
                  y
            ---
            a: *a
            """,
        ["Dockerfile"] = """
            # escape=`
            ARG PORT=6000
            ENV A='b c' `
              # c
              ASPNETCORE_URLS="http://+:${PORT:-80};http://+:$PORT"
            EXPOSE ${PORT}/tcp 6000
            RUN <<-"EOF"
            x
            EOF
            """,
        ["x.http"] = """
            @host = http://localhost:6000
            ### c
            # c
            GET http://x:6666/y?z=1 HTTP/1.1
            A: b

            { "c": "http://x:6000" }
            """,
        ["x.razor"] = """"
            @page "/"
            @* c *@ <!-- c --> <a href="http://localhost:6000@(x)">http://x:6666</a>
            <script>`${x}` // c
            </script><style>/* c */</style>
            @code { string a = @"x"""; string b = $@"{a}"; char c = '\''; string d = "http://x:6000"; /* c */ }
            """",
    };

    /// <summary>Fails where something big takes as long as only more than linear work takes.</summary>
    public static void AssertSoon(Action read) => AssertSoonAsync(() => Task.Run(read)).GetAwaiter().GetResult();

    /// <summary>Fails where something big takes as long as only more than linear work takes.</summary>
    public static async Task AssertSoonAsync(Func<Task> read)
    {
        var watch = Stopwatch.StartNew();
        await read();
        Assert.True(watch.Elapsed < Limit, $"{watch.Elapsed}");
    }
}
