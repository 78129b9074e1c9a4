using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using PortAnalyzers.Options;
using PortAnalyzers.Ports;

namespace PortAnalyzers.Rules;

/// <summary>The properties of a project on which rules depend.</summary>
/// <param name="compilation">The project.</param>
/// <param name="isTest">Whether it contains tests: its URLs are test data.</param>
/// <param name="isWebAssembly">Whether its code runs in the browser, so that its clients are the browser.</param>
internal sealed class ProjectKind(Compilation compilation, bool isTest, bool isWebAssembly)
{
    private static readonly string[] TestFrameworks =
    [
        "xunit.core", "xunit.v3.core", "nunit.framework", "Microsoft.VisualStudio.TestPlatform.TestFramework", "MSTest.TestFramework", "TUnit.Core",
    ];

    /// <summary>The switch of Chromium and the preference of Firefox that open blocked ports.</summary>
    private static readonly string[] Overrides = ["explicitly-allowed-ports", "network.security.ports.banned.override"];

    private readonly Lazy<PortSet> _browserPorts = new(() => FindOverrides(compilation));

    public bool IsWebAssembly { get; } = isWebAssembly;

    /// <summary>The ports that the program unblocks in the browsers that it starts.</summary>
    public PortSet BrowserPorts => _browserPorts.Value;

    public static ProjectKind Of(Compilation compilation, AnalyzerConfigOptions options) => new(
        compilation,
        IsTrue(options, "build_property.IsTestProject")
            || compilation.ReferencedAssemblyNames.Any(static assembly => TestFrameworks.Contains(assembly.Name, StringComparer.OrdinalIgnoreCase)),
        IsTrue(options, "build_property.UsingMicrosoftNETSdkBlazorWebAssembly")
            || compilation.GetTypeByMetadataName("Microsoft.AspNetCore.Components.WebAssembly.Hosting.WebAssemblyHostBuilder") is not null);

    /// <summary>Whether the rule reports nothing in this project: in tests only real servers are reported.</summary>
    public bool IsSilent(Rule rule, PortOptions options) =>
        isTest && !options.IncludesTests && rule.IsSilentInTests;

    /// <summary>
    /// The ports after the names of the overrides: in the same literal, as in <c>"--explicitly-allowed-ports=6000"</c>, or in the next one, as in
    /// <c>["network.security.ports.banned.override"] = "6000"</c>.
    /// </summary>
    private static PortSet FindOverrides(Compilation compilation)
    {
        var ports = new List<int>();
        foreach (var tree in compilation.SyntaxTrees)
        {
            var text = tree.GetText().ToString();
            foreach (var name in Overrides)
            {
                for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
                {
                    var token = tree.GetRoot().FindToken(at);
                    if (token.Value is string literal)
                    {
                        AddPorts(ports, literal.Substring(literal.IndexOf(name, StringComparison.Ordinal) + name.Length));
                        AddPorts(ports, NextLiteral(token));
                    }
                }
            }
        }

        return new PortSet(ports);
    }

    /// <summary>The next literal in the same statement, or an empty text.</summary>
    private static string NextLiteral(SyntaxToken token)
    {
        for (var next = token.GetNextToken(); !next.IsKind(SyntaxKind.None) && !next.IsKind(SyntaxKind.SemicolonToken); next = next.GetNextToken())
        {
            if (next.IsKind(SyntaxKind.StringLiteralToken))
            {
                return next.ValueText;
            }
        }

        return "";
    }

    /// <summary>Parses <c>=6000,6665-6669</c>: a list, in which Firefox allows ranges.</summary>
    private static void AddPorts(List<int> ports, string list)
    {
        foreach (var entry in list.Trim('=', ' ').Split(','))
        {
            if (PortRanges.TryParse(entry.Trim(), out var first, out var last))
            {
                ports.AddRange(Enumerable.Range(first, last - first + 1));
            }
        }
    }

    private static bool IsTrue(AnalyzerConfigOptions options, string property) =>
        options.TryGetValue(property, out var value) && value.Equals("true", StringComparison.OrdinalIgnoreCase);
}
