using System.Text.RegularExpressions;
using PortAnalyzers.Endpoints;

namespace PortAnalyzers.ApiTests;

/// <summary>
/// Every API of the table against the real package: a direct use, a use through a variable, and a use of another type with a member of the same name.
/// </summary>
public sealed partial class RowTests
{
    /// <summary>Rows for members that the packages no longer have: those of Aspire's first previews, and of the listener before OpenTelemetry 1.15.</summary>
    private static readonly string[] s_past = ["(hostPort)", "PrometheusHttpListenerOptions.UriPrefixes"];

    private static readonly Dictionary<string, EndpointApi> s_rows = EndpointApis.All.ToDictionary(static row => row.ToString());

    public static TheoryData<string> Rows => [.. RowShapes.All.Keys];

    [Fact]
    public void Table_EveryRowHasAShape() => Assert.Equal(
        s_rows.Keys.Where(static row => !s_past.Any(row.EndsWith) && !IsAspireMethod(row)).Order(), RowShapes.All.Keys.Where(static row => !IsAspireMethod(row)).Order());

    [Theory]
    [MemberData(nameof(Rows))]
    public Task Row_InPlace_IsReported(string row) => VerifyAsync(Write(row, RowShapes.All[row], ValueOf(row)));

    [Theory]
    [MemberData(nameof(Rows))]
    public Task Row_ThroughAVariable_IsReported(string row) =>
        VerifyAsync($"var value = {Write(row, ValueOf(row), ValueOf(row))}; {Value().Replace(RowShapes.All[row], "value")}");

    /// <summary>The same member of another type is not an API: a number is not reported, and a URL only as a URL.</summary>
    [Theory]
    [MemberData(nameof(Rows))]
    public Task Row_OfAnotherType_IsNone(string row)
    {
        var value = ValueOf(row).Replace("§", IsUrl(row) ? "{|PORT001:6000|}" : "6000", StringComparison.Ordinal);
        return VerifyAsync(s_rows[row] switch
        {
            { Member: ApiMember.Constructor } => $"_ = new Mine.{SimpleName(row)}({value});",
            { Member: ApiMember.Method } => $"new Mine.Other().{SimpleName(row)}({value});",
            { Member: ApiMember.Collection } => $"new Mine.Other().{SimpleName(row)}.Add({value});",
            _ => $"new Mine.Other().{SimpleName(row)} = {value};",
        }, Mine(row));
    }

    /// <summary>No package contains a library that is a stub.</summary>
    [Fact]
    public void Stubs_AreOfLibrariesThatAreNotThere()
    {
        var compilation = Microsoft.CodeAnalysis.CSharp.CSharpCompilation.Create("Packages", references: PackageReferences.Usual);
        Assert.All(Stubs.Namespaces, name => Assert.False(Exists(compilation.GlobalNamespace, name.Split('.')), name));
        Assert.Empty(Namespace().Matches(Stubs.Source).Select(static match => match.Groups[1].Value).Except([.. Stubs.Namespaces, "System.ServiceModel"]));
    }

    private static bool Exists(Microsoft.CodeAnalysis.INamespaceSymbol space, string[] names) =>
        names.Aggregate((Microsoft.CodeAnalysis.INamespaceSymbol?)space, static (found, name) => found?.GetNamespaceMembers().FirstOrDefault(one => one.Name == name)) is { } found
        && found.GetTypeMembers().Any(static type => type.DeclaredAccessibility == Microsoft.CodeAnalysis.Accessibility.Public);

    private static Task VerifyAsync(string statements, string declarations = "") => ShapeVerifier.VerifyAsync(
        $$"""
        using Aspire.Hosting;

        public class Shape
        {
            static void M(
                WebApplicationBuilder b, WebApplication app, Microsoft.AspNetCore.Server.Kestrel.Core.KestrelServerOptions k, HttpClient http, Uri uri,
                IDistributedApplicationBuilder host, Aspire.Hosting.ApplicationModel.IResourceBuilder<Aspire.Hosting.ApplicationModel.ContainerResource> container,
                Microsoft.Playwright.IPage page, OpenQA.Selenium.IWebDriver driver, PuppeteerSharp.IPage tab)
            {
        #pragma warning disable SKEXP0010, ASPIREPROXYENDPOINTS001
                {{statements}}
            }
        }

        public interface IApi { [Refit.Get("/x")] Task<string> Get(); }
        {{declarations}}
        """,
        PackageReferences.With("Microsoft.Playwright", "Selenium.WebDriver", "PuppeteerSharp"),
        others: Stubs.Source);

    private static string Write(string row, string shape, string value)
    {
        var rule = s_rows[row].Role switch
        {
            ApiRole.Server => "PORT003",
            ApiRole.Uri => "PORT002",
            ApiRole.Browser => "PORT001",
            _ => "PORT005",
        };
        return shape.Replace("‹", "", StringComparison.Ordinal).Replace("›", "", StringComparison.Ordinal)
            .Replace("§", $"{{|{rule}:6000|}}", StringComparison.Ordinal);
    }

    private static string ValueOf(string row) => Value().Match(RowShapes.All[row]).Groups[1].Value;

    private static bool IsUrl(string row) => ValueOf(row).Contains("http://", StringComparison.Ordinal) || ValueOf(row).Contains("ws://", StringComparison.Ordinal);

    /// <summary>The name of the method, the property or the type; for any method, the one that the shape calls.</summary>
    private static string SimpleName(string row)
    {
        var name = s_rows[row].Name != "*" ? s_rows[row].Name : Called().Matches(RowShapes.All[row].Split('‹')[0]).Last().Groups[1].Value;
        return name;
    }

    /// <summary>Another type with a member of the same name.</summary>
    private static string Mine(string row) => s_rows[row].Member switch
    {
        ApiMember.Constructor => $"namespace Mine {{ public class {SimpleName(row)} {{ public {SimpleName(row)}(object value) {{ }} }} }}",
        ApiMember.Method => $"namespace Mine {{ public class Other {{ public void {SimpleName(row)}(object value) {{ }} }} }}",
        ApiMember.Collection => $"namespace Mine {{ public class Other {{ public List<object> {SimpleName(row)} = new(); }} }}",
        _ => $"namespace Mine {{ public class Other {{ public object {SimpleName(row)} = 0; }} }}",
    };

    /// <summary>Most packages with these methods are not restored: see AspireResourceTests.</summary>
    private static bool IsAspireMethod(string row) => row.StartsWith("Aspire.Hosting.*", StringComparison.Ordinal);

    [GeneratedRegex("‹(.*)›")]
    private static partial Regex Value();

    [GeneratedRegex(@"(\w+)(?:<[^>]*>)?\(")]
    private static partial Regex Called();

    [GeneratedRegex(@"^\s*namespace ([\w.]+)", RegexOptions.Multiline)]
    private static partial Regex Namespace();
}
