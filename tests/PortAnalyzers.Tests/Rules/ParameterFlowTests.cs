namespace PortAnalyzers.Tests.Rules;

/// <summary>Arguments of calls, and return values of functions.</summary>
public sealed class ParameterFlowTests
{
    /// <summary>A default is used if a call omits the argument.</summary>
    [Theory]
    [InlineData("void Start(WebApplication app, int port = {|PORT003:6000|}) => app.Run($\"http://*:{port}\"); void M(WebApplication app) => Start(app);")]
    [InlineData("void Start(WebApplication app, string port = \"{|PORT003:6000|}\") => app.Run(\"http://*:\" + port); void M(WebApplication app) => Start(app: app);")]
    [InlineData("void Start(KestrelServerOptions k, int port = {|PORT003:6000|}, int other = 1) => k.ListenAnyIP(port); void M(KestrelServerOptions k) => Start(k, other: 2);")]
    [InlineData("const int Door = {|PORT003:6000|}; void Start(KestrelServerOptions k, int port = Door) => k.ListenAnyIP(port); void M(KestrelServerOptions k) => Start(k);")]
    [InlineData("string Url(int port = {|PORT001:6000|}) => $\"http://localhost:{port}\"; string M() => Url();")]
    [InlineData("void M(KestrelServerOptions k) { Open(); void Open(int port = {|PORT003:6000|}) => k.ListenAnyIP(port); }")]
    public Task A_default_that_a_call_uses_is_reported(string members) => Shapes.VerifyMembersAsync(members);

    [Theory]
    [InlineData("void Start(WebApplication app, int port = 6000) => app.Run($\"http://*:{port}\");")]
    [InlineData("void Start(WebApplication app, int port = 6000) => app.Run($\"http://*:{port}\"); void M(WebApplication app) => Start(app, 8080);")]
    [InlineData("void Start(WebApplication app, int port = 6000) => app.Run($\"http://*:{port}\"); void M(WebApplication app, int p) => Start(app, p);")]
    [InlineData("string Url(int port = 6000) => $\"http://localhost:{port}\";")]
    [InlineData("void Start(KestrelServerOptions k, int port = 6000) { port = 8080; k.ListenAnyIP(port); } void M(KestrelServerOptions k) => Start(k);")]
    [InlineData("void Start(KestrelServerOptions k, int port = 6000) { port += 1; k.ListenAnyIP(port); } void M(KestrelServerOptions k) => Start(k);")]
    [InlineData("void Send(int port = 25) => new System.Net.Mail.SmtpClient(\"mail\", port); void M() => Send();")]
    public Task A_default_that_no_endpoint_gets_is_silent(string members) => Shapes.VerifyMembersAsync(members);

    [Theory]
    [InlineData("void Open(KestrelServerOptions k, int port) => k.ListenAnyIP(port); void M(KestrelServerOptions k) { Open(k, {|PORT003:5060|}); Open(k, 8080); }")]
    [InlineData("void Open(KestrelServerOptions k, int port) => k.ListenAnyIP(port); void M(KestrelServerOptions k) => Open(port: {|PORT003:5060|}, k: k);")]
    [InlineData("void Open(KestrelServerOptions k, int port) => Deep(port, k); void Deep(int p, KestrelServerOptions k) => k.ListenAnyIP(p); void M(KestrelServerOptions k) => Open(k, {|PORT003:5060|});")]
    [InlineData("void Open(KestrelServerOptions k, string port) => k.ListenAnyIP(int.Parse(port)); void M(KestrelServerOptions k) => Open(k, Environment.GetEnvironmentVariable(\"P\") ?? \"{|PORT003:5060|}\");")]
    [InlineData("void Open(WebApplication app, string host, int port) => app.Urls.Add($\"http://{host}:{port}\"); void M(WebApplication app) => Open(app, \"localhost\", {|PORT003:5060|});")]
    [InlineData("void Open(WebApplication app, string url) => app.Run(url); void M(WebApplication app) => Open(app, \"http://localhost:{|PORT003:5060|}\");")]
    [InlineData("Uri At(int port) => new UriBuilder(\"http\", \"localhost\", port).Uri; Uri M() => At({|PORT002:5060|});")]
    [InlineData("string At(string scheme, int port) => $\"{scheme}://localhost:{port}/\"; string M() => At(\"http\", {|PORT001:5060|});")]
    [InlineData("Task<string> Get(HttpClient http, string url) => http.GetStringAsync(url); Task M(HttpClient http) => Get(http, \"http://a:{|PORT005:5060|}\");")]
    [InlineData("Task<string> Get(HttpClient http, int port) => http.GetStringAsync($\"http://a:{port}/x\"); Task M(HttpClient http) => Get(http, {|PORT005:5060|});")]
    [InlineData("void Open(KestrelServerOptions k, params int[] ports) { foreach (var port in ports) k.ListenAnyIP(port); } void M(KestrelServerOptions k) => Open(k, 8080, {|PORT003:5060|});")]
    [InlineData("void Open(KestrelServerOptions k, int? port) => k.ListenAnyIP(port ?? 8080); void M(KestrelServerOptions k) => Open(k, {|PORT003:5060|});")]
    [InlineData("void M(KestrelServerOptions k) { Action<int> open = port => k.ListenAnyIP(port); open({|PORT003:5060|}); }")]
    [InlineData("void M(KestrelServerOptions k) { Array.ForEach(new[] { 8080, {|PORT003:5060|} }, port => k.ListenAnyIP(port)); }")]
    public Task An_argument_that_an_endpoint_gets_is_reported(string members) => Shapes.VerifyMembersAsync(members);

    [Theory]
    [InlineData("void Open(KestrelServerOptions k, int port) => k.ListenAnyIP(port); void M(KestrelServerOptions k, string[] args) { var first = int.Parse(args[0]); Open(k, first); Open(k, first + 6000); }")]
    [InlineData("void Open(KestrelServerOptions k, int port) => k.ListenAnyIP(port + 1); void M(KestrelServerOptions k) => Open(k, 6000);")]
    [InlineData("void Open(KestrelServerOptions k, int port, int mail) => k.ListenAnyIP(port); void M(KestrelServerOptions k) => Open(k, 8080, 25);")]
    [InlineData("void Open(KestrelServerOptions k, int port) => k.ListenAnyIP(8080); void M(KestrelServerOptions k) => Open(k, 6000);")]
    [InlineData("void Open(KestrelServerOptions k, ref int port) { k.ListenAnyIP(port); port++; } void M(KestrelServerOptions k) { var port = 6000; Open(k, ref port); }")]
    [InlineData("void Send(string host, int port) => new System.Net.Mail.SmtpClient(host, port); void M() => Send(\"mail\", 25);")]
    [InlineData("void Open(KestrelServerOptions k, int port) => k.ListenAnyIP(port); class Other { public void Open(object k, int port) { } } void M(KestrelServerOptions k) => new Other().Open(k, 6000);")]
    public Task An_argument_that_no_endpoint_gets_is_silent(string members) => Shapes.VerifyMembersAsync(members);

    /// <summary>Extension methods, called on their first parameter or like any other method.</summary>
    [Theory]
    [InlineData("this KestrelServerOptions k, int port", "k.Open({|PORT003:5060|});")]
    [InlineData("this KestrelServerOptions k, int port", "Servers.Open(k, {|PORT003:5060|});")]
    [InlineData("this KestrelServerOptions k, int port", "Servers.Open(port: {|PORT003:5060|}, k: k);")]
    [InlineData("this KestrelServerOptions k, int port", "k?.Open({|PORT003:5060|});")]
    [InlineData("this KestrelServerOptions k, string name, int port", "k.Open(\"6000\", {|PORT003:5060|});")]
    [InlineData("this KestrelServerOptions k, int port = {|PORT003:5060|}", "k.Open();")]
    [InlineData("this int port, KestrelServerOptions k", "{|PORT003:5060|}.Open(k);")]
    [InlineData("this int port, KestrelServerOptions k", "Servers.Open({|PORT003:5060|}, k);")]
    [InlineData("this KestrelServerOptions k, params int[] port", "k.Open(8080, {|PORT003:5060|});", "port[0]")]
    [InlineData("this KestrelServerOptions k, int port = 5060", "k.Open(8080);")]
    [InlineData("this KestrelServerOptions k, int port", "k.Open(8080); Other.Open(k, 5060);")]
    [InlineData("this KestrelServerOptions k, int mail, int port", "k.Open(5060, 8080);")]
    public Task An_argument_of_an_extension_method_is_reported_if_an_endpoint_gets_it(string parameters, string call, string port = "port") => Shapes.VerifyMembersAsync(
        $"void M(KestrelServerOptions k) {{ {call} }}",
        $$"""
        static class Servers { public static void Open({{parameters}}) => k.ListenAnyIP({{port}}); }
        static class Other { public static void Open(object k, int port) { } }
        """);

    /// <summary>Methods that are called through a base class or an interface.</summary>
    [Theory]
    [InlineData("interface IServer { void Open(KestrelServerOptions k, int port); }", "IServer", "public void", "((IServer)thing).Open(k, {|PORT003:5060|});")]
    [InlineData("abstract class Base { public abstract void Open(KestrelServerOptions k, int port); }", "Base", "public override void", "((Base)thing).Open(k, {|PORT003:5060|});")]
    [InlineData("class Base { public virtual void Open(KestrelServerOptions k, int port) { } }", "Base", "public override void", "((Base)thing).Open(k, {|PORT003:5060|});")]
    [InlineData("class Root { public virtual void Open(KestrelServerOptions k, int port) { } } class Base : Root { public override void Open(KestrelServerOptions k, int port) { } }", "Base", "public override void", "((Root)thing).Open(k, {|PORT003:5060|});")]
    [InlineData("interface IServer { void Open(KestrelServerOptions k, int port); }", "IServer", "void IServer.", "((IServer)thing).Open(k, {|PORT003:5060|});")]
    [InlineData("interface IServer { void Open(KestrelServerOptions k, int port); } interface IMail { void Open(KestrelServerOptions k, int port); }", "IServer", "public void", "((IMail)thing).Open(k, 5060);")]
    [InlineData("class Base { public void Open(KestrelServerOptions k, int port) { } }", "Base", "public new void", "((Base)thing).Open(k, 5060);")]
    public Task An_argument_of_a_method_that_another_one_implements_is_reported_if_an_endpoint_gets_it(string types, string inherited, string modifiers, string call) => Shapes.VerifyMembersAsync(
        $"void M(KestrelServerOptions k, object thing) {{ {call} }}",
        $$"""
        {{types}}
        class Server : {{inherited}} { {{modifiers}}{{(modifiers.EndsWith('.') ? "" : " ")}}Open(KestrelServerOptions k, int port) => k.ListenAnyIP(port); }
        """);

    [Theory]
#if CSHARP_12
    [InlineData("sealed class Site(int port) { public void Run(WebApplication app) => app.Run($\"http://*:{port}\"); } void M(WebApplication app) => new Site({|PORT003:6666|}).Run(app);")]
#endif
    [InlineData("sealed class Site { readonly int _port; public Site(int port) => _port = port; public void Run(WebApplication app) => app.Run($\"http://*:{_port}\"); } void M(WebApplication app) => new Site({|PORT003:6666|}).Run(app);")]
    [InlineData("sealed class Site { readonly int _port; public Site(int port) { _port = port; } public void Run(KestrelServerOptions k) => k.ListenAnyIP(_port); } Site _site = new({|PORT003:6666|});")]
#if CSHARP_12
    [InlineData("class Base(int port) { protected void Run(KestrelServerOptions k) => k.ListenAnyIP(port); } class Site() : Base({|PORT003:6666|});")]
#endif
    [InlineData("class Base { int _port; public Base(int port) => _port = port; protected void Run(KestrelServerOptions k) => k.ListenAnyIP(_port); } class Site : Base { Site() : base({|PORT003:6666|}) { } }")]
    [InlineData("class Site { int _port; public Site() : this({|PORT003:6666|}) { } public Site(int port) => _port = port; void Run(KestrelServerOptions k) => k.ListenAnyIP(_port); }")]
#if CSHARP_12
    [InlineData("sealed class Site(int port = {|PORT003:6666|}) { public void Run(KestrelServerOptions k) => k.ListenAnyIP(port); } void M(KestrelServerOptions k) => new Site().Run(k);")]
#endif
    public Task A_constructors_argument_that_an_endpoint_gets_is_reported(string members) => Shapes.VerifyMembersAsync(members);

#if CSHARP_12
    [Theory]
    [InlineData("sealed class Site(int port) { public void Run(WebApplication app) => app.Run($\"http://*:{port}\"); } void M(WebApplication app, int p) { new Site(8080).Run(app); new Site(p).Run(app); }")]
    [InlineData("sealed class Site(int port, int mail) { public int Mail => mail; public void Run(KestrelServerOptions k) => k.ListenAnyIP(port); } void M(KestrelServerOptions k) => new Site(8080, 25).Run(k);")]
    [InlineData("sealed class Site(int port = 6666) { public void Run(KestrelServerOptions k) => k.ListenAnyIP(port); }")]
    public Task A_constructors_argument_that_no_endpoint_gets_is_silent(string members) => Shapes.VerifyMembersAsync(members);
#endif

    /// <summary>A function's result depends on the arguments of this call, not of others.</summary>
    [Theory]
    [InlineData("int Port() => {|PORT003:6000|}; void M(KestrelServerOptions k) => k.ListenAnyIP(Port());")]
    [InlineData("int Port(string name, int standard) => int.Parse(Environment.GetEnvironmentVariable(name) ?? standard.ToString()); void M(KestrelServerOptions k) { k.ListenAnyIP(Port(\"WEB\", {|PORT003:6000|})); new System.Net.Mail.SmtpClient(\"mail\", Port(\"MAIL\", 25)); }")]
    [InlineData("static int Same(int port) => port; void M(KestrelServerOptions k) => k.ListenAnyIP(Same(Same({|PORT003:6000|})));")]
    [InlineData("async Task<int> PortAsync() { await Task.Yield(); return {|PORT003:6000|}; } async Task M(KestrelServerOptions k) => k.ListenAnyIP(await PortAsync());")]
    [InlineData("int Port(bool dev) { if (dev) { return {|PORT003:6000|}; } return 8080; } void M(KestrelServerOptions k) => k.ListenAnyIP(Port(true));")]
    [InlineData("(string Host, int Port) At() => (\"localhost\", {|PORT003:6000|}); void M(WebApplication app) { var (host, port) = At(); app.Run($\"http://{host}:{port}\"); }")]
    [InlineData("IEnumerable<int> Ports() { yield return 8080; yield return {|PORT003:6000|}; } void M(KestrelServerOptions k) { foreach (var port in Ports()) k.ListenAnyIP(port); }")]
    [InlineData("void Read(out int port) => port = {|PORT003:6000|}; void M(KestrelServerOptions k) { Read(out var port); k.ListenAnyIP(port); }")]
    public Task A_result_that_an_endpoint_gets_is_reported(string members) => Shapes.VerifyMembersAsync(members);

    [Theory]
    [InlineData("static int Next(int port) => port + 1; void M(KestrelServerOptions k) => k.ListenAnyIP(Next(6000));")]
    [InlineData("int Port(int port) => Port(port); void M(KestrelServerOptions k) => k.ListenAnyIP(Port(6000));")]
    [InlineData("int A() => B(); int B() => A(); void M(KestrelServerOptions k) => k.ListenAnyIP(A());")]
    [InlineData("(int Web, int Mail) Ports() => (8080, 25); void M(KestrelServerOptions k) { var (web, mail) = Ports(); k.ListenAnyIP(web); }")]
    [InlineData("int Port() => throw new Exception(); void M(KestrelServerOptions k) => k.ListenAnyIP(Port());")]
    public Task A_result_that_no_endpoint_gets_is_silent(string members) => Shapes.VerifyMembersAsync(members);
}
