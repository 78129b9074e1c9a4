using Microsoft.CodeAnalysis;
using PortAnalyzers.Options;

namespace PortAnalyzers.Rules;

/// <summary>What a rule looks at, and so which analyzer reports it.</summary>
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

/// <summary>One rule: all that is said about it stands in its record in <see cref="RuleCatalog"/>.</summary>
/// <param name="descriptor">ID, title, message format, category, severity and description, as hosts show them.</param>
/// <param name="scope">What the rule looks at.</param>
internal sealed class Rule(DiagnosticDescriptor descriptor, RuleScope scope)
{
    private DiagnosticDescriptor? _additionalPort;

    public DiagnosticDescriptor Descriptor { get; } = descriptor;

    public string Id => Descriptor.Id;

    public RuleScope Scope { get; } = scope;

    /// <summary>Of two rules that reach the same digits in one file, the one with the higher precedence reports them.</summary>
    public int Precedence { get; init; }

    /// <summary>Whether the rule is off in test projects by default: the URLs there are test data.</summary>
    public bool IsSilentInTests { get; init; }

    /// <summary>Whether the code fix moves the ports that the rule reports.</summary>
    public bool HasFix { get; init; }

    /// <summary>Fills the descriptor's message format for a finding. Null where the rule's analyzer does that itself.</summary>
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
