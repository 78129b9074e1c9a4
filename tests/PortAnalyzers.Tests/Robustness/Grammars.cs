namespace PortAnalyzers.Tests.Robustness;

/// <summary>The rules of random texts. The first alternative of each name must terminate.</summary>
internal static class Grammars
{
    /// <summary>Addresses, and similar texts.</summary>
    private static readonly Dictionary<string, string[]> Urls = new()
    {
        ["port"] =
        [
            "6000", "6000", "6666", "5060", "22", "1", "10080", "06000", "0000000006000", "8080", "60000", "65535", "65536", "99999999999999999999", "0", "",
            "6 000", "６０００", "6000x", "6000.5", "6000.", "-6000", "\uFFFE", "60\uFFFF", "6000\uFFFE", "60{0}",
        ],
        ["scheme"] = ["http", "https", "ws", "WSS", "Http", "ftp", "net.tcp", "xhttp", "\uFFFE", "", "h\u0000ttp"],
        ["user"] = ["user", "u:p", "a@b", "http://x", ""],
        ["host"] = ["localhost", "127.0.0.1", "*", "+", "[::1]", "[fe80::1%eth0]", "[", "[::1", "::1]", "a.b.example", "\uFFFE", "{host}", "\uD800", ""],
        ["authority"] = ["<host>:<port>", "<host>:<port>", "<user>@<host>:<port>", "<host>", "<host>:<port>:<port>"],
        ["tail"] = ["", "", "/", "/x:6000/", "?a=b:22", "#f", ".", ",", "\\", "\"", "\uFFFE", "%3A", "@x"],
        ["address"] = ["<scheme>://<authority><tail>", "<scheme>://<authority><tail>", "//<authority><tail>", "\uFFFE:<port>", "<scheme>:/<authority>"],
        ["url"] = ["<address>", "<address>", "<address>;<address>", "see <address>, or <address>.", "(<address>)", "<url><url>", "<port>;<port>"],
    };

    /// <summary>launchSettings.json, appsettings.json and hosting.json.</summary>
    private static readonly Dictionary<string, string[]> Json = new(Urls)
    {
        [Grammar.Start] =
        [
            "{<members>}", "{\"profiles\":{\"a\":{<members>}}}", "{\"profiles\":{\"a\":{<setting>,<setting>}}}", "{<setting>,<setting>}", "{\"profiles\":{\"a\":{<members>},\"b\":{<members>}}}", "{\"iisSettings\":{\"iisExpress\":{<members>}}}",
            "{\"Kestrel\":{\"Endpoints\":{\"A\":{<members>},\"B\":{<members>}},<members>}}", "{\"ReverseProxy\":{\"Clusters\":{\"c\":{\"Destinations\":{\"d\":{<members>}}}}}}",
            "\uFEFF{<members>}", "[<values>]", "{<members>",
        ],
        ["members"] = ["", "<member>", "<member>,<members>", "<member>,<gap><members>", "<member> <members>", "<member>,"],
        ["member"] = ["<setting>", "<setting>", "<setting>", "<key>:<value>", "<key><gap>:<gap><value>", "<key>:", "<key>", ":<value>"],
        ["setting"] =
        [
            "\"urls\":<text>", "\"http_ports\":\"<port>;<port>\"", "\"https_port\":<number>", "\"Url\":<text>", "\"applicationUrl\":<text>", "\"launchUrl\": <text>",
            "\"sslPort\": <number>", "\"Address\":<text>", "\"Kestrel:Endpoints:A:Url\":<text>", "\"environmentVariables\":{\"ASPNETCORE_URLS\":<text>}",
        ],
        ["gap"] = ["", " ", "\n", "/* c */", "// c\n", "/*", "/"],
        ["key"] =
        [
            "\"urls\"", "\"URLS\"", "\"http_ports\"", "\"https_port\"", "\"Url\"", "\"Protocols\"", "\"applicationUrl\"", "\"launchUrl\"", "\"launchBrowser\"",
            "\"sslPort\"", "\"Address\"", "\"Kestrel:Endpoints:A:Url\"", "\"Kestrel:EndpointDefaults:Protocols\"", "\"\\u0075rls\"", "\"a\"", "\"\"", "a", "\"a",
            "\"environmentVariables\"", "\"ASPNETCORE_URLS\"", "\"ASPNETCORE_HTTPS_PORTS\"",
        ],
        ["value"] = ["<text>", "<text>", "<number>", "{<members>}", "[<values>]", "true", "false", "null", "<gap>", "\"Http2\"", "<text><text>"],
        ["values"] = ["<value>", "<value>,<values>", ""],
        ["number"] = ["6000", "6666", "0", "-6000", "6000.0", "6e3", "06000"],
        ["text"] = ["\"<url>\"", "\"http://x:\\u0036000\"", "\"http://x:6\\u003000\\u0030\"", "\"\\\"http://x:6000\\\"\"", "\"http:\\/\\/x:6000\"", "\"\\u", "\"\\"],
    };

    /// <summary>Compose files.</summary>
    private static readonly Dictionary<string, string[]> Yaml = new(Urls)
    {
        [Grammar.Start] = ["services:\n  a:\n<service>", "apps:\n- appPort: <scalar>\n  env: {ASPNETCORE_URLS: <scalar>}\n", "apps: [{command: [dotnet, --urls, <scalar>]}]\n", "apiVersion: v1\nport: <port>\nurl: <scalar>\n", "apiVersion: v1\nports:\n- containerPort: <scalar>\n  value: <url>\n", "services:\n  a:\n<service>  b:\n<service>", "\uFEFFservices: {a: {<flow>}}\n", "---\nservices:\n- a:\n<service>", "<service>"],
        ["service"] = ["    ports:\n<ports>", "    build: .\n<service>", "    image: x # c\n<service>", "    environment:\n<variables><service>", "    x: <scalar>\n<service>", "    ports: [<items>]\n"],
        ["ports"] = ["    - <mapping>\n", "    - <mapping>\n<ports>", "      - target: 80\n        published: <scalar>\n<ports>", "    - {target: 80, published: <scalar>}\n", "   -\n<ports>"],
        ["mapping"] =
        [
            "6000:80", "\"6000:80\"", "'127.0.0.1:6000:80/tcp'", "\"<port>:<port>\"", "<port>:80/udp", "5999-6001:80-82", "${P:-6000}:80", "\"${P:-${Q:-6000}}:80\"",
            "\"$P:22\"", "\"\\x36000:80\"", "'60''00:80'", "!!str 6000:80", "&a 6000:80", "*a", "6000:80 # c", "\"6000:80", "${P:-6000", "[6000:80]",
        ],
        ["variables"] = ["      ASPNETCORE_URLS: <scalar>\n", "    - ASPNETCORE_URLS=<url>\n<variables>", "    - \"ASPNETCORE_HTTP_PORTS=<port>;<port>\"\n", "      ? ASPNETCORE_URLS\n      : <scalar>\n"],
        ["scalar"] = ["<url>", "\"<url>\"", "'<url>'", "|\n        <url>\n", ">-\n   <url>\n", "<port>", "\"\\u0036000\"", "\"", "'", "{<flow>}", "[<items>]", "&a <url>", ""],
        ["flow"] = ["ports: [<items>]", "build: ., <flow>", "environment: {ASPNETCORE_URLS: <scalar>}, <flow>", "ports: [<items>", "\"ports\":[<items>]", ""],
        ["items"] = ["<mapping>", "<mapping>, <items>", "", "\n<mapping>\n,<items>", "{published: <scalar>}"],
    };

    /// <summary>Dockerfiles.</summary>
    private static readonly Dictionary<string, string[]> Docker = new(Urls)
    {
        [Grammar.Start] = ["<line>\n", "<line>\n<start>", "<line>\r\n<start>", "# escape=`\n<start>", "# escape=\\\n<start>", "<line><start>"],
        ["line"] =
        [
            "FROM x", "ENV <variable>", "env <variable> <variable>", "ENV ASPNETCORE_URLS <url>", "ARG P=<port>", "ARG P", "EXPOSE <port>", "EXPOSE <port>/udp $P ${P}/tcp", "# c",
            "ENV A=b \\\n  <variable>", "ENV A=b `\n  <variable>", "ENV <variable> \\\n# c\n\n <variable>", "RUN <<EOF\nENV <variable>\nEOF", "RUN <<-'A' <<B\nx", "ENV", "ENV =", "\\",
        ],
        ["variable"] =
        [
            "ASPNETCORE_URLS=<url>", "ASPNETCORE_URLS=\"<url>\"", "ASPNETCORE_URLS='<url>'", "ASPNETCORE_HTTP_PORTS=<port>;<port>", "ASPNETCORE_URLS=http://+:$P", "P=$P$P",
            "ASPNETCORE_URLS=http://+:${P:-<port>}", "ASPNETCORE_URLS=http://+:${P:-${Q:-<port>}}", "ASPNETCORE_URLS=http://+:60\\\n00", "\"ASPNETCORE_URLS\"=<url>", "A=\\\"b", "A=\"",
        ],
    };

    /// <summary>.http files.</summary>
    private static readonly Dictionary<string, string[]> Http = new(Urls)
    {
        [Grammar.Start] = ["<request>\n", "<request>\n<start>", "<request>\r\n\r\n<start>", "### <url>\n<start>", "# <url>\n<start>", "\uFEFF<start>"],
        ["request"] = ["GET <url>", "GET <url> HTTP/1.1", "<url>", "@a=<url>", "@a = {{b}}:<port>", "  POST\t<url>", "A: <url>", "", "{\"a\": \"<url>\"}", "@=<url>", "GET"],
    };

    /// <summary>ocelot.json, local.settings.json and http-client.env.json.</summary>
    private static readonly Dictionary<string, string[]> OtherJson = new(Json)
    {
        [Grammar.Start] =
        [
            "{<members>}", "{<setting>,<setting>}", "{\"Routes\":[{<setting>,<setting>},{<members>}]}", "{\"GlobalConfiguration\":{<setting>}}", "{\"Host\":{<setting>,<setting>}}",
            "{\"dev\":{<members>},\"$shared\":{<setting>}}", "{<members>",
        ],
        ["setting"] =
        [
            "\"BaseUrl\":<text>", "\"DownstreamScheme\":\"<scheme>\"", "\"DownstreamHostAndPorts\":[{\"Host\":\"a\",\"Port\":<number>}]", "\"LocalHttpPort\":<number>", "\"CORS\":<text>",
            "\"a\":<text>",
        ],
    };

    /// <summary>launch.json and tasks.json.</summary>
    private static readonly Dictionary<string, string[]> VsCode = new(Json)
    {
        [Grammar.Start] = ["{\"configurations\":[{<setting>,<setting>}]}", "{\"tasks\":[{<setting>,<setting>},{<members>}]}", "{\"launch\":{\"configurations\":[{<members>}]}}", "{\"tasks\":[{<setting>"],
        ["setting"] =
        [
            "\"url\":<text>", "\"env\":{\"ASPNETCORE_URLS\":<text>}", "\"args\":[\"--urls\",<text>]", "\"args\":\"run --urls <url>\"", "\"command\":\"docker\"", "\"args\":[\"run\",\"-p\",\"<port>:80\"]",
            "\"dockerRun\":{\"ports\":[{\"hostPort\":<number>,\"containerPort\":80}]}", "\"args\":[{\"value\":\"--urls\"},{\"value\":<text>}]", "\"linux\":{<setting>}", "\"serverReadyAction\":{\"uriFormat\":<text>}",
        ],
    };

    /// <summary>.env files.</summary>
    private static readonly Dictionary<string, string[]> Env = new(Urls)
    {
        [Grammar.Start] = ["<line>\n", "<line>\n<start>", "<line>\r\n<start>", "\uFEFF<start>", "<line><start>"],
        ["line"] = ["<name>=<value>", "<name>=<value> # c", "export <name>=<value>", "  <name> = <value>", "# <name>=<value>", "<name>", "=<value>", ""],
        ["name"] = ["ASPNETCORE_URLS", "ASPNETCORE_URLS", "ASPNETCORE_HTTP_PORTS", "P", "A.b-c"],
        ["value"] = ["<url>", "\"<url>\"", "'<url>'", "<port>", "http://+:$P", "http://+:${P:-<port>}", "\"<url>", "'", "\"a\n<url>\"", ""],
    };

    /// <summary>Scripts, with the syntax of all shells.</summary>
    private static readonly Dictionary<string, string[]> Shell = new(Urls)
    {
        [Grammar.Start] = ["<line>\n", "<line>\n<start>", "<line>\n<start>", "<line>\r\n<start>", "<line>;<start>", "<line> & <start>", "<line><start>"],
        ["line"] =
        [
            "dotnet run --urls <word>", "dotnet run --urls=<word>", "<set>", "<set>", "docker run -p <word>:80 x", "docker run -p <port>:<port> -e <set> x", "# <url>", "rem <url>", ":: <url>", "; <url>", "<# <url> #>",
            "echo <word>", "open <word>", "bash -c \"dotnet run --urls <url>\"", "cat <<EOF\n<url>\nEOF", "@\"\n<url>\n\"@", "dotnet run \\\n --urls <word>", "dotnet run `\n --urls <word>", "dotnet run ^\n --urls <word>",
            "(", ")", "{", "}", "`", "\\", "\"", "'", "<word>", "",
        ],
        ["set"] =
        [
            "ASPNETCORE_URLS=<word>", "export ASPNETCORE_URLS=<word>", "set ASPNETCORE_URLS=<word>", "$env:ASPNETCORE_URLS = <word>", "setx ASPNETCORE_URLS <word>", "P=<port>", "$P = <port>", "P ?= <port>", "P := $(P)$(P)", "P=$P$P",
            "[int]$P = <port>", "set \"P=<port>\"",
        ],
        ["word"] = ["<url>", "<url>", "\"<url>\"", "'<url>'", "http://x:$P", "\"http://x:${P}\"", "http://x:${P:-<port>}", "http://x:$(P)", "http://x:%P%", "\"http://x:$($P)\"", "$P", "\"<url>", "'<url>", "60\\00", "\\\"<url>\\\""],
    };

    /// <summary>Systemd unit files.</summary>
    private static readonly Dictionary<string, string[]> Unit = new(Shell)
    {
        [Grammar.Start] = ["ExecStart=<line>\n", "ExecStart=<line>\n<start>", "Environment=<set>\n<start>", "[Service]\n<start>", "; <url>\n<start>", "<line>\n<start>"],
    };

    /// <summary>Project files, publish profiles and web.config.</summary>
    private static readonly Dictionary<string, string[]> Xml = new(Urls)
    {
        [Grammar.Start] = ["<Project><items></Project>", "<Project><items></Project>", "<?xml version=\"1.0\"?>\n<Project>\n<items>\r\n</Project>", "<items>", "<Project><items>", "\uFEFF<P><items></P>"],
        ["items"] = ["<item>", "<item><items>", "<item>\n<items>", ""],
        ["item"] =
        [
            "<SpaProxyServerUrl><text></SpaProxyServerUrl>", "<SpaProxyServerUrl><text></SpaProxyServerUrl>", "<P><port></P>", "<RunArguments>--urls <text></RunArguments>",
            "<environmentVariable name=\"ASPNETCORE_URLS\" value=\"<text>\" />", "<environmentVariable value='<text>' name='ASPNETCORE_HTTP_PORTS'/>", "<!-- <text> -->", "<A>", "</A>", "<A b='c", "&", "]]>",
            "<DockerfileRunArguments>-p <port>:80</DockerfileRunArguments>",
        ],
        ["text"] = ["<url>", "<url>", "http://x:$(P)", "<![CDATA[<url>]]>", "http://x:&#54;000", "http://x:60&#x30;0 &amp; &x;", "<port>;<port>"],
    };

    /// <summary>Pages and scripts of a site.</summary>
    private static readonly Dictionary<string, string[]> Page = new(Urls)
    {
        [Grammar.Start] = ["<piece>", "<piece><start>", "<piece>\n<start>", "<piece>\n<start>"],
        ["piece"] =
        [
            "<a href=\"<url>\">x</a>", "<!-- <url> -->", "<!-- <url>", "<script>let a = '<url>'; // <url>\n</script>", "<style>/* <url> */</style>", "// <url>", "/* <url> */", "'<url>'", "\"<url>\"",
            "`<url>${x}`", "<url>", "/*", "*/", "'", "\"", "`", "\\", "@{", "}", "@* <url> *@",
        ],
    };

    /// <summary>Razor pages and components.</summary>
    private static readonly Dictionary<string, string[]> Razor = new(Urls)
    {
        [Grammar.Start] = ["<piece>", "<piece><start>", "<piece>\n<start>", "<piece><start>", "<piece>\n<start>"],
        ["piece"] =
        [
            "<a href=\"<url>\">x</a>", "@* <url> *@", "<!-- <url> -->", "@* <url>", "<!-- <url>", "@code { string s = \"<url>\"; }", "@{ var s = $\"<url>{x}\"; // <url>\n }",
            "<script>var s = `<url>${x}`; // <url>\n</script>", "<style>/* <url> */</style>", "@(\"<url>\")", "@@", "@\"<url>\"\"", "'", "\"", "/*", "*/", "//", "{", "}", "\"\"\"<url>\"\"\"",
        ],
    };

    /// <summary>Members of a class: each an expression or statement that contains a port, or seems to. <c>$N</c> is the member's number.</summary>
    private static readonly Dictionary<string, string[]> CSharp = new()
    {
        ["member"] =
        [
            "object M$N = <text>;", "object M$N(string h, int n) => <text>;", "const string K$N = <constant>; object M$N() => K$N + <text>;", "string[] M$N(string h, int n) => new[] { <text>, <text> };",
            "void M$N(string h, int n) { var url = <text>; System.Console.WriteLine(url); }", "void M$N(string h, int n, <types>) { <statement> }", "void M$N(string h, int n, <types>) { <statement> <statement> }",
            "// <text>\n", "/* <text> */", "#if NEVER\nobject M$N = <text>;\n#endif\n",
        ],
        ["types"] = ["Microsoft.AspNetCore.Builder.WebApplicationBuilder b, Microsoft.AspNetCore.Builder.WebApplication app, System.Net.Http.HttpClient http"],
        ["statement"] =
        [
            "b.WebHost.UseUrls(<text>);", "b.WebHost.UseUrls(<text>, <text>);", "b.WebHost.ConfigureKestrel(k => k.ListenAnyIP(<number>));", "b.WebHost.ConfigureKestrel(k => { k.<listen>(port: <number>); });",
            "app.Run(<text>);", "app.Urls.Add(<text>);", "app . Urls /* c */ . Add(<text>);", "_ = new Uri(<text>);", "Uri u = new(<text>);", "_ = new UriBuilder(\"http\", h, <number>);",
            "var u = new UriBuilder { <port> = <number> };", "UriBuilder u = new() { Port = <number> };", "http.BaseAddress = new Uri(<text>);", "_ = http.GetAsync(<text>);", "_ = (System.UriBuilder)new(\"http\", h, <number>);",
            "Environment.SetEnvironmentVariable(\"ASPNETCORE_URLS\", <text>);", "Environment.@SetEnvironmentVariable(\"ASPNETCORE_HTTP_PORTS\", \"8080;<digits>\");",
            "b.WebHost.UseSetting(\"urls\", <text>);", "b.WebHost?.UseUrls(<text>);", "new System.Net.HttpListener().Prefixes.Add(<text>);", "b.WebHost.UseUrls(string.Format(\"http://{0}:{1}\", h, <number>));",
            "b.WebHost.UseUrls(string.Concat(\"http://*:\", <number>));", "if (n > <number>) { <statement> }",
        ],
        ["listen"] = ["ListenLocalhost", "ListenAnyIP", "@ListenAnyIP", "ListenAnyIP\n"],
        ["port"] = ["Port", "@Port"],
        ["number"] = ["6000", "6_000", "0x1770", "0X17_70", "0b1011101110000", "6000u", "(ushort)6000", "5990 + 10", "n > 1 ? 6000 : 8080", "int.Parse(\"6000\")", "8080", "60000", "n", "(6666)", "6000L is var l ? 6000 : 22"],
        ["digits"] = ["6000", "6666", "5060", "22", "8080", "60000", "06000", "0000000000006000", ""],
        ["spelled"] = ["<digits>", "<digits>", "6\\u00300\\u0030", "\\u0036000", "\\x36\\x30\\x30\\x30", "6\\U00000030\\U0000003000", "6000\\x20"],
        ["colon"] = [":", ":", ":", "\\u003a", "\\x3a", "\\U0000003A", "\\u003A"],
        ["slashes"] = ["//", "//", "//", "\\u002f/", "\\x2f\\x2f"],
        ["scheme"] = ["http", "https", "\\u0068ttp", "wss", "HTTP", "ftp"],
        ["host"] = ["localhost", "*", "[::1]", "127.0.0.1", "a\\tb", "u:p@x", ""],
        ["tail"] = ["", "/", "/a:22", " http://x:22", ";https://*:6666", "?x", "x", ".", "\\\"", "\\n"],
        // None ends in a colon: a colon in a variable before a number is the known limit of the text scan.
        ["constant"] = ["\"<scheme><colon><slashes><host><colon><spelled><tail>\"", "\"http://\""],
        ["text"] =
        [
            "\"<scheme><colon><slashes><host><colon><spelled><tail>\"", "\"<scheme><colon><slashes><host><colon><spelled><tail>\"", "@\"http://<rawhost>:<digits>\"", "\"\"\"http://<rawhost>:<digits>\"\"\"",
            "\"\"\"\n    x\n    http://<rawhost>:<digits>\n    \"\"\"", "\"http://<rawhost>:<digits>\"u8.ToArray()", "$\"<scheme><colon><slashes><hole><colon><spelled>\"", "$\"http://<rawhost>:{<number>}<tail>\"",
            "$\"http://<rawhost>:60{<piece>}\"", "$\"{<piece>}:<digits>\"", "$\"http://{<piece>}\"", "$@\"http://<rawhost>:<digits>/{\"a\"}\"", "$\"\"\"http://<rawhost>:{<number>}\"\"\"", "$$\"\"\"http://<rawhost>:{{<number>}}/{x}\"\"\"",
            "<piece> + <piece>", "<piece> + <gap> <piece> + <piece>", "(<text>)", "h ?? <text>", "(h == null ? <text> : \"\")", "$\"http://x<colon>{<number>}{h}\"", "$\"http://x:{n}\"", "$\"{h}{<text>}\"",
            "string.Concat(<piece>, <piece>)", "String.Format(\"http://{0}:<digits>\", h)", "string.Format(\"{0}://x{1}\", \"http\", \":<digits>\")", "n switch { 1 => <text>, _ => \"\" }",
        ],
        ["hole"] = ["localhost", "{h}", "{\"x\"}", "a{n}b"],
        ["rawhost"] = ["localhost", "*", "[::1]", "127.0.0.1", "u:p@x"],
        ["piece"] = ["\"http://x:\"", "\"http:\"", "\"//x\"", "\"<colon>\"", "':'", "'/'", "\"60\"", "\"00\"", "6000", "'6'", "h", "n", "\"<digits>\"", "\":<digits>\"", "\"http://\"", "\"x<colon><spelled>\"", "(\"http\" + \"://\")", "nameof(h)"],
        ["gap"] = ["", "/* c */", "// c\n", "\n\n\n"],
    };

    public static Grammar OfUrls { get; } = new(Urls);

    public static Grammar OfCSharp { get; } = new(CSharp);

    /// <summary>The grammar of a kind of configuration file.</summary>
    public static Grammar OfFile(string name) => new(name switch
    {
        "compose.yaml" or "dapr.yaml" or "k8s/x.yaml" or "charts/x/values.yaml" => Yaml,
        "Dockerfile" => Docker,
        "x.http" => Http,
        "x.razor" => Razor,
        ".env" => Env,
        "x.csproj" => Xml,
        ".vscode/launch.json" or ".devcontainer/devcontainer.json" => VsCode,
        "ocelot.json" or "local.settings.json" or "http-client.env.json" or "sharedsettings.json" => OtherJson,
        "x.sh" or "x.ps1" or "x.cmd" or "Makefile" or "nginx.conf" => Shell,
        "x.service" => Unit,
        "wwwroot/x.html" or "wwwroot/x.js" or "vite.config.ts" => Page,
        _ => Json,
    });
}
