namespace PortAnalyzers.Tests.Rules;

/// <summary>Ports on command lines: arguments that a program passes to its own host, and the defaults of its options.</summary>
public sealed class CommandLineTests
{
    /// <summary>System.CommandLine's options.</summary>
    private const string Library =
        """
        namespace System.CommandLine
        {
            namespace Parsing { class ParseResult { public T GetValueForOption<T>(Option<T> option) => default!; public T GetValueForArgument<T>(Argument<T> argument) => default!; } }
            class ParseResult
            {
                public T GetValue<T>(Option<T> option) => default!;
                public T GetValue<T>(Argument<T> argument) => default!;
                public T GetRequiredValue<T>(Option<T> option) => default!;
                public T GetRequiredValue<T>(Argument<T> argument) => default!;
                public T GetValue<T>(string name) => default!;
                public T GetRequiredValue<T>(string name) => default!;
                public T GetResult<T>(Option<T> option) => default!;
            }

            class Argument<T>
            {
                public Argument(string name) { }
                public Func<object, T>? DefaultValueFactory { get; set; }
            }

            class Option<T>
            {
                public void SetDefaultValueFactory(Func<object?> factory) { }
                public void SetDescription(object? value) { }
                public Option(string name, params string[] aliases) { }
                public Option(string name, Func<T> getDefaultValue, string? description = null) { }
                public Func<object, T>? DefaultValueFactory { get; set; }
                public void SetDefaultValue(object? value) { }
            }
        }
        """;

    [Theory]
    [InlineData("WebApplication.CreateBuilder(new[] { \"--urls\", \"http://*:{|PORT003:6000|}\" });")]
    [InlineData("WebApplication.CreateBuilder(new[] { \"--urls=http://*:{|PORT003:6000|}\" });")]
    [InlineData("WebApplication.CreateBuilder(new[] { \"/urls\", \"http://*:8080;http://*:{|PORT003:6000|}\" });")]
    [InlineData("WebApplication.CreateBuilder(new[] { \"urls=http://*:{|PORT003:6000|}\" });")]
    [InlineData("WebApplication.CreateBuilder(new[] { \"--http_ports\", \"{|PORT003:6000|}\" });")]
    [InlineData("WebApplication.CreateBuilder(new[] { \"--http_ports={|PORT003:6000|}\" });")]
    [InlineData("WebApplication.CreateBuilder(new[] { \"--https_ports=8080;{|PORT003:6000|}\" });")]
    [InlineData("WebApplication.CreateBuilder(new[] { \"--Kestrel:Endpoints:Http:Url\", \"http://*:{|PORT003:6000|}\" });")]
    [InlineData("WebApplication.Create(new string[] { \"--urls\", \"http://*:{|PORT003:6000|}\" });")]
    [InlineData("var url = \"http://*:{|PORT003:6000|}\"; string[] args = { \"--urls\", url }; WebApplication.CreateBuilder(args);")]
    [InlineData("WebApplication.CreateBuilder(new WebApplicationOptions { Args = new[] { \"--urls\", \"http://*:{|PORT003:6000|}\" } });")]
    [InlineData("Microsoft.AspNetCore.WebHost.CreateDefaultBuilder(new[] { \"--urls\", \"http://*:{|PORT003:6000|}\" });")]
    [InlineData("Host.CreateDefaultBuilder(new[] { \"--urls\", \"http://*:{|PORT003:6000|}\" });")]
    [InlineData("new ConfigurationBuilder().AddCommandLine(new[] { \"--urls\", \"http://*:{|PORT003:6000|}\" });")]

    // Other options, and other methods
    [InlineData("WebApplication.CreateBuilder(new[] { \"--port\", \"6000\" });")]
    [InlineData("WebApplication.CreateBuilder(new[] { \"--port=6000\", \"--http_ports=8080\", \"--timeout=6000\" });")]
    [InlineData("WebApplication.CreateBuilder(new[] { \"--urls\", \"http://*:8080\", \"6000\" });")]
    [InlineData("WebApplication.CreateBuilder(new[] { \"--https_port\", \"443\", \"--http_ports\" });")]
    [InlineData("WebApplication.CreateBuilder(new string[0]);")]
    [InlineData("Mine.CreateBuilder(new[] { \"--http_ports\", \"6000\" });")]
    public Task Addresses_in_arguments_of_the_host_are_reported(string statements) =>
        Shapes.VerifyStatementsAsync(statements, "static class Mine { public static void CreateBuilder(string[] args) { } }");

    /// <summary>Top-level statements get the command line under this name; a local function can have a variable of its own.</summary>
    [Theory]
    [InlineData("WebApplication.CreateBuilder(args);")]
    [InlineData("Use(args); WebApplication.CreateBuilder(args); Use(args);")]
    [InlineData("Use(args); static void Run() { var args = new[] { \"--urls\", \"http://*:{|PORT003:6000|}\" }; WebApplication.CreateBuilder(args); }")]
    public Task The_command_line_is_unknown(string statements) => Shapes.VerifyProgramAsync(statements + " static void Use(string[] args) { }");

    /// <summary>The default is in the options' attributes.</summary>
    [Theory]
    [InlineData("class O { [Option(\"port\", Default = {|PORT003:6000|})] public int Port { get; set; } }")]
    [InlineData("class O { [Option('p', \"port\", Default = {|PORT003:6000|}, HelpText = \"6666\")] public int Port { get; set; } }")]
    [InlineData("class O { [Value(0, Default = {|PORT003:6000|})] public int Port { get; set; } }")]
    [InlineData("class O { [CommandOption(\"--port\"), DefaultValue({|PORT003:6000|})] public int Port { get; init; } }")]
    [InlineData("class O { [CommandOption(\"--port\")] [System.ComponentModel.DefaultValue({|PORT003:6000|})] public int Port { get; init; } }")]
    [InlineData("class O { [Option] public int Port { get; } = {|PORT003:6000|}; }")]

    // Another property, and an attribute that is not for options
    [InlineData("class O { [Option(\"port\", Default = 8080)] public int Port { get; set; } [Option(\"mail\", Default = 6000)] public int Mail { get; set; } }")]
    [InlineData("class O { [DefaultValue(6000)] public int Port { get; set; } }")]
    [InlineData("class O { [Obsolete] [Display(Default = 6000)] public int Port { get; set; } }")]
    public Task The_default_of_an_option_property_is_reported_if_a_server_uses_it(string options) => Shapes.VerifyStatementsAsync(
        "b.WebHost.ConfigureKestrel(k => k.ListenAnyIP(((O)thing).Port));",
        $$"""
        {{options}}
        class OptionAttribute : Attribute { public OptionAttribute(params object[] names) { } public object? Default { get; set; } public string? HelpText { get; set; } }
        class ValueAttribute : Attribute { public ValueAttribute(int i) { } public object? Default { get; set; } }
        class CommandOptionAttribute : Attribute { public CommandOptionAttribute(string s) { } }
        class DisplayAttribute : Attribute { public object? Default { get; set; } }
        class DefaultValueAttribute : System.ComponentModel.DefaultValueAttribute { public DefaultValueAttribute(int i) : base(i) { } }
        """);

    [Theory]
    [InlineData("var port = new System.CommandLine.Option<int>(\"--port\") { DefaultValueFactory = _ => {|PORT003:6000|} };", "GetValue")]
    [InlineData("var port = new System.CommandLine.Option<int>(\"--port\"); port.DefaultValueFactory = _ => {|PORT003:6000|};", "GetValue")]
    [InlineData("var port = new System.CommandLine.Option<int>(\"--port\", () => {|PORT003:6000|});", "GetValue")]
    [InlineData("var port = new System.CommandLine.Option<int>(\"--port\", getDefaultValue: () => { return {|PORT003:6000|}; }, \"6666\");", "GetRequiredValue")]
    [InlineData("var port = new System.CommandLine.Option<int>(\"--port\"); port.SetDefaultValue({|PORT003:6000|});", "GetValue")]
    [InlineData("System.CommandLine.Option<int> port = new(\"--port\") { DefaultValueFactory = static _ => { return {|PORT003:6000|}; } };", "GetValue")]
    [InlineData("var port = new System.CommandLine.Option<int>(\"--port\"); var other = new System.CommandLine.Option<int>(\"--mail\", () => 6000);", "GetValue")]
    [InlineData("var port = new System.CommandLine.Option<int>(\"--port\", () => 8080);", "GetValue")]
    [InlineData("var port = new System.CommandLine.Argument<int>(\"port\") { DefaultValueFactory = _ => {|PORT003:6000|} };", "GetValue")]
    [InlineData("var port = new System.CommandLine.Argument<int>(\"port\") { DefaultValueFactory = _ => {|PORT003:6000|} };", "GetRequiredValue")]
    [InlineData("var port = new System.CommandLine.Argument<int>(\"port\") { DefaultValueFactory = _ => {|PORT003:6000|} };", "GetValueForArgument")]
    [InlineData("var port = new System.CommandLine.Option<int>(\"--port\", () => {|PORT003:6000|});", "GetValueForOption")]
    [InlineData("var port = new System.CommandLine.Option<int>(\"--port\"); port.SetDefaultValueFactory(() => {|PORT003:6000|});", "GetValueForOption")]
    [InlineData("var port = new System.CommandLine.Option<int>(\"--port\", () => 6000);", "GetResult")]
    [InlineData("var port = new System.CommandLine.Option<int>(\"--port\"); port.SetDescription(6000);", "GetValue")]
    public Task The_default_of_an_option_is_reported_if_a_server_uses_it(string option, string read) => Shapes.VerifyStatementsAsync(
        $"{option} b.WebHost.ConfigureKestrel(k => k.ListenAnyIP(((System.CommandLine.{(read.Contains("For") ? "Parsing." : "")}ParseResult)thing).{read}(port)));",
        Library);

    /// <summary>The value of an option by its name.</summary>
    [Theory]
    [InlineData("var port = new System.CommandLine.Option<int>(\"--port\", \"-p\") { DefaultValueFactory = _ => {|PORT003:6000|} };", "GetValue")]
    [InlineData("var port = new System.CommandLine.Option<int>(\"-p\", \"--port\") { DefaultValueFactory = _ => {|PORT003:6000|} };", "GetRequiredValue")]
    [InlineData("System.CommandLine.Option<int> port = new(\"--port\"); port.DefaultValueFactory = _ => {|PORT003:6000|};", "GetValue")]
    [InlineData("var port = new System.CommandLine.Argument<int>(\"--port\") { DefaultValueFactory = _ => {|PORT003:6000|} };", "GetValue")]
    [InlineData("var mail = new System.CommandLine.Option<int>(\"--mail\") { DefaultValueFactory = _ => 6000 };", "GetValue")]
    public Task The_default_of_an_option_that_is_named_is_reported_if_a_server_uses_it(string option, string read) => Shapes.VerifyStatementsAsync(
        $"{option} b.WebHost.ConfigureKestrel(k => k.ListenAnyIP(((System.CommandLine.ParseResult)thing).{read}<int>(\"--port\")));", Library);

    /// <summary>The handler of a command in the betas of System.CommandLine gets its options' values in their order.</summary>
    [Theory]
    [InlineData("var port = new Option<int>(\"--port\", getDefaultValue: () => {|PORT003:6000|}); command.SetHandler((int p) => Run(p), port);")]
    [InlineData("var port = new Option<int>(new[] { \"--port\", \"-p\" }, () => {|PORT003:6000|}, \"6666\"); command.SetHandler(p => Run(p), port);")]
    [InlineData("var port = new Option<int>(\"--port\"); port.SetDefaultValue({|PORT003:6000|}); command.SetHandler((p) => Run(p), port);")]
    [InlineData("var port = new Argument<int>(\"port\", () => {|PORT003:6000|}); command.SetHandler((int p) => Run(p), port);")]
    [InlineData("var name = new Option<string>(\"--name\", () => \"6666\"); var port = new Option<int>(\"--port\", () => {|PORT003:6000|}); command.SetHandler((string n, int p) => { Run(p); }, name, port);")]
    [InlineData("var name = new Option<string>(\"--name\"); var port = new Option<int>(\"--port\", () => {|PORT003:6000|}); command.SetHandler(async (n, p) => { await Task.Yield(); Run(p); }, name, port);")]
    [InlineData("var port = new Option<int>(\"--port\", () => {|PORT003:6000|}); command.SetHandler((int p) => b.WebHost.UseUrls($\"http://*:{p}\"), port);")]
    [InlineData("var port = new Option<int>(\"--port\", () => {|PORT003:6000|}); command.SetHandler(Run, port);")]
    [InlineData("var port = new Option<int>(\"--port\", () => {|PORT003:6000|}); command.SetHandler(Start, port); void Start(int p) => Run(p);")]
    [InlineData("var port = new Option<int>(\"--port\", () => {|PORT003:6000|}); Handler.SetHandler(command, (int p) => Run(p), port);")]
    [InlineData("var port = new Option<int>(\"--port\", () => 8080); command.SetHandler((int p) => Run(p), port);")]
    [InlineData("var mail = new Option<int>(\"--mail\", () => 6000); var port = new Option<int>(\"--port\"); command.SetHandler((int m, int p) => Run(p), mail, port);")]
    [InlineData("var mail = new Option<int>(\"--mail\", () => 6000); var port = new Option<int>(\"--port\", () => 8080); command.SetHandler((m, p) => new System.Net.Mail.SmtpClient(\"mail\", m).Dispose(), mail, port);")]
    [InlineData("var port = new Option<int>(\"--port\", () => 6000); new Mine().SetHandler((int p) => Run(p), port);")]
    [InlineData("var port = new Option<int>(\"--port\", () => 6000); command.SetHandler((int p) => Run(p));")]
    public Task Parameter_of_a_handler(string statements) => Shapes.VerifyAsync($$"""
        using System.CommandLine;

        class Shape
        {
            static WebApplicationBuilder b = null!;

            static void Run(int port) => b.WebHost.ConfigureKestrel(k => k.ListenAnyIP(port));

            static void M(Command command) { {{statements}} }
        }

        class Mine { public void SetHandler(Action<int> handle, Option<int> option) { } }

        namespace System.CommandLine
        {
            class Command { }
            interface IValueDescriptor<out T> { }
            static class Handler
            {
                public static void SetHandler<T>(this Command command, Action<T> handle) { }
                public static void SetHandler<T>(this Command command, Action<T> handle, IValueDescriptor<T> symbol) { }
                public static void SetHandler<T1, T2>(this Command command, Action<T1, T2> handle, IValueDescriptor<T1> symbol1, IValueDescriptor<T2> symbol2) { }
                public static void SetHandler<T1, T2>(this Command command, Func<T1, T2, Task> handle, IValueDescriptor<T1> symbol1, IValueDescriptor<T2> symbol2) { }
            }

            class Option<T> : IValueDescriptor<T>
            {
                public Option(string name) { }
                public Option(string name, Func<T> getDefaultValue, string? description = null) { }
                public Option(string[] names, Func<T> getDefaultValue, string? description = null) { }
                public void SetDefaultValue(object? value) { }
            }

            class Argument<T> : IValueDescriptor<T>
            {
                public Argument(string name, Func<T> getDefaultValue) { }
            }
        }
        """);
}
