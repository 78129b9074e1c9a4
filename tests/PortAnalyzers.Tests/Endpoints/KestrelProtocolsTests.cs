using PortAnalyzers.Tests.Rules;

namespace PortAnalyzers.Tests.Endpoints;

/// <summary>Which Kestrel endpoints are not for browsers, in addition to <see cref="ServerEndpointTests"/>.</summary>
public class KestrelProtocolsTests
{
    /// <summary>Statements that don't run whenever the endpoint is added are ignored.</summary>
    [Theory]
    [InlineData("if (flag) { $ }")]
    [InlineData("if (flag) { } else { $ }")]
    [InlineData("switch (number) { case 1: $ break; }")]
    [InlineData("foreach (var n in new int[number]) { $ }")]
    [InlineData("for (var i = 0; i < number; i++) { $ }")]
    [InlineData("while (flag) { $ }")]
    [InlineData("try { } catch { $ }")]
    public async Task Protocols_that_a_statement_may_not_set_are_ignored(string condition)
    {
        const string Defaults = "k.ConfigureEndpointDefaults(e => e.Protocols = HttpProtocols.Http2);";
        const string Reported = "k.ListenAnyIP({|PORT003:6000|});", Silent = "k.ListenAnyIP(6000);";
        await Shapes.VerifyKestrelAsync(In(condition, Defaults) + Reported);
        await Shapes.VerifyKestrelAsync(In(condition, Defaults + Silent));
        await Shapes.VerifyKestrelAsync(Defaults + In(condition, Silent));

        const string Http2 = "e.Protocols = HttpProtocols.Http2;", Handler = "e.UseConnectionHandler<Handler>();";
        await Shapes.VerifyKestrelAsync($$"""k.ListenAnyIP({|PORT003:6000|}, e => { {{In(condition, Http2)}} });""");
        await Shapes.VerifyKestrelAsync($$"""k.ListenAnyIP({|PORT003:6000|}, e => { {{In(condition, Handler)}} });""", Declarations);
        await Shapes.VerifyKestrelAsync(In(condition, $$"""k.ListenAnyIP(6000, e => { {{Http2}} });"""));
        await Shapes.VerifyKestrelAsync(In(condition, $$"""k.ListenAnyIP(6000, e => { {{Handler}} });"""), Declarations);
    }

    [Theory]
    [InlineData("_ = flag ? e.Protocols = HttpProtocols.Http2 : 0;")]
    [InlineData("_ = number switch { 1 => (int)(e.Protocols = HttpProtocols.Http2), _ => 0 };")]
    [InlineData("_ = flag && (e.Protocols = HttpProtocols.Http2) > 0;")]
    [InlineData("_ = flag || (e.Protocols = HttpProtocols.Http2) > 0;")]
    [InlineData("HttpProtocols? p = null; _ = p ?? (e.Protocols = HttpProtocols.Http2);")]
    public Task Protocols_that_an_expression_may_not_set_are_ignored(string configuration) =>
        Shapes.VerifyKestrelAsync($$"""k.ListenAnyIP({|PORT003:6000|}, e => { {{configuration}} });""");

    [Theory]
    [InlineData("e => e.Protocols = HttpProtocols.Http3")]
    [InlineData("e => e.Protocols = HttpProtocols.Http1AndHttp2AndHttp3")]
    [InlineData("e => e.Protocols = HttpProtocols.Http1 | HttpProtocols.Http2")]
    [InlineData("e => { e.UseHttps(); e.Protocols = HttpProtocols.Http2; }")]
    [InlineData("e => { e.Protocols = HttpProtocols.Http2; e.Protocols = HttpProtocols.Http1AndHttp2; }")]
    [InlineData("e => new Mine().Protocols = HttpProtocols.Http2")]
    [InlineData("e => e.Use(next => next)")]
    [InlineData("e => new Mine().Run(e)")]
    [InlineData("e => new Mine().UseHub()")]
    [InlineData("e => new Mine().UseConnectionHandler()")]
    [InlineData("e => e.UseConnectionLogging()")]
    [InlineData("Elsewhere.Web")]
    [InlineData("Elsewhere.WebField")]
    [InlineData("e => Elsewhere.Web(e)")]
    [InlineData("e => { if (DateTime.Now.Hour > 1) Elsewhere.Grpc(e); }")]
    [InlineData("Elsewhere.Endless")]
    [InlineData("new Action<ListenOptions>(Mine.Http1)")]
    [InlineData("Console.WriteLine")]
    public Task An_endpoint_that_browsers_can_speak_with_is_reported(string configure) => Shapes.VerifyAsync(
        Program($$"""k.ListenAnyIP({|PORT003:6000|}, {{configure}});"""),
        ("Elsewhere.cs", """
            using Microsoft.AspNetCore.Server.Kestrel.Core;

            static class Elsewhere
            {
                public static readonly Action<ListenOptions> WebField = e => e.Protocols = HttpProtocols.Http1AndHttp2;
                public static void Web(ListenOptions e) => e.UseHttps();
                public static void Grpc(ListenOptions e) => e.Protocols = HttpProtocols.Http2;
                public static void Endless(ListenOptions e) => Endless(e);
            }
            """));

    /// <summary>Options that a method or a lambda elsewhere sets are used like those in the call.</summary>
    [Theory]
    [InlineData("k.ListenAnyIP(6000, Elsewhere.Grpc);")]
    [InlineData("k.ListenAnyIP(6000, Elsewhere.GrpcField);")]
    [InlineData("k.ListenAnyIP(6000, Elsewhere.GrpcProperty);")]
    [InlineData("k.ListenAnyIP(6000, e => Elsewhere.Grpc(e));")]
    [InlineData("k.ListenAnyIP(6000, e => { e.UseConnectionLogging(); e.UseGrpcOnly(); });")]
    [InlineData("k.ListenAnyIP(6000, Elsewhere.Twice);")]
    [InlineData("k.ConfigureEndpointDefaults(Elsewhere.Grpc); k.ListenAnyIP(6000);")]
    [InlineData("Action<ListenOptions> grpc = e => e.Protocols = HttpProtocols.Http2; k.ListenAnyIP(6000, grpc);")]
    [InlineData("void Grpc(ListenOptions e) => e.Protocols = HttpProtocols.Http2; k.ListenAnyIP(6000, Grpc);")]
    public Task An_endpoint_whose_options_are_set_elsewhere_is_silent_if_browsers_cannot_speak_with_it(string statements) => Shapes.VerifyAsync(
        Program(statements),
        ("Elsewhere.cs", """
            using Microsoft.AspNetCore.Server.Kestrel.Core;

            static class Elsewhere
            {
                public static readonly Action<ListenOptions> GrpcField = e => e.Protocols = HttpProtocols.Http2;
                public static Action<ListenOptions> GrpcProperty => Grpc;
                public static void Grpc(ListenOptions e) => e.Protocols = HttpProtocols.Http2;
                public static void Twice(ListenOptions e) => e.UseGrpcOnly();
                public static void UseGrpcOnly(this ListenOptions e) { e.Protocols = HttpProtocols.Http2; }
            }
            """));

    [Theory]
    [InlineData("e => e.Protocols = (HttpProtocols.Http2)")]
    [InlineData("e => { e.Protocols = HttpProtocols.Http1; e.Protocols = HttpProtocols.Http2; }")]
    [InlineData("e => e.UseConnectionHandler<Handler>()")]
    [InlineData("e => e.UseHub<Talk>()")]
    [InlineData("e => e.Run(c => Task.CompletedTask)")]
    [InlineData("e => { e.UseHttps(); e.UseConnectionHandler<Handler>(); }")]
    [InlineData("new Action<ListenOptions>(Mine.Http2)")]
    [InlineData("(Action<ListenOptions>)Mine.Http2")]
    [InlineData("Mine.Http2Block")]
    public Task An_endpoint_that_browsers_cannot_speak_with_is_silent(string configure) => Shapes.VerifyAsync(Program($$"""k.ListenAnyIP(6000, {{configure}});"""));

    [Theory]
    [InlineData("k.ConfigureEndpointDefaults(e => e.UseHttps()); k.ListenAnyIP({|PORT003:6000|}, e => e.Protocols = HttpProtocols.Http2);")]
    [InlineData("k.ConfigureEndpointDefaults(e => e.UseConnectionHandler<Handler>()); k.ListenAnyIP(6000, e => e.Protocols = HttpProtocols.Http1);")]
    [InlineData("k.ConfigureEndpointDefaults(e => e.Protocols = HttpProtocols.Http2); k.ListenAnyIP(6000, e => { });")]
    [InlineData("k.ConfigureEndpointDefaults(e => e.Protocols = HttpProtocols.Http2); k.ConfigureEndpointDefaults(e => e.Protocols = HttpProtocols.Http1); k.ListenAnyIP({|PORT003:6000|});")]
    [InlineData("k.ConfigureHttpsDefaults(e => { }); k.ListenAnyIP({|PORT003:6000|});")]
    [InlineData("ConfigureEndpointDefaults(e => e.Protocols = HttpProtocols.Http2); k.ListenAnyIP({|PORT003:6000|});")]
    [InlineData("k.ListenAnyIP(6000, e => e.Protocols = HttpProtocols.Http2); k.ListenAnyIP({|PORT003:6666|});")]
    public Task The_last_defaults_before_an_endpoint_count_for_it(string statements) => Shapes.VerifyAsync(Program(statements));

    /// <summary>Statements in another member may run later.</summary>
    [Fact]
    public Task Defaults_of_another_member_are_ignored() => Shapes.VerifyAsync(Program(
        "k.ListenAnyIP({|PORT003:6000|});", "void Other(KestrelServerOptions k) => k.ConfigureEndpointDefaults(e => e.Protocols = HttpProtocols.Http2);"));

    [Fact]
    public Task Defaults_of_the_same_property_count() => Shapes.VerifyMembersAsync("""
        static KestrelServerOptions k = null!;
        static int A { get { k.ConfigureEndpointDefaults(e => e.Protocols = HttpProtocols.Http2); return 1; } }
        static int B { get { k.ListenAnyIP({|PORT003:6000|}); return 1; } }
        static int C { get { k.ConfigureEndpointDefaults(e => e.Protocols = HttpProtocols.Http2); k.ListenAnyIP(6666); return 1; } }
        """);

    private const string Declarations = """
        class Handler : ConnectionHandler
        {
            public override Task OnConnectedAsync(ConnectionContext connection) => Task.CompletedTask;
        }

        class Talk : Microsoft.AspNetCore.SignalR.Hub { }

        class Mine
        {
            public HttpProtocols Protocols { get; set; }
            public void Run(object options) { }
            public void UseHub() { }
            public void UseConnectionHandler() { }
            public static void Http1(ListenOptions e) => e.Protocols = HttpProtocols.Http1;
            public static void Http2(ListenOptions e) => e.Protocols = HttpProtocols.Http2;
            public static void Http2Block(ListenOptions e) { e.Protocols = HttpProtocols.Http2; }
        }
        """;

    private static string In(string condition, string statements) => condition.Replace("$", statements, StringComparison.Ordinal);

    private static string Program(string statements, string members = "") => $$"""
        using Microsoft.AspNetCore.Connections;
        using Microsoft.AspNetCore.Server.Kestrel.Core;
        using Microsoft.AspNetCore.SignalR;

        class Shape
        {
            void M(KestrelServerOptions k) { {{statements}} }
            void ConfigureEndpointDefaults(Action<ListenOptions> configureOptions) { }
            {{members}}
        }

        {{Declarations}}
        """;
}
