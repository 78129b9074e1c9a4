using PortAnalyzers.ConfigFiles.Formats;
using PortAnalyzers.Urls;

namespace PortAnalyzers.Tests.ConfigFiles.Formats;

public sealed class SitePageTests
{
    [Theory]
    [InlineData("<a href=\"http://localhost:{|PORT001:6000|}/x\">http://localhost:{|PORT001:6666|}</a>")]
    [InlineData("<a href='https://localhost:{|PORT001:6000|}'></a><img src=http://localhost:{|PORT001:6000|}>")]
    [InlineData("<form action=\"http://@host:{|PORT001:6000|}\">")]
    [InlineData("<a href=\"http://localhost:{|PORT001:6000|}@(path)\">")]
    [InlineData("<a href=\"http://localhost:@(6000)\">")]
    [InlineData("<a href=\"http://localhost:60@(port)\">")]
    [InlineData("<a href=\"http://localhost:6000@port\">")]
    [InlineData("@(name) http://localhost:{|PORT001:6000|}")]
    [InlineData("<a href=\"ftp://localhost:6000\">port 6000</a>")]
    [InlineData("<!-- http://localhost:6000 --><p>http://localhost:{|PORT001:6000|}</p>")]
    [InlineData("@* http://localhost:6000\n http://localhost:6000 *@ <p>http://localhost:{|PORT001:6000|}</p>")]
    [InlineData("@* <!-- *@ http://localhost:{|PORT001:6000|} <!-- @* --> http://localhost:{|PORT001:6000|}")]
    [InlineData("<!-- http://localhost:6000")]
    [InlineData("@* http://localhost:6000")]
    [InlineData("<input accept=\"image/*\"> http://localhost:{|PORT001:6000|}")]
    [InlineData("<link href=\"//cdn\"> http://localhost:{|PORT001:6000|}")]
    [InlineData("@if (flag)\n{\n    // http://localhost:6000\n    <p>http://localhost:{|PORT001:6000|}</p>\n}")]
    [InlineData("@code {\n  // http://localhost:6000\n  string s = \"http://localhost:{|PORT001:6000|}\"; // http://localhost:6000\n  /* http://localhost:6000 */\n}")]
    [InlineData("@functions\n{\n  string s = @\"\\\"; // http://localhost:6000\n}\n<p>{ // http://localhost:{|PORT001:6000|}</p>")]
    [InlineData("@{ var s = \"// http://localhost:{|PORT001:6000|}\"; var c = '{'; }\n<p>a // http://localhost:{|PORT001:6000|}</p>")]
    [InlineData("@{ var s = \"\"\"\n// { http://localhost:{|PORT001:6000|}\n\"\"\"; }\n<p>a // http://localhost:{|PORT001:6000|}</p>")]
    [InlineData("@{ <p>don't</p> <a href=\"http://localhost:{|PORT001:6000|}\">http://localhost:{|PORT001:6000|}</a> @* http://localhost:6000 *@ <!-- http://localhost:6000 --> }")]
    [InlineData("<script>\n// http://localhost:6000\nfetch(`http://localhost:{|PORT001:6000|}\n// http://localhost:{|PORT001:6000|}`); /* http://localhost:6000 */\n</script> x // http://localhost:{|PORT001:6000|}")]
    [InlineData("<style>/* http://localhost:6000 */ a { background: url(http://localhost:{|PORT001:6000|}/x.png) }</style> /* http://localhost:{|PORT001:6000|} */")]
    [InlineData("@code { char a = '\\''; char b = '\\u0041'; char c = '}'; // http://localhost:6000\n}\n<p>a // http://localhost:{|PORT001:6000|}</p>")]
    [InlineData("@code { string s = \"http://localhost:{|PORT001:6000|}")]
    [InlineData("@code { void M() { } string s; // http://localhost:6000\n}")]
    [InlineData("@{ string[] s = { \"a\"}; }\n<p>a // http://localhost:{|PORT001:6000|}</p>")]
    [InlineData("@{ var s = \"\"\"a\"\"\"// http://localhost:6000\n}")]
    [InlineData("@{ var s = \"a\\\" // http://localhost:{|PORT001:6000|}\"; }")]
    [InlineData("@{ var s = $\"a\\\" // http://localhost:{|PORT001:6000|}\"; }")]
    [InlineData("@{ <p>@(\"a\\\" // http://localhost:{|PORT001:6000|}\")</p> }")]
    [InlineData("@{ var s = @$\"\\\"; // http://localhost:6000\n}")]
    [InlineData("@{ char c = '\\\"'; // http://localhost:6000\n}")]
    [InlineData("<script>\nlet a = /'/;\n// http://localhost:6000\n</script>")]
    [InlineData(" // http://localhost:6000")]
    [InlineData("x// http://localhost:{|PORT001:6000|}")]
    [InlineData("/ http://localhost:{|PORT001:6000|}")]
    [InlineData("a@b.example http://localhost:{|PORT001:6000|} @")]
    [InlineData("<p>a @ { b // http://localhost:{|PORT001:6000|} }</p>")]
    [InlineData("@page \"/x\"\n@inject HttpClient Http\n<p>@Http.BaseAddress</p>")]
    public async Task Urls_of_a_page_are_reported(string text)
    {
        await ConfigShapes.VerifyAsync("Pages/Index.cshtml", text);
        await ConfigShapes.VerifyAsync("Pages/Index.razor", text);
    }

    [Theory]
    [InlineData("wwwroot/index.html", "<a href=\"http://localhost:{|PORT001:6000|}\">http://localhost:{|PORT001:6666|}</a> <!-- http://localhost:6000 -->")]
    [InlineData("wwwroot/index.html", "<script>\nconst a = 'http://localhost:{|PORT001:6000|}'; // http://localhost:6000\n/* http://localhost:6000 */</script><p>// http://x:{|PORT001:6000|}</p>")]
    [InlineData("wwwroot/a.js", "const s = new WebSocket(\"ws://\" + location.hostname + \":{|PORT001:6000|}/chat\"); // 'ws://' + h + ':6000'")]
    [InlineData("wwwroot/a.js", "const s = location.protocol + '//' + window.location.hostname\n  + ':{|PORT001:6666|}';")]
    [InlineData("wwwroot/index.html", "<script>open('https://'+getHost()+':{|PORT001:6000|}/');</script>")]
    [InlineData("wwwroot/a.js", "'ftp://' + h + ':6000'; 'a//' + h + ':6000'; '//' + h + ':60000'; '//' + h + ':6000x'; h + ':6000'; '//' + h, ':6000'; '//' + (h || 'x') + ':6000'; '//' + h + 6 + ':6000';")]
    [InlineData("wwwroot/index.html", "<style>@media print { a { b: 'http://x:{|PORT001:6000|}' } } /* http://x:6000 */</style> @* http://x:{|PORT001:6000|} *@ @{ // http://x:{|PORT001:6000|} }")]
    [InlineData("wwwroot/index.html", "// http://localhost:{|PORT001:6000|}\nftp://localhost:6000 localhost:6000")]
    [InlineData("wwwroot/js/site.js", "fetch('http://localhost:{|PORT001:6000|}/api/items').then(r => r.json());\n// http://localhost:6666\n")]
    [InlineData("wwwroot/js/site.js", "/* http://localhost:6000\n http://localhost:6000 */ const s = `http://localhost:{|PORT001:6000|}/${x}`; const w = new WebSocket(\"wss://h:{|PORT001:6666|}\")")]
    [InlineData("wwwroot/js/site.mjs", "const port = 6000; const s = 'a // http://localhost:{|PORT001:6000|}'; const t = `http://localhost:${port}`;")]
    [InlineData("Pages/Index.razor.js", "export const url = \"https://localhost:{|PORT001:6000|}\"; // http://localhost:6000")]
    public Task Urls_of_a_static_page_or_script_are_reported(string path, string text) => ConfigShapes.VerifyAsync(path, text);

    /// <summary>A minified script is not the place to change a port.</summary>
    [Theory]
    [InlineData(200, "{|PORT001:6000|}")]
    [InlineData(20_000, "6000")]
    public Task A_minified_script_is_left_out(int length, string port) =>
        ConfigShapes.VerifyAsync("wwwroot/js/bundle.js", $"var a='http://localhost:{port}';{new string('x', length)}");

    [Theory]
    [InlineData("a @* b *@ c", "a         c")]
    [InlineData("a <!-- b --> c", "a            c")]
    [InlineData("80@(x) @(y)", "80?(x) @(y)")]
    public void Everything_else_stays_at_its_place(string text, string blanked) =>
        Assert.Equal(blanked, PageComments.Blank(text, PageKind.Razor, CancellationToken.None).Replace(Placeholder.Unknown, '?'));
}
