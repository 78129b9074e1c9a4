namespace PortAnalyzers.Tests.Rules;

/// <summary>Ports that derived classes give to a member that they inherit: another class's port is not this one's.</summary>
public sealed class InheritanceFlowTests
{
    private const string Listens = "public void Use(Microsoft.AspNetCore.Server.Kestrel.Core.KestrelServerOptions k) => k.ListenAnyIP(Port);";

    /// <summary>Classes that inherit <c>Port</c>: 8080 in <c>Web</c>, 6000 in <c>Mail</c>.</summary>
    private static readonly string[] s_classes =
    [
        "abstract class Host { public readonly int Port; protected Host(int port) => Port = port; } class Web : Host { public Web() : base(8080) { } $web } class Mail : Host { public Mail() : base(6000) { } $mail }",
        "abstract class Host { public int Port { get; } protected Host(int port) : this(port, true) { } Host(int port, bool flag) { Port = port; } } class Web : Host { public Web() : base(8080) { } $web } class Mail : Host { public Mail() : base(6000) { } $mail }",
        "abstract class Host { public int Port { get; protected set; } } class Web : Host { public Web() { Port = 8080; } $web } class Mail : Host { public Mail() { this.Port = 6000; } $mail }",
        "abstract class Host { public int Port { get; init; } = 8081; } class Web : Host { public Web() { Port = 8080; } $web } class Mail : Host { public Mail() { Port = 6000; } $mail }",
        "abstract class Top { public int Port; protected Top(int port) { Port = port; } } abstract class Host : Top { protected Host(int port) : base(port) { } } class Web : Host { public Web() : base(8080) { } $web } class Mail : Host { public Mail() : base(6000) { } $mail }",
        "abstract record Host(int Port); record Web() : Host(8080) { $web } record Mail() : Host(6000) { $mail }",
        "abstract class Host<T> { public int Port; protected Host(int port) { Port = port; } } class Web : Host<string> { public Web() : base(8080) { } $web } class Mail : Host<string> { public Mail() : base(6000) { } $mail }",
#if CSHARP_12
        "abstract class Host(int port) { public int Port { get; } = port; } class Web() : Host(8080) { $web } class Mail() : Host(6000) { $mail }",
        "abstract class Host(int port) { public int Port => port; } class Web() : Host(8080) { $web } class Mail() : Host(6000) { $mail }",
#endif
    ];

    private static readonly string[] s_uses =
    [
        Listens,
        Listens.Replace("(Port)", "(this.Port)", StringComparison.Ordinal),
        Listens.Replace("(Port)", "(base.Port)", StringComparison.Ordinal),
        Listens.Replace("(Port)", "(Number())", StringComparison.Ordinal) + " int Number() => Port;",
    ];

    public static TheoryData<string, string> Combinations()
    {
        var combinations = new TheoryData<string, string>();
        foreach (var classes in s_classes)
        {
            foreach (var use in s_uses)
            {
                combinations.Add(classes, use);
            }
        }

        return combinations;
    }

    [Theory]
    [MemberData(nameof(Combinations))]
    public Task The_port_of_the_class_that_listens_is_reported(string classes, string use) => Shapes.VerifyStatementsAsync(
        "_ = new Web(); _ = new Mail();", classes.Replace("$web", "", StringComparison.Ordinal).Replace("$mail", use, StringComparison.Ordinal).Replace("6000", "{|PORT003:6000|}", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Combinations))]
    public Task The_port_of_another_class_is_silent(string classes, string use) => Shapes.VerifyStatementsAsync(
        "_ = new Web(); _ = new Mail();", classes.Replace("$web", use, StringComparison.Ordinal).Replace("$mail", "", StringComparison.Ordinal));

    private const string Hosts = """
        abstract class Host { public int Port { get; } protected Host(int port) { Port = port; } public int Number() => Port; }
        class Web : Host { public Web() : base(8080) { } public Web(string name) : this(8081, name) { } Web(int port, string name) : base(port) { } }
        class Mail : Host { public Mail() : base(6000) { } }
        abstract record Server(int Port);
        record Site(string Name, int Number) : Server(Number);
        record Queue(int Number, int Limit) : Server(Limit);
        """;

    private const string All = "Host[] all = { new Web(), new Mail() }; Server[] servers = { new Site(\"shop\", 8080), new Queue(1, 6001) }; ";

    [Theory]
    [InlineData("k.ListenAnyIP(new Web().Port);")]
    [InlineData("k.ListenAnyIP(new Web(\"shop\").Port);")]
    [InlineData("var web = new Web(); k.ListenAnyIP(web.Port);")]
    [InlineData("k.ListenAnyIP(new Web().Number());")]
    [InlineData("void Use(Web web) => k.ListenAnyIP(web.Port);")]
    [InlineData(All + "foreach (var web in all.OfType<Web>()) k.ListenAnyIP(web.Port);")]
    [InlineData(All + "foreach (var host in all) if (host is Web web) k.ListenAnyIP(web.Port);")]
    [InlineData(All + "foreach (var host in all) if (host is Web { Port: var port }) k.ListenAnyIP(port);")]
    [InlineData(All + "foreach (var host in all) switch (host) { case Web web: k.ListenAnyIP(web.Port); break; }")]
    [InlineData(All + "foreach (var site in servers.OfType<Site>()) k.ListenAnyIP(site.Port);")]
    [InlineData("k.ListenAnyIP(new Site(\"shop\", 8080).Port);")]
    [InlineData("k.ListenAnyIP(new Queue(6000, 8080).Port);")]
    public Task The_port_of_an_object_of_another_class_is_silent(string statements) => Shapes.VerifyStatementsAsync($"b.WebHost.ConfigureKestrel(k => {{ {statements} }});", Hosts);

    [Theory]
    [InlineData("k.ListenAnyIP(new Mail().Port);")]
    [InlineData("k.ListenAnyIP(new Mail().Number());")]
    [InlineData("void Use(Mail mail) => k.ListenAnyIP(mail.Port);")]
    [InlineData("void Use(Host host) => k.ListenAnyIP(host.Port);")]
    [InlineData(All + "foreach (var host in all) k.ListenAnyIP(host.Port);")]
    [InlineData(All + "foreach (var mail in all.OfType<Mail>()) k.ListenAnyIP(mail.Port);")]
    [InlineData(All + "foreach (var host in all) if (host is Mail mail) k.ListenAnyIP(mail.Port);")]
    [InlineData(All + "foreach (var host in all) if (host is Mail { Port: var port }) k.ListenAnyIP(port);")]
    [InlineData(All + "foreach (var host in all) switch (host) { case Mail mail: k.ListenAnyIP(mail.Port); break; }")]
    public Task The_port_of_an_object_of_this_class_is_reported(string statements) =>
        Shapes.VerifyStatementsAsync($"b.WebHost.ConfigureKestrel(k => {{ {statements} }});", Hosts.Replace("6000", "{|PORT003:6000|}", StringComparison.Ordinal));

    [Theory]
    [InlineData("k.ListenAnyIP(new Site(\"shop\", {|PORT003:6000|}).Port);")]
    [InlineData("k.ListenAnyIP(new Queue(1, {|PORT003:6000|}).Port);")]
    [InlineData("Server[] servers = { new Site(\"shop\", {|PORT003:6000|}), new Queue(6000, 6000) }; foreach (var site in servers.OfType<Site>()) k.ListenAnyIP(site.Port);")]
    [InlineData("Server[] servers = { new Site(\"shop\", {|PORT003:6000|}), new Queue(6000, {|PORT003:6000|}) }; foreach (var server in servers) k.ListenAnyIP(server.Port);")]
    public Task An_argument_that_reaches_the_base_class_is_reported(string statements) => Shapes.VerifyStatementsAsync($"b.WebHost.ConfigureKestrel(k => {{ {statements} }});", Hosts);

    /// <summary>The scheme of one class and the port of another are no address; those of one class, or of classes that inherit, may be.</summary>
    [Theory]
    [InlineData("class Web : IHost { public string Scheme => \"http\"; public int Port => 8080; } class Chat : IHost { public string Scheme => \"irc\"; public int Port => 6000; }")]
    [InlineData("class Web : IHost { public string Scheme => \"http\"; public int Port => {|PORT001:6000|}; } class Chat : IHost { public string Scheme => \"irc\"; public int Port => 6666; }")]
    [InlineData("class Web : IHost { public virtual string Scheme => \"http\"; public virtual int Port => 8080; } class Chat : Web { public override int Port => {|PORT001:6000|}; }")]
    public async Task A_scheme_and_a_port_of_several_classes_belong_to_one(string classes)
    {
        const string Interface = "interface IHost { string Scheme { get; } int Port { get; } } static class Urls { public static string Of(IHost host) => $\"{host.Scheme}://localhost:{host.Port}\"; } ";
        await Shapes.VerifyStatementsAsync("Console.WriteLine(Urls.Of(new Web()) + Urls.Of(new Chat()));", Interface + classes);
    }
}
