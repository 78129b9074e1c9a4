using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PortAnalyzers.CSharp;
using PortAnalyzers.Endpoints;
using PortAnalyzers.Evaluation;
using PortAnalyzers.Options;

namespace PortAnalyzers.Tests.CSharp;

/// <summary>Which assignments can set a property of an API, as far as declarations alone show it.</summary>
public sealed class AssignmentTargetsTests
{
    private const string Types = """
        using System; using Microsoft.AspNetCore.HttpsPolicy;
        class Shop { public int? HttpsPort { get; set; } public int Port; public Shop Next; public static Shop Find() => null; }
        class Redirection : HttpsRedirectionOptions { public new int? HttpsPort { get; set; } }
        class Derived : Redirection { }
        """;

    [Theory]
    [InlineData("HttpsPort = port;")]
    [InlineData("this.HttpsPort = port;")]
    [InlineData("shop.HttpsPort = port;")]
    [InlineData("shop.Next.HttpsPort = port;")]
    [InlineData("shop.Port = port;")]
    [InlineData("var found = Shop.Find(); found.HttpsPort = port;")]
    [InlineData("_ = new Shop { HttpsPort = port };")]
    public void MayBeApi_MemberOfTheProject_IsNone(string statement) => Assert.False(MayBeApi(statement));

    [Theory]
    [InlineData("options.HttpsPort = port;")]
    [InlineData("redirection.HttpsPort = port;")]
    [InlineData("derived.HttpsPort = port;")]
    [InlineData("_ = new HttpsRedirectionOptions { HttpsPort = port };")]
    [InlineData("Configure<HttpsRedirectionOptions>(o => o.HttpsPort = port);")]
    [InlineData("texts[\"https_port\"] = text;")]
    [InlineData("missing.HttpsPort = port;")]
    [InlineData("shop.HttpsPort = port;", "Shop.HttpsPort")]
    public void MayBeApi_AnythingElse_IsOne(string statement, string? serverApis = null) => Assert.True(MayBeApi(statement, serverApis));

    [Fact]
    public void MayBeApi_Call_IsOne() => Assert.True(MayBeApi("Run(port);"));

    private static bool MayBeApi(string statement, string? serverApis = null)
    {
        var members = "int? HttpsPort { get; set; } void Run(int port) { } void Configure<T>(Action<T> set) { }";
        var parameters = "Shop shop, HttpsRedirectionOptions options, Redirection redirection, Derived derived, System.Collections.Generic.Dictionary<string, string> texts, string text, int port";
        var tree = CSharpSyntaxTree.ParseText($"{Types} class C {{ {members} void M({parameters}) {{ {statement} }} }}");
        var compilation = CSharpCompilation.Create("C", [tree], ReferencePack.Net100.References);
        var (binder, names) = (new SafeBinder(compilation, default), new NameSearch(new ProjectNames(compilation), default));
        var declared = new DeclaredApis(serverApis is null ? [] : OptionDefinitions.ServerApis.Read(serverApis)!, []);
        var site = tree.GetRoot().DescendantNodes().OfType<ExpressionSyntax>().Last(static node => node is InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: "Run" } }
            || (node is AssignmentExpressionSyntax assignment && assignment.Left.ToString() != "_"));
        return new AssignmentTargets(new DeclaredSymbols(compilation.GetSemanticModel(tree), binder, names), names, declared).MayBeApi(site);
    }
}
