using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PortAnalyzers.Endpoints;
using PortAnalyzers.Evaluation;
using PortAnalyzers.Ports;
using PortAnalyzers.Urls;

namespace PortAnalyzers.CSharp;

/// <summary>
/// Decides without binding whether an expression can contain a reported port: false positives are allowed, false negatives are not. It first evaluates within the
/// file, and evaluates within the whole project only if a parameter or a member of another file is in the position of a port.
/// </summary>
internal sealed class SyntacticFilter(
    SemanticModel model, SafeBinder binder, NameSearch names, IConfigurationValues configuration, DeclaredApis declared, PortSet reported, CancellationToken cancellationToken)
{
    private static readonly char[] BeforePorts = [':', '=', ';'];

    private StringEvaluator? _inFile;
    private StringEvaluator? _inProject;
    private AssignmentTargets? _targets;

    public StringEvaluator InFile => _inFile ??= NewEvaluator(seesProject: false);

    public ISemantics Semantics => InFile.Semantics;

    private StringEvaluator InProject => _inProject ??= NewEvaluator(seesProject: true);

    private AssignmentTargets Targets => _targets ??= new AssignmentTargets(new DeclaredSymbols(model, binder, names), names, declared);

    /// <summary>Whether a text can be, or contain, an address with a reported port.</summary>
    public bool MayHoldUrl(ExpressionSyntax text) => text is LiteralExpressionSyntax literal
        ? PortPresence.HoldsUrlPort(literal.Token.ValueText, reported)
        : MayHoldUrl(text, InFile) && MayHoldUrl(text, InProject);

    /// <summary>
    /// Whether what follows a colon can begin with a reported port. Most colons are not those of a URL, and this is evaluated faster than the whole text.
    /// </summary>
    public bool MayBeginWithPort(ExpressionSyntax following)
    {
        if (DeclaredTexts.Of(following, names) is { } texts)
        {
            return texts.Exists(text => PortPresence.MayBeginWithPort(text, reported));
        }

        foreach (var alternative in InFile.Evaluate(following))
        {
            if (PortPresence.MayBeginWithPort(alternative.Text, reported))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a value that a call, creation or assignment passes to an API can be, or contain, a reported port.</summary>
    public bool MayContainPort(ExpressionSyntax site)
    {
        var values = EndpointSite.Values(site);
        if (ApiNames.TakesSettings(EndpointSite.NameOf(site)))
        {
            return values.Exists(MayHoldSettings) && Targets.MayBeApi(site);
        }

        if (!values.Exists(IsWorthEvaluating))
        {
            return false;
        }

        var keys = EndpointSite.KeysOf(site);
        return keys?.Exists(MayNameSetting) != false && MayContainPort(values, keys, InFile) && Targets.MayBeApi(site) && MayContainPort(values, keys, InProject);
    }

    private bool MayContainPort(List<ExpressionSyntax> values, List<ExpressionSyntax>? keys, StringEvaluator evaluator) =>
        keys?.Exists(key => MayBeKey(key, evaluator)) != false && MayContainPort(values, evaluator);

    /// <summary>Created when a candidate needs one: few files have such a candidate.</summary>
    private StringEvaluator NewEvaluator(bool seesProject) =>
        new(new SyntaxSemantics(model, binder, names, configuration, seesProject, cancellationToken), model.SyntaxTree);

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

    /// <summary>Whether only the evaluator can tell that a value contains no reported port: a literal and the command line tell it by themselves.</summary>
    private bool IsWorthEvaluating(ExpressionSyntax value) => value is LiteralExpressionSyntax literal
        ? LiteralText.Of(literal.Token) is { } text && MayContainPort(new EvaluatedString(Fragment.FromLiteral(text, literal.Token)))
        : !PassedCommandLine.Is(value, names);

    private bool MayContainPort(List<ExpressionSyntax> values, StringEvaluator evaluator)
    {
        foreach (var value in values)
        {
            foreach (var alternative in evaluator.Evaluate(value))
            {
                if (MayContainPort(alternative))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private bool MayContainPort(EvaluatedString value) =>
        PortPresence.MayBePort(value, reported) || PortPresence.MayHoldUrlPort(value, reported) || MayEndWithPort(value.Text);

    /// <summary>Whether a reported port follows a colon, as in the text of an IPEndPoint, or an equals sign, as in an argument of a command line: the last one, or an earlier one in a list.</summary>
    private bool MayEndWithPort(string text)
    {
        for (var i = text.IndexOfAny(BeforePorts); i >= 0; i = text.IndexOfAny(BeforePorts, i + 1))
        {
            if (i > 0 && PortText.TryRead(text, i + 1, out var port, out _) && reported.Contains(port))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a collection can hold a setting of the server, by the keys in its initializer. Other collections are evaluated after binding.</summary>
    private bool MayHoldSettings(ExpressionSyntax settings) =>
        Elements(settings) is not { } elements || elements.Exists(MayBeSetting);

    /// <summary>Whether an element can be a setting of the server. A call can return a pair with any key.</summary>
    private bool MayBeSetting(ExpressionSyntax element) =>
        element is InvocationExpressionSyntax || SettingPair.Read(element) is not var (key, _) || (MayNameSetting(key) && MayBeKey(key));

    private static List<ExpressionSyntax>? Elements(ExpressionSyntax settings) =>
        settings is BaseObjectCreationExpressionSyntax { ArgumentList: null or { Arguments.Count: 0 }, Initializer.Expressions: var elements }
            ? [.. elements]
            : Collections.Elements(settings);

    /// <summary>Whether a value can be the name of a server setting.</summary>
    private bool MayBeKey(ExpressionSyntax value) => MayBeKey(value, InFile) && MayBeKey(value, InProject);

    /// <summary>Whether a value can be the name of a server setting, without a look at the value: most projects contain no such name.</summary>
    private bool MayNameSetting(ExpressionSyntax value) => names.HaveText(ServerSettings.Parts) || IsDeclaredOutside(value);

    /// <summary>Whether a value can be a constant of a referenced assembly, whose text is not in the project. A variable has no constants: <c>pair.Key</c>.</summary>
    private bool IsDeclaredOutside(ExpressionSyntax value) =>
        (value is MemberAccessExpressionSyntax access ? access.Name : value) is SimpleNameSyntax { Identifier.ValueText: { Length: > 0 } name }
        && char.IsUpper(name[0]) && !names.IsMember(name) && !(value is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax owner } && SyntaxSemantics.IsLocal(owner, names));

    private static bool MayBeKey(ExpressionSyntax value, StringEvaluator evaluator)
    {
        foreach (var alternative in evaluator.Evaluate(value))
        {
            if (alternative.Text.IndexOfAny([Placeholder.Unevaluated, Placeholder.Deferred]) >= 0 || ServerSettings.IsName(alternative.Text))
            {
                return true;
            }
        }

        return false;
    }
}
