using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using PortAnalyzers.CSharp;
using PortAnalyzers.Endpoints;
using PortAnalyzers.Evaluation;
using PortAnalyzers.Options;
using PortAnalyzers.Ports;
using PortAnalyzers.Urls;

namespace PortAnalyzers.Rules;

/// <summary>
/// Binds the places of one file that need it, and gathers the findings. One set of digits gets one finding, whatever reaches it: that is why
/// the rules on C# code work together here.
/// </summary>
internal sealed class BoundAnalysis
{
    private readonly SemanticModel _model;
    private readonly PortOptions _options;
    private readonly Lazy<ProjectKind> _project;
    private readonly CancellationToken _cancellationToken;
    private readonly BoundSemantics _semantics;
    private readonly OperationEvaluator _evaluator;
    private readonly EndpointCalls _calls;
    private readonly UrlUseFinder _uses;
    private readonly RuleSelector _rules;
    private readonly HashSet<SyntaxNode> _visited = [];
    private readonly HashSet<SyntaxNode> _visitedReads = [];
    private readonly HashSet<Location> _decided = [];
    private readonly Dictionary<(object File, TextSpan Span, Rule? Rule), Finding> _findings = [];

    public BoundAnalysis(
        SemanticModel model,
        SafeBinder binder,
        NameSearch names,
        ReportedConfiguration? configuration,
        SyntacticFilter filter,
        PortOptions options,
        Lazy<ProjectKind> project,
        CancellationToken cancellationToken)
    {
        _model = model;
        _options = options;
        _project = project;
        _cancellationToken = cancellationToken;
        _semantics = new BoundSemantics(model, binder, names, (IConfigurationValues?)configuration ?? NoConfiguration.Instance, cancellationToken);
        _evaluator = new OperationEvaluator(model, binder, new StringEvaluator(_semantics, model.SyntaxTree, filter.InFile));
        _calls = new EndpointCalls(_evaluator, DeclaredApis.Of(options));
        _uses = new UrlUseFinder(_semantics, _evaluator, _calls);
        _rules = new RuleSelector(model, binder, _evaluator, configuration, project, cancellationToken);
    }

    /// <summary>The findings in the order in which they are shown.</summary>
    public IEnumerable<Finding> Findings => _findings.Values.OrderBy(static finding => ReportedSpan(finding).Start);

    /// <summary>Looks at the call, creation or assignment of an API.</summary>
    public void VisitSite(ExpressionSyntax site)
    {
        if (_evaluator.OperationOf(site) is { } operation)
        {
            foreach (var call in _calls.In(operation))
            {
                VisitCall(call);
            }
        }
    }

    /// <summary>Looks at a literal or interpolated string, and at the whole text that it is a part of.</summary>
    /// <param name="text">The literal or interpolated string.</param>
    /// <param name="sum">The chain of <c>+</c> that it stands in; itself where there is none.</param>
    public void VisitText(ExpressionSyntax text, ExpressionSyntax sum)
    {
        if (_visited.Contains(sum))
        {
            return;
        }

        if (!_semantics.CanBind(text))
        {
            // Nested too deep: the text alone counts.
            if (_visited.Add(text))
            {
                Scan(text, new UrlUses());
            }

            return;
        }

        // Of numbers, or of types with an operator of their own, the sum is no text; then the literal counts alone.
        var isText = sum == text || (sum is BinaryExpressionSyntax binary && _semantics.IsConcatenation(binary));
        var part = isText ? sum : text;
        if (!_visited.Add(part))
        {
            return;
        }

        var whole = TextSite.WholeText(part, _semantics);
        if (whole == part || _visited.Add(whole))
        {
            Scan(whole, _uses.Find(whole));
        }
    }

    /// <summary>
    /// Looks at an expression that may read an address from the configuration. What the program does with the address decides; where nothing shows that, the
    /// file reports it.
    /// </summary>
    public void VisitRead(ExpressionSyntax read)
    {
        var whole = TextSite.WholeText(read, _semantics);
        if (!_semantics.CanBind(whole) || !_visitedReads.Add(whole))
        {
            return;
        }

        var uses = default(UrlUses);
        foreach (var text in _evaluator.Strings.Evaluate(whole))
        {
            if (Array.Exists(text.Fragments, static fragment => fragment.Value is not null))
            {
                uses ??= _uses.Find(whole).Known();
                if (uses.Calls.Count > 0)
                {
                    Scan(text, uses);
                }
            }
        }
    }

    /// <summary>The digits in configuration files that the code of this file uses, reported or not.</summary>
    public IReadOnlyCollection<Location> Decided => _decided;

    private static TextSpan ReportedSpan(Finding finding) => finding.Source.Use?.Span ?? finding.Source.Location.SourceSpan;

    /// <summary>Follows what an API is given back to the digits.</summary>
    private void VisitCall(EndpointCall call)
    {
        if (call.Api.Role is ApiRole.Client or ApiRole.Origin)
        {
            return;
        }

        var verdict = _rules.Select(call, call is { Api.Role: ApiRole.Uri, Site.Syntax: ExpressionSyntax site } ? _uses.Find(site) : new UrlUses());
        foreach (var text in _evaluator.Evaluate(call.Value))
        {
            foreach (var port in EndpointValue.Ports(call, text.Text, _evaluator))
            {
                Add(verdict, text, port, call);
            }
        }
    }

    private void Scan(ExpressionSyntax whole, UrlUses uses)
    {
        foreach (var text in _evaluator.Strings.Evaluate(whole))
        {
            Scan(text, uses);
        }
    }

    private void Scan(EvaluatedString text, UrlUses uses)
    {
        var scanner = new UrlPortScanner(text.Text, uses.Context);
        var verdict = default(Verdict?);
        while (scanner.MoveNext())
        {
            if (scanner.Current.IsRange || _options.Reported.Contains(scanner.Current.Port))
            {
                verdict ??= _rules.Select(uses);
                Add(verdict.Value, text, scanner.Current, uses.OnlyCall);
                AddDecided(text, scanner.Current);
            }
        }
    }

    private void Add(Verdict verdict, EvaluatedString text, UrlPort port, EndpointCall? call = null)
    {
        if (verdict.RuleFor(port.IsTls) is not { } use
            || (verdict.IsForDrivenBrowser ? _project.Value.BrowserPorts.Contains(port.Port) : _project.Value.IsSilent(use, _options)))
        {
            return;
        }

        if (port.IsRange)
        {
            AddRange(use, text, port, call);
        }
        else if (RuleCatalog.RuleFor(port.Port, use, _options) is { } rule)
        {
            var source = text.Locate(port.Start, port.Length);
            if (source.Use is null || !IsReportedThere(source, text, port))
            {
                Add(new Finding(rule, source, port, port.UrlStart < 0 ? null : UrlDisplay.Shorten(text.Text, port)) { IsMinor = SettingAt(text, port)?.IsMinor == true });
            }
        }
    }

    /// <summary>Remembers digits in a configuration file, whatever the verdict on them is: the file does not report them then.</summary>
    private void AddDecided(EvaluatedString text, UrlPort port)
    {
        if (SettingAt(text, port) is not null)
        {
            _decided.Add(text.Locate(port.Start, port.Length).Location);
        }
    }

    /// <summary>The value of a configuration file that holds the digits of a port, or null.</summary>
    private static ConfiguredText? SettingAt(EvaluatedString text, UrlPort port)
    {
        var index = port.Start;
        return text.FragmentAt(ref index)?.Value;
    }

    /// <summary>A port that is picked from a range. To a client it does no harm.</summary>
    private void AddRange(Rule use, EvaluatedString text, UrlPort port, EndpointCall? call)
    {
        var index = port.Start;
        if (use == RuleCatalog.ClientUrl || text.FragmentAt(ref index) is not { Kind: FragmentKind.NumberRange } fragment)
        {
            return;
        }

        var range = new PortRange((int)Math.Max(fragment.Minimum, 0), (int)Math.Min(fragment.Maximum, PortSet.MaxPort));
        if (_options.Blocked.FirstIn(range.First, range.Last) is >= 0 and var first)
        {
            var reported = new UrlPort(first, port.Start, port.Length, port.IsTls, port.UrlStart);
            Add(new Finding(RuleCatalog.PortRange, text.Locate(port.Start, port.Length), reported, url: null)
            {
                Range = range,
                AcceptsZero = call is not null && fragment.Use is null && EndpointValue.AcceptsZero(call, text.Text, port) && IsGivenTo(call, fragment.Origin),
            });
        }
    }

    /// <summary>Whether an expression stands in what the API is given: another use of its value would miss it.</summary>
    private static bool IsGivenTo(EndpointCall call, SyntaxNode expression) =>
        call.Value.Syntax.SyntaxTree == expression.SyntaxTree && call.Value.Syntax.Span.Contains(expression.Span);

    private void Add(Finding finding)
    {
        var source = finding.Source.Location;

        // Where the digits stand in another file, the finding stands at the use: what silences one rule there must not silence another.
        var key = (File: (object?)source.SourceTree ?? source.GetLineSpan().Path, source.SourceSpan, Rule: finding.Source.Use is null ? null : finding.Rule);
        if (finding.Source.Use is { } reference && !IsOfThisProject(finding.Source))
        {
            // A build, which does not know where the constants of other projects stand, reports each use.
            key = (reference.SyntaxTree, reference.Span, finding.Rule);
            finding = new Finding(finding.Rule, new PortLocation(OutsideOfProject(source), finding.Source.IsEditable, reference), finding.Port, finding.Url) { IsMinor = finding.IsMinor };
        }

        if (!_findings.TryGetValue(key, out var known) || known.Rule.Precedence < finding.Rule.Precedence || (known.Rule == finding.Rule && finding.AcceptsZero))
        {
            _findings[key] = finding;
        }
    }

    private bool IsOfThisProject(PortLocation source) => source.Location.SourceTree is not { } tree || _model.Compilation.ContainsSyntaxTree(tree);

    /// <summary>The same place by its path: a compiler takes no diagnostic with a place in a tree of another compilation.</summary>
    private static Location OutsideOfProject(Location location) =>
        Location.Create(location.SourceTree!.FilePath, location.SourceSpan, location.GetLineSpan().Span);

    /// <summary>
    /// Whether the file in which the digits stand reports them itself, because its literal is a whole URL. A bare number is reported
    /// where it is used.
    /// </summary>
    private bool IsReportedThere(PortLocation source, EvaluatedString text, UrlPort port)
    {
        if (source.Location.SourceTree is null || !source.IsEditable || port.UrlStart < 0 || !IsOfThisProject(source) || !text.IsInOneFragment(port.UrlStart, port.Start + port.Length)
            || GeneratedCode.IsGenerated(source.Location, _model.Compilation, _cancellationToken))
        {
            return false;
        }

        var index = port.Start;
        return !_project.Value.IsSilent(RuleCatalog.UrlLiteral, _options)
            || (text.FragmentAt(ref index)?.Literal is { } literal && TextSite.Of(literal) is { } whole
                && _rules.Select(_uses.Find(whole)) is var verdict && verdict.RuleFor(port.IsTls) is { } rule
                && (verdict.IsForDrivenBrowser || !_project.Value.IsSilent(rule, _options)));
    }
}
