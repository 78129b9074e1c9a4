using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PortAnalyzers.Endpoints;
using PortAnalyzers.Evaluation;
using PortAnalyzers.Ports;
using PortAnalyzers.Urls;

namespace PortAnalyzers.CSharp;

/// <summary>
/// Decides without binding whether an expression may hold a port that is reported: false positives are allowed, false negatives are not. First it looks at the
/// file; only where that leaves parameters and the like open at a place where a port can stand, at the whole project.
/// </summary>
internal sealed class SyntacticFilter(
    SemanticModel model, SafeBinder binder, NameSearch names, IConfigurationValues configuration, PortSet reported, CancellationToken cancellationToken)
{
    private readonly StringEvaluator _inFile = new(new SyntaxSemantics(model, binder, names, configuration, seesProject: false, cancellationToken), model.SyntaxTree);
    private StringEvaluator? _inProject;

    public StringEvaluator InFile => _inFile;

    public ISemantics Semantics => _inFile.Semantics;

    private StringEvaluator InProject =>
        _inProject ??= new StringEvaluator(new SyntaxSemantics(model, binder, names, configuration, seesProject: true, cancellationToken), model.SyntaxTree);

    /// <summary>Whether a text may be, or hold, an address with a port that is reported.</summary>
    public bool MayHoldUrl(ExpressionSyntax text) => MayHoldUrl(text, _inFile) && MayHoldUrl(text, InProject);

    /// <summary>Whether one of the values that a call, creation or assignment hands over may be, or hold, a port that is reported.</summary>
    public bool MayHoldPort(ExpressionSyntax site)
    {
        if (ApiNames.TakesSettings(EndpointSite.NameOf(site)))
        {
            return true;
        }

        var values = EndpointSite.Values(site);
        return (MayHoldPort(values, _inFile) && MayHoldPort(values, InProject)) && (!ApiNames.IsSetting(EndpointSite.NameOf(site)) || MayBeKey(values));
    }

    private bool MayHoldUrl(ExpressionSyntax text, StringEvaluator evaluator)
    {
        foreach (var alternative in evaluator.Evaluate(text))
        {
            if (PortPresence.MayHoldUrlPort(alternative, reported))
            {
                return true;
            }
        }

        return false;
    }

    private bool MayHoldPort(List<ExpressionSyntax> values, StringEvaluator evaluator)
    {
        foreach (var value in values)
        {
            foreach (var alternative in evaluator.Evaluate(value))
            {
                if (PortPresence.MayBePort(alternative, reported) || PortPresence.MayHoldUrlPort(alternative, reported) || MayEndWithPort(alternative.Text))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Whether a port that is reported stands behind the last colon, as in an IPEndPoint's text.</summary>
    private bool MayEndWithPort(string text) =>
        text.LastIndexOf(':') is > 0 and var colon && PortText.TryRead(text, colon + 1, out var port, out _) && reported.Contains(port);

    private bool MayBeKey(List<ExpressionSyntax> values)
    {
        foreach (var value in values)
        {
            foreach (var alternative in InProject.Evaluate(value))
            {
                if (alternative.Text.IndexOf(Placeholder.Unevaluated) >= 0
                    || ServerSettings.OfKey(alternative.Text) != SettingKind.Other
                    || ServerSettings.OfEnvironmentVariable(alternative.Text) != SettingKind.Other)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
