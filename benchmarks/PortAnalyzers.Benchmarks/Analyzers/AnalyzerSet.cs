using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Diagnostics;
using PortAnalyzers.Rules;

namespace PortAnalyzers.Benchmarks.Analyzers;

/// <summary>Analyzers by a short name, loaded only where they are asked for: a process that measures a cold start must not load others.</summary>
internal static class AnalyzerSet
{
    public const string Floor = "floor";
    public const string Port = "port";
    public const string S1075 = "S1075";
    public const string Asp0028 = "ASP0028";
    public const string Sdk = "sdk";

    public static readonly string[] Names = [Floor, Port, S1075, Asp0028, Sdk];

    public static ImmutableArray<DiagnosticAnalyzer> Load(string name) => name switch
    {
        Floor => [new EmptyDocumentAnalyzer()],
        Port => [.. Packages.AnalyzersIn(typeof(WebPortAnalyzer).Assembly)],
        S1075 => Packages.Sonar(S1075),
        Asp0028 => Packages.Load(Path.Combine(DotnetSdk.AspNetCoreAnalyzers, "Microsoft.AspNetCore.App.Analyzers.dll"), Asp0028),
        Sdk => Packages.Load(Path.Combine(DotnetSdk.Analyzers, "Microsoft.CodeAnalysis.NetAnalyzers.dll"))
            .AddRange(Packages.Load(Path.Combine(DotnetSdk.Analyzers, "Microsoft.CodeAnalysis.CSharp.NetAnalyzers.dll"))),
        _ => throw new ArgumentException($"No analyzers are called {name}.", nameof(name)),
    };
}
