namespace PortAnalyzers.Tests.ConfigFiles;

/// <summary>A file of each format with most of the format's syntax, which tests mutate.</summary>
internal static class HostileSamples
{
    /// <summary>Far more than a linear reader takes on a slow and busy machine, far less than a quadratic one takes.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

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
        ["dapr.yaml"] = """
            common: { env: { A: "http://x:6000" } } # c
            apps:
            - appID: web
              appPort: "6000"
              command: ["dotnet", run, '--urls', http://x:6666]
              env:
                ASPNETCORE_URLS: >-
                  http://+:6000
            """,
        ["k8s/x.yaml"] = """
            apiVersion: v1 # c
            metadata: { annotations: { dapr.io/app-port: "6000" } }
            spec:
              containers:
              - ports: [ { containerPort: 6000 } ]
                env:
                - name: ASPNETCORE_HTTP_PORTS
                  value: "80;6666"
                - { name: A, value: 'http://x:6000' }
            ---
            a: b
            """,
        [".devcontainer/devcontainer.json"] = """
            { // c
              "forwardPorts": [6000, "web:6666"],
              "portsAttributes": { "6000" : { "label": "a" } },
              "containerEnv": { "A": "http://x:6000" }, "appPort": "6000"
            }
            """,
        ["nginx.conf"] = """
            upstream web { server ${HOST}:6000 weight=5; server [::1]:6666; } # c
            server {
              listen 80;
              location / { proxy_pass http://x:6000/a; set $a "x:6000"; }
            }
            """,
        ["charts/x/values.yaml"] = """
            {{- if .Values.a }} # c
            port: 6000
            targetPort : '6666'
            env: [ { name: ASPNETCORE_HTTP_PORTS, value: "80;6000" } ]
            url = "http://{{ .Release.Name }}:6666" // c
            """,
        ["sharedsettings.json"] = """
            { "A": { "Url": "http://x:6000", "$schema": "http://y:6000" }, "B": [ "wss:\/\/x:6666" ] } // c
            """,
        ["vite.config.ts"] = """
            const target = `http://${x}:6000`; // c
            export default { server: { /* c */ proxy: { '/a': { target } }, port: parseInt(env.PORT || '6000') }, a: "--port 6666" }
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
        [".env"] = """
            # c
            export PORT=6000 # c
            A="b c" B='d'
            ASPNETCORE_URLS="http://+:${PORT:-80};http://+:$PORT"
            """,
        ["ocelot.json"] = """
            { "GlobalConfiguration": { "BaseUrl": "http://x:6000" }, "Routes": [ { "DownstreamScheme": "https", "DownstreamHostAndPorts": [ { "Port": 6666 } ] } ] }
            """,
        ["local.settings.json"] = """
            { "Host": { "LocalHttpPort": 6000, "CORS": "http://x:6666" }, "Values": { "a": "http://y:5060" } }
            """,
        ["http-client.env.json"] = """
            { "$shared": { "a": 6000 }, "dev": { "b": "http://x:6000", "c": { "d": [ "http://x:6666" ] } } }
            """,
        [".vscode/launch.json"] = """
            { "configurations": [ { "args": [ "--urls", "http://x:6000" ], "env": { "ASPNETCORE_HTTP_PORTS": "6666" }, "url": "http://x:6000", // c
              "linux": { "args": "-x --urls \"http://x:6000\"" } } ], "tasks": [ { "command": "docker", "args": [ "run", { "value": "-p" }, "6000:80" ],
              "dockerRun": { "ports": [ { "hostPort": 6000, "containerPort": 80 } ], "env": { "URLS": "http://+:80" } } } ] }
            """,
        ["x.csproj"] = """
            <?xml version="1.0"?>
            <!-- c --><Project xmlns="x">
              <PropertyGroup><P>6000</P><SpaProxyServerUrl a='b&amp;'>https://x:$(P)/&#x36;<![CDATA[http://x:6666]]></SpaProxyServerUrl></PropertyGroup>
              <environmentVariable name="ASPNETCORE_HTTP_PORTS" value="&#54;000;6666" /><RunArguments>--urls "http://x:6000"</RunArguments>
            </Project>
            """,
        ["x.sh"] = """
            #!/bin/sh
            # c
            export ASPNETCORE_URLS="http://x:${PORT:-6000}" A='b' B=\"c
            PORT=6000; (cd x && dotnet run --urls http://x:$PORT --urls 'http://x:6666' \
              -- x) & docker run -p 6000:80 `x` x > y 2>&1
            cat <<-'EOF' <<X
            x
            EOF
            X
            bash -c "dotnet run --urls http://x:6000"
            """,
        ["x.ps1"] = """
            <# c #> param([int]$Port = 6000) # c
            $env:ASPNETCORE_URLS = "http://x:$Port;http://x:$($Port)/`"" ; $a = @{ b = 'c''d' }
            Start-Process dotnet -ArgumentList "run --urls http://x:6000", '--urls=http://x:6666' `
              -Wait
            @"
            x
            "@ | & { docker run -p ${Port}:80 x }
            """,
        ["x.cmd"] = """
            @rem c
            :: c
            set "PORT=6000" & (dotnet run ^
              --urls http://x:%PORT%) | x
            setx ASPNETCORE_URLS http://x:!PORT!;http://x:6666
            """,
        ["Makefile"] = """
            # c
            PORT ?= 6000
            URL := http://x:$(PORT)
            run: x
            	-@dotnet run --urls ${URL} $$x \
            	  --urls http://x:6666
            """,
        ["x.service"] = """
            [Service]
            ; c
            Environment="ASPNETCORE_URLS=http://x:6000" A=b
            ExecStart=/usr/bin/dotnet x --urls http://x:6666 \
              'c'
            """,
        ["wwwroot/x.html"] = """
            <!-- c --><a href="http://x:6000">http://x:6666</a><script>let a = `${x}`; // c
            /* c */ let b = "http://x:6000";</script><style>/* c */</style>
            """,
        ["wwwroot/x.js"] = """
            // c
            /* c */ let a = 'b\'', c = "http://x:6000", d = `http://${x}:6666 ${`y`}`; /['"]/
            """,
        ["x.razor"] = """"
            @page "/"
            @* c *@ <!-- c --> <a href="http://localhost:6000@(x)">http://x:6666</a>
            <script>`${x}` // c
            </script><style>/* c */</style>
            @code { string a = @"x"""; string b = $@"{a}"; char c = '\''; string d = "http://x:6000"; /* c */ }
            """",
    };

    /// <summary>Fails if a big input takes longer than linear work can.</summary>
    public static void AssertSoon(Action read) => AssertSoonAsync(() => Task.Run(read)).GetAwaiter().GetResult();

    /// <summary>
    /// Fails if a big input takes more work than linear work can be. It is measured in processor time, with that of other tests: a busy machine, or one that stops the
    /// tests for a while, does not fail them.
    /// </summary>
    public static async Task AssertSoonAsync(Func<Task> read)
    {
        var before = Environment.CpuUsage.TotalTime;
        await read();
        var used = Environment.CpuUsage.TotalTime - before;
        Assert.True(used < Limit, $"{used}");
    }
}
