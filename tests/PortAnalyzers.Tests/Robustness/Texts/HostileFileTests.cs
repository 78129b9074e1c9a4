using System.Text;
using PortAnalyzers.Tests.ConfigFiles;

namespace PortAnalyzers.Tests.Robustness.Texts;

/// <summary>For any content, a reader ends in linear time and never throws.</summary>
public sealed class HostileFileTests
{
    public static TheoryData<string> Names => [.. HostileSamples.ByName.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_file_cut_off_anywhere_is_read_up_to_there(string name)
    {
        var text = HostileSamples.ByName[name];
        var whole = Ports(name, text);
        Assert.NotEmpty(whole);
        for (var length = 0; length < text.Length; length++)
        {
            Ports(name, text[..length]);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_character_lost_or_doubled_or_replaced_anywhere_does_no_harm(string name)
    {
        var text = HostileSamples.ByName[name];
        for (var i = 0; i < text.Length; i++)
        {
            Ports(name, text.Remove(i, 1));
            Ports(name, text.Insert(i, text[i].ToString()));
            foreach (var c in "\0\n\"'\\{}[]:-#$@*<\uD800\uFFFF")
            {
                Ports(name, text[..i] + c + text[(i + 1)..]);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Random_text_does_no_harm(string name)
    {
        var random = new Random(6000);
        var pieces = HostileSamples.ByName.Values.SelectMany(static text => text.Split(' ')).Concat(["\0", "\n", "\"", "'", "\uD800", "6000"]).ToArray();
        for (var i = 0; i < 2000; i++)
        {
            Ports(name, string.Join(' ', Enumerable.Range(0, 20).Select(_ => pieces[random.Next(pieces.Length)])));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Binary_data_does_no_harm(string name)
    {
        var data = new byte[100_000];
        new Random(6000).NextBytes(data);
        Ports(name, Encoding.Latin1.GetString(data));
        Ports(name, Encoding.Unicode.GetString(data));
        Ports(name, new string('\0', 100_000));
    }

    [Theory]
    [InlineData("appsettings.json", "{\"a\":")]
    [InlineData("appsettings.json", "[")]
    [InlineData("appsettings.json", "{")]
    [InlineData("appsettings.json", "]")]
    [InlineData("appsettings.json", "{\"a:b\":[")]
    [InlineData("launchSettings.json", "{\"profiles\":[")]
    [InlineData("compose.yaml", "[")]
    [InlineData("compose.yaml", "{a: ")]
    [InlineData("compose.yaml", "- ")]
    [InlineData("compose.yaml", "a: [")]
    [InlineData("compose.yaml", "}")]
    [InlineData("compose.yaml", "&")]
    [InlineData("compose.yaml", "${")]
    [InlineData("compose.yaml", "\"\\")]
    [InlineData("compose.yaml", "'")]
    [InlineData("compose.yaml", "services:\n  a:\n    ports:\n    - ${A:-")]
    [InlineData("compose.yaml", "|\n")]
    [InlineData("Dockerfile", "ENV A=$A$A$A$A$A$A$A$A$A$A\n")]
    [InlineData("Dockerfile", "ENV A=${A:-${A:-")]
    [InlineData("Dockerfile", "RUN <<A <<B\n")]
    [InlineData("Dockerfile", "\\\n")]
    [InlineData("Dockerfile", "ENV a=b \\\n")]
    [InlineData("compose.yaml", "services:\n  a: &a\n    ports: [")]
    [InlineData("compose.yaml", "a: &a [*a, *a]\n")]
    [InlineData("compose.yaml", "? ")]
    [InlineData("compose.yaml", "a: \"x\n")]
    [InlineData("compose.yaml", "a: x\n  ")]
    [InlineData("compose.yaml", "a: >\n\n\n")]
    [InlineData("compose.yaml", "<<: ")]
    [InlineData("compose.yaml", "[a: ")]
    [InlineData("compose.yaml", "--- ")]
    [InlineData("dapr.yaml", "apps:\n- env: {")]
    [InlineData("dapr.yaml", "apps: [")]
    [InlineData("k8s/x.yaml", "apiVersion: v1\na:\n  port: 6000\n---\n")]
    [InlineData("k8s/x.yaml", "apiVersion: {a: [")]
    [InlineData(".devcontainer/devcontainer.json", "{\"6000\"        ")]
    [InlineData(".devcontainer/devcontainer.json", "\"6000\":")]
    [InlineData("compose.yaml", "services: {a: {environment: {A: 'a:6000:a:6000:a:")]
    [InlineData("nginx.conf", "server ${")]
    [InlineData("nginx.conf", "server a:6")]
    [InlineData("nginx.conf", "{")]
    [InlineData("nginx.conf", "{a")]
    [InlineData("nginx.conf", "server a{b}:6000 ")]
    [InlineData("values.yaml", "port: ")]
    [InlineData("values.yaml", "port 6000 ")]
    [InlineData("values.yaml", "a{{")]
    [InlineData("values.yaml", "\"' ")]
    [InlineData("vite.config.ts", "port ")]
    [InlineData("vite.config.ts", "port:6")]
    [InlineData("vite.config.ts", "6 ")]
    [InlineData("vite.config.ts", "Number(")]
    [InlineData("compose.yaml", "services: {a: {environment: {A: 'http://a:6000'}}}\n---\n")]
    [InlineData("Dockerfile", "HEALTHCHECK CMD curl http://a:6000\nEXPOSE 6000\n")]
    [InlineData(".env", "A=$A$A$A$A\n")]
    [InlineData(".env", "A=\"\n")]
    [InlineData(".env", "A=${A:-")]
    [InlineData("x.csproj", "<a>")]
    [InlineData("x.csproj", "<a b='&#54;'>")]
    [InlineData("x.csproj", "<P>$(P)$(P)</P>")]
    [InlineData("x.csproj", "&amp;")]
    [InlineData("x.csproj", "<![CDATA[")]
    [InlineData("x.csproj", "<!--")]
    [InlineData(".vscode/launch.json", "{\"configurations\":[")]
    [InlineData("x.sh", "A=$A$A$A$A\n")]
    [InlineData("x.sh", "$A $A $A $A ")]
    [InlineData("x.sh", "bash -c \"")]
    [InlineData("x.sh", "bash -c 'bash -c x' ")]
    [InlineData("x.sh", "<<A ")]
    [InlineData("x.sh", "cat <<A\n")]
    [InlineData("x.sh", "${A:-")]
    [InlineData("x.sh", "\\\n")]
    [InlineData("x.sh", "docker run -p 1:2 ")]
    [InlineData("x.sh", "docker run\n")]
    [InlineData("x.sh", "docker build -t a\n")]
    [InlineData("x.ps1", "$a = $a$a\n")]
    [InlineData("x.ps1", "<#")]
    [InlineData("x.ps1", "@\"")]
    [InlineData("x.ps1", "[")]
    [InlineData("x.ps1", "$($a")]
    [InlineData("x.cmd", "%a")]
    [InlineData("x.cmd", "set a=%a%%a%\n")]
    [InlineData("Makefile", "A := $(A)$(A)\n")]
    [InlineData("Makefile", "@-")]
    [InlineData("x.service", "Environment=\"")]
    [InlineData("wwwroot/x.js", "`${")]
    [InlineData("wwwroot/x.html", "<script>'")]
    [InlineData("x.http", "@a={{a}}{{a}}\nGET http://{{a}}\n###\n")]
    [InlineData("x.http", "GET http://")]
    [InlineData("x.http", "@a=http://x:6001\n")]
    [InlineData("x.razor", "@{")]
    [InlineData("x.razor", "@*<!--")]
    [InlineData("x.razor", "<script>/*")]
    [InlineData("x.razor", "\"//")]
    public void Endless_repetitions_are_read_in_linear_time(string name, string unit)
    {
        var text = new StringBuilder().Insert(0, unit, Math.Min(500_000, 2_500_000 / unit.Length)).Append(" 6000").ToString();
        HostileSamples.AssertSoon(() => Ports(name, text));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_file_of_20_megabytes_is_read(string name)
    {
        var sample = HostileSamples.ByName[name];
        var text = new StringBuilder().Insert(0, sample + "\n", 20_000_000 / sample.Length).ToString();
        HostileSamples.AssertSoon(() => TestFile.Read(name, text).Count());
    }

    [Theory]
    [InlineData("[", "]")]
    [InlineData("{\"b\":", "}")]
    [InlineData("[{\"b\":1,\"c\":", "}]")]
    public void Values_before_and_behind_a_deep_nesting_are_found(string open, string close)
    {
        var nested = string.Concat(Enumerable.Repeat(open, 100)) + "2" + string.Concat(Enumerable.Repeat(close, 100));
        var text = $$"""{ "urls": "http://*:6000", "a": {{nested}}, "https_port": 993 }""";
        Assert.Equal([993, 6000], Ports("appsettings.json", text).Order());
    }

    [Fact]
    public void Values_in_a_deep_nesting_are_no_settings()
    {
        var text = string.Concat(Enumerable.Repeat("{\"a\":", 100)) + "{\"urls\": \"http://*:6000\"}" + new string('}', 100);
        Assert.Empty(Ports("appsettings.json", text));
    }

    [Theory]
    [InlineData("services:\n  a:\n    x: {0}\n    ports: [\"6000:80\"]")]
    [InlineData("services: {{a: {{x: {0}, ports: [\"6000:80\"]}}}}")]
    public void Values_behind_a_deep_flow_in_yaml_are_found(string format)
    {
        var text = string.Format(format, new string('[', 100) + new string(']', 100));
        Assert.Equal([6000, 80], Ports("compose.yaml", text));
    }

    /// <summary>All reported ports in the file, each at its location.</summary>
    private static List<int> Ports(string name, string text)
    {
        var ports = new List<int>();
        foreach (var port in TestFile.Read(name, text))
        {
            Assert.InRange(port.Span.Start, 0, text.Length);
            Assert.InRange(port.Span.End, port.Span.Start + 1, text.Length);
            ports.Add(port.Port.Port);
        }

        return ports;
    }
}
