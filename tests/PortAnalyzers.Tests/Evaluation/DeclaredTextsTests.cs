using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PortAnalyzers.Evaluation;
using PortAnalyzers.Urls;

namespace PortAnalyzers.Tests.Evaluation;

/// <summary>What a name in an interpolated string can be, by declarations alone: texts, "?" for the name of an enum's value, or nothing if only the evaluator can tell.</summary>
public sealed class DeclaredTextsTests
{
    private const string Shared = "enum Kind { A } static class Keys { public const string Web = \"web\"; public static string Other = \"6000\"; } struct Header { public Kind Type; public string Text; }";

    [Theory]
    [InlineData("const string Key = \"a\";", "Key", "a")]
    [InlineData("const string Key = \"6000/x\";", "Key", "6000/x")]
    [InlineData("const string A = \"a\", Key = \"b\";", "Key", "b")]
    [InlineData("public Kind Type;", "Type", "?")]
    [InlineData("public Kind Type { get; set; }", "Type", "?")]
    [InlineData("const Kind Type = Kind.A;", "Type", "?")]
    [InlineData("Header Header;", "Header.Type", "?")]
    [InlineData("Header Head { get; }", "Head.Type", "?")]
    [InlineData("", "Kind.A", "?")]
    [InlineData("", "Keys.Web", "web")]
    [InlineData("class Inner { public const string Web = \"6000\"; }", "Keys.Web", "web")]
    [InlineData("const string Key = \"a\"; class Inner { public string Key = \"6000\"; }", "Key", "a")]
    public void Of_LiteralOrEnum_IsItsText(string members, string name, string expected) => Assert.Equal(expected, TextsOf(members, name));

    [Theory]
    [InlineData("string Key = \"a\";", "Key")]
    [InlineData("static readonly string Key = \"a\";", "Key")]
    [InlineData("const string Key = Keys.Web;", "Key")]
    [InlineData("const string Key = \"60\" + \"00\";", "Key")]
    [InlineData("const int Key = 6000;", "Key")]
    [InlineData("const char Key = '6';", "Key")]
    [InlineData("Kind? Type;", "Type")]
    [InlineData("System.Kind Type;", "Type")]
    [InlineData("object Type = Kind.A;", "Type")]
    [InlineData("Kind Type() => Kind.A;", "Type")]
    [InlineData("event System.Action Type;", "Type")]
    [InlineData("", "Missing")]
    [InlineData("", "Keys.Other")]
    [InlineData("", "Keys.Missing")]
    [InlineData("", "Elsewhere.Web")]
    [InlineData("Header Header;", "Header.Text")]
    [InlineData("System.Header Header;", "Header.Type")]
    [InlineData("Header Header;", "this.Header.Type")]
    [InlineData("Header Header() => default;", "Header().Type")]
    public void Of_AnythingElse_IsUnknown(string members, string name) => Assert.Null(TextsOf(members, name));

    /// <summary>What a method declares hides the member, and what a base type declares hides a member of an outer type.</summary>
    [Theory]
    [InlineData("const string Key = \"a\"; void M(string Key) => Use($\"x:{Key}\");")]
    [InlineData("const string Key = \"a\"; void M() { var Key = \"6000\"; Use($\"x:{Key}\"); }")]
    [InlineData("const string Key = \"a\"; void M() { foreach (var Key in all) Use($\"x:{Key}\"); }")]
    [InlineData("const string Key = \"a\"; object M() => from Key in all select $\"x:{Key}\";")]
    [InlineData("const string Key = \"a\"; object M() => from a in all let Key = a select $\"x:{Key}\";")]
    [InlineData("const string Key = \"a\"; void M() { if (all is string Key) Use($\"x:{Key}\"); }")]
    [InlineData("Header Header; void M(Elsewhere Header) => Use($\"x:{Header.Type}\");")]
    [InlineData("Kind value; string P { set => Use($\"x:{value}\"); }")]
    [InlineData("const string Key = \"a\"; class Inner : Base { object M() => $\"x:{Key}\"; }")]
    public void Of_NameWithAnotherMeaning_IsUnknown(string members) => Assert.Null(Find(members));

    [Fact]
    public void Of_TopLevelStatement_HasNoMembersInScope() => Assert.Null(Find("const string Key = \"a\";", "System.Console.Write($\"x:{Key}\");"));

    [Theory]
    [InlineData("enum Kind { }", "?")]
    [InlineData("namespace N { class Kind { } }", null)]
    [InlineData("namespace N { class C { public string Type; } }", null)]
    [InlineData("namespace N { class D { public string Type; } }", "?")]
    [InlineData("partial class C { public partial int Other { get; } }", "?")]
    public void Of_OtherFileOfTheProject_DecidesToo(string otherFile, string? expected) =>
        Assert.Equal(expected, Find("Kind Type; object M() => $\"x:{Type}\";", "", otherFile));

    [Fact]
    public void Of_NameOfManyMembers_IsUnknown()
    {
        var many = string.Concat(Enumerable.Range(0, ProjectNames.MaxMembers).Select(static i => $"class D{i} {{ string Type; }}"));
        Assert.Null(Find("Kind Type; object M() => $\"x:{Type}\";", "", many));
    }

    private static string? TextsOf(string members, string name) => Find($"{members} object M() => $\"x:{{{name}}}\";");

    /// <summary>The texts of the first interpolation in the code.</summary>
    private static string? Find(string members, string statements = "", string otherFile = "")
    {
        var tree = CSharpSyntaxTree.ParseText($"{statements} {Shared} partial class C {{ {members} }}");
        var compilation = CSharpCompilation.Create("C", [tree, CSharpSyntaxTree.ParseText(otherFile)]);
        var hole = tree.GetRoot().DescendantNodes().OfType<InterpolationSyntax>().First();
        var texts = DeclaredTexts.Of(hole.Expression, new NameSearch(new ProjectNames(compilation), CancellationToken.None));
        return texts is null ? null : string.Join('|', texts).Replace(Placeholder.Unknown, '?');
    }
}
