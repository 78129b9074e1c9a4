using System.Reflection;
using Microsoft.CodeAnalysis.CodeFixes;
using PortAnalyzers.Rules;

namespace PortAnalyzers.Tests;

/// <summary>Requirements of hosts on the assemblies that they load.</summary>
public class CodeHygieneTests
{
    /// <summary>The versions in the oldest supported compiler: a compiler does not load assemblies that reference newer ones.</summary>
    private static readonly Dictionary<string, Version> OldestVersions = new()
    {
        ["Microsoft.CodeAnalysis"] = new(4, 5, 0, 0),
        ["Microsoft.CodeAnalysis.CSharp"] = new(4, 5, 0, 0),
        ["Microsoft.CodeAnalysis.Workspaces"] = new(4, 5, 0, 0),
        ["Microsoft.CodeAnalysis.CSharp.Workspaces"] = new(4, 5, 0, 0),
        ["System.Collections.Immutable"] = new(6, 0, 0, 0),
    };

    /// <summary>Assemblies that every compiler has.</summary>
    private static readonly string[] OfCompilers =
    [
        "Microsoft.CodeAnalysis", "Microsoft.CodeAnalysis.CSharp", "System.Buffers", "System.Collections.Immutable", "System.Memory",
        "System.Runtime.CompilerServices.Unsafe", "netstandard",
    ];

    /// <summary>Further assemblies that every host of code fixes has.</summary>
    private static readonly string[] OfEditors =
        ["Microsoft.CodeAnalysis.CSharp.Workspaces", "Microsoft.CodeAnalysis.Workspaces", "System.Composition.AttributedModel"];

    private static readonly Assembly Analyzers = typeof(WebPortAnalyzer).Assembly;
    private static readonly Assembly CodeFixes = Assembly.Load("PortAnalyzers.CodeFixes");

    private static IEnumerable<Type> Providers => CodeFixes.GetTypes().Where(static type => type.IsSubclassOf(typeof(CodeFixProvider)) && !type.IsAbstract);

    [Fact]
    public void The_analyzers_need_only_what_compilers_bring() => Assert.Empty(NamesOfReferences(Analyzers).Except(OfCompilers));

    [Fact]
    public void The_code_fixes_need_only_what_editors_bring() =>
        Assert.Empty(NamesOfReferences(CodeFixes).Except([.. OfCompilers, .. OfEditors, "PortAnalyzers"]));

    [Fact]
    public void The_oldest_compiler_loads_both()
    {
        var references = Analyzers.GetReferencedAssemblies().Concat(CodeFixes.GetReferencedAssemblies());
        Assert.DoesNotContain(references, static reference => OldestVersions.TryGetValue(reference.Name!, out var oldest) && reference.Version > oldest);
    }

    /// <summary>The attribute would add a reference to a System.Composition that older hosts lack.</summary>
    [Fact]
    public void No_provider_is_shared()
    {
        Assert.NotEmpty(Providers);
        Assert.All(
            Providers, static provider => Assert.DoesNotContain(provider.CustomAttributes, static attribute => attribute.AttributeType.Name == "SharedAttribute"));
    }

    private static IEnumerable<string> NamesOfReferences(Assembly assembly) => assembly.GetReferencedAssemblies().Select(static reference => reference.Name!);
}
