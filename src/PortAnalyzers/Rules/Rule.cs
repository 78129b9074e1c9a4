using Microsoft.CodeAnalysis;
using PortAnalyzers.Options;

namespace PortAnalyzers.Rules;

/// <summary>The scope of a rule, which decides which analyzer reports it.</summary>
[Flags]
internal enum RuleScope
{
    /// <summary>C# code: <see cref="WebPortAnalyzer"/>.</summary>
    Code = 1,

    /// <summary>Configuration files, pages and scripts: <see cref="ConfigFileAnalyzer"/>.</summary>
    Files = 2,

    /// <summary>The options of PortAnalyzers itself: <see cref="OptionsAnalyzer"/>.</summary>
    Options = 4,
}

/// <summary>One rule: its record in <see cref="RuleCatalog"/> contains everything about it.</summary>
/// <param name="descriptor">ID, title, message format, category, severity and description, as hosts show them.</param>
/// <param name="scope">The scope.</param>
internal sealed class Rule(DiagnosticDescriptor descriptor, RuleScope scope)
{
    private DiagnosticDescriptor? _additionalPort;

    public DiagnosticDescriptor Descriptor { get; } = descriptor;

    public string Id => Descriptor.Id;

    public RuleScope Scope { get; } = scope;

    /// <summary>If two rules report the same digits in one file, the one with the higher precedence is used.</summary>
    public int Precedence { get; init; }

    /// <summary>Whether the rule is off in test projects by default, because URLs there are test data.</summary>
    public bool IsSilentInTests { get; init; }

    /// <summary>Whether the code fix changes the ports that the rule reports.</summary>
    public bool HasFix { get; init; }

    /// <summary>Whether the rule is about blocked ports, so that it also reports the ports of <c>port_analyzers.additional_ports</c>, with <see cref="AdditionalPort"/>.</summary>
    public bool IsForBlockedPorts { get; init; }

    /// <summary>The arguments of the descriptor's message format for a finding. Null if the rule's analyzer sets them.</summary>
    public Func<Finding, PortOptions, object[]>? Arguments { get; init; }

    /// <summary>The same rule for a port that browsers open, but that <c>port_analyzers.additional_ports</c> lists.</summary>
    public DiagnosticDescriptor AdditionalPort => _additionalPort ??= new DiagnosticDescriptor(
        Descriptor.Id,
        Descriptor.Title,
        RuleMessages.AdditionalPort,
        Descriptor.Category,
        Descriptor.DefaultSeverity,
        Descriptor.IsEnabledByDefault,
        Descriptor.Description,
        Descriptor.HelpLinkUri);
}
