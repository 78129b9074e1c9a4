namespace PortAnalyzers.Tests.ConfigFiles.Formats;

public sealed class FrontEndFileTests
{
    /// <summary>Marked are the ports that move with a server's.</summary>
    [Theory]
    [InlineData("vite.config.ts", "server: { proxy: { '/api': { target: 'http://localhost:[|6000|]', timeout: 6000 } }, port: [|5173|] } // http://localhost:6000")]
    [InlineData("vite.config.ts", "/* port: 6000 */ port: parseInt(env.DEV_SERVER_PORT || '[|5173|]'), strictPort: true, hmr: { clientPort: [|443|] }")]
    [InlineData("vite.config.ts", "const port = Number(process.env.PORT ?? [|6000|]); const viewport = 6000, support = 6000, report = [6000];")]
    [InlineData("vite.config.ts", "import x from 'x'; const a = port + 1, b = port[0], c = (port, 6000), d = 'port'; const e = 6000;")]
    [InlineData("proxy.conf.json", "{ \"/api\": { \"target\": \"https://localhost:[|7001|]\", \"port\": [|6000|], \"portal\": 6000 } }")]
    [InlineData("setupProxy.js", "createProxyMiddleware({ target: `http://${host}:[|6000|]`, ws: 'ws://localhost:[|6001|]/x' })")]
    [InlineData("environment.ts", "export const environment = { apiUrl: 'http://localhost:[|6000|]/api', version: '6000', retries: 6000 };")]
    [InlineData("environment.ts", "apiUrl: 'http://' + IP + ':[|6000|]/api/', hubUrl: \"ws:\" + IP + \":[|6001|]\", a: `${location.protocol}//${location.hostname}:[|6002|]`, time: '12:6000', b: { c:6000/2 }, d: '::6000', e: `}:6000px`")]
    [InlineData("environment.dev.tsx", "export const environment = { Api: \"https://localhost:[|6000|]/\" };")]
    [InlineData("package.json", "{ \"version\": \"6000.0.0\", \"proxy\": \"http://localhost:[|6000|]\", \"scripts\": { \"a\": \"set PORT=[|6000|]&& x\", \"b\": \"vite --port [|6001|]\", \"c\": \"x -p 6000\" } }")]
    [InlineData("angular.json", "{ \"serve\": { \"options\": { \"port\": [|4200|], \"maximumWarning\": \"6000kb\", \"port\": \"6000.5\" } } }")]
    public void Addresses_and_ports_are_read(string path, string markup) => ConfigShapes.VerifyMentions(path, markup);

    [Theory]
    [InlineData("vite.config.ts", "port: 6000, target: 'http://localhost:6000'")]
    [InlineData("package.json", "{ \"proxy\": \"http://localhost:6000\" }")]
    public Task No_rule_reports_them(string path, string text) => ConfigShapes.VerifyAsync(path, text);
}
