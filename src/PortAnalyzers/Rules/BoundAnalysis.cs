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
/// Binds the candidates of one file that need it, and collects the findings. One set of digits gets one finding, however it is reached;
/// therefore the rules for C# code are implemented together here.
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
    private (UrlUses? Uses, HashSet<SyntaxToken>? Literals) _reached;
    private readonly Dictionary<(object File, TextSpan Span, Rule? Rule, TextSpan Digits), Finding> _findings = [];

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

    /// <summary>Whether ports are found that no rule reports, and that have to move with a server's.</summary>
    public bool IsForFix { get; init; }

    /// <summary>The findings in display order.</summary>
    public IEnumerable<Finding> Findings => _findings.Values.OrderBy(static finding => ReportedSpan(finding).Start);

    /// <summary>Whether what follows a colon can begin with a reported port. Often this is known from one member, and the whole text is not.</summary>
    public bool MayBeginWithPort(ExpressionSyntax following)
    {
        if (!_semantics.CanBind(following))
        {
            return true;
        }

        // Null has no text: what is behind it follows.
        var values = _evaluator.Strings.Evaluate(following);
        return values.Length == 0 || Array.Exists(values, value => PortPresence.MayBeginWithPort(value.Text, _options.Reported));
    }

    /// <summary>Analyzes the call, creation or assignment of an API.</summary>
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

    /// <summary>Analyzes a literal or interpolated string, and the whole text that contains it.</summary>
    /// <param name="text">The literal or interpolated string.</param>
    /// <param name="sum">The chain of <c>+</c> that contains it, or itself.</param>
    public void VisitText(ExpressionSyntax text, ExpressionSyntax sum)
    {
        if (_visited.Contains(sum))
        {
            return;
        }

        if (!_semantics.CanBind(text))
        {
            // Nested too deeply: only the text is used.
            if (_visited.Add(text))
            {
                Scan(text, static () => new UrlUses());
            }

            return;
        }

        // With numbers, or types with a user-defined operator, the result is not a text; then only the literal is used.
        var isText = sum == text || (sum is BinaryExpressionSyntax binary && _semantics.IsConcatenation(binary));
        var part = isText ? sum : text;
        if (!_visited.Add(part))
        {
            return;
        }

        var whole = TextSite.WholeText(part, _semantics);
        if (whole == part || _visited.Add(whole))
        {
            Scan(whole, () => _uses.Find(whole));
        }
    }

    /// <summary>Analyzes the texts of this file that continue an address which ends before its port: <c>const string Base = "http://localhost:"</c>.</summary>
    /// <param name="address">The literal or interpolated string at the end of the address, or a template of it.</param>
    public void VisitOpenAddress(ExpressionSyntax address)
    {
        if (_semantics.CanBind(address))
        {
            foreach (var read in _uses.ReadsOfValue(TextSite.WholeSum(address)))
            {
                if (read.SyntaxTree == _model.SyntaxTree)
                {
                    VisitText(read, TextSite.WholeSum(read));
                }
            }
        }
    }

    /// <summary>
    /// Analyzes an expression that may read an address from the configuration. The use in code decides; if the use is not known, the
    /// file reports the address.
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
            if (HasSetting(text))
            {
                uses ??= _uses.Find(whole).Known();
                if (uses.Calls.Count > 0)
                {
                    Scan(text, uses, whole);
                }
            }
        }
    }

    /// <summary>The digits in configuration files that the code of this file uses, reported or not.</summary>
    public IReadOnlyCollection<Location> Decided => _decided;

    private static TextSpan ReportedSpan(Finding finding) => finding.Source.Use?.Span ?? finding.Source.Location.SourceSpan;

    /// <summary>Evaluates a value that is passed to an API to the port's digits.</summary>
    private void VisitCall(EndpointCall call)
    {
        if (call.Api.Role is ApiRole.Client or ApiRole.Origin)
        {
            return;
        }

        var verdict = default(Verdict?);
        foreach (var text in _evaluator.Evaluate(call.Value))
        {
            foreach (var port in EndpointValue.Ports(call, text.Text, _evaluator))
            {
                if (MayBeReported(port) && !_rules.IsWithOtherScheme(call, text))
                {
                    verdict ??= _rules.Select(call, call is { Api.Role: ApiRole.Uri, Site.Syntax: ExpressionSyntax site } ? _uses.Find(site) : new UrlUses());
                    Add(verdict.Value, text, port, call);
                }
            }
        }
    }

    /// <summary>Adds a port that is not for browsers, but that URLs name: of a gRPC server, or inside a resource of an Aspire app host.</summary>
    private void AddMention(EvaluatedString text, PortOccurrence port, EndpointCall? call)
    {
        if (!IsForFix || call is null || port.IsRange)
        {
            return;
        }

        if (_rules.IsHttpServer(call))
        {
            Add(new Finding(RuleCatalog.ServerEndpoint, text.Locate(port.Start, port.Length), port, url: null));
        }
        else if (AspireEndpoints.IsTargetOfOwnProgram(call))
        {
            Add(new Finding(RuleCatalog.ClientUrl, text.Locate(port.Start, port.Length), port, url: null) { ContainerSide = ContainerSide.Inner });
        }
    }

    /// <summary>Reports the ports in the values of a text. Its uses are searched for only if there are any: that may bind much code.</summary>
    private void Scan(ExpressionSyntax whole, Func<UrlUses> findUses)
    {
        var texts = _evaluator.Strings.Evaluate(whole);
        if (Array.Exists(texts, HasPort))
        {
            var uses = findUses();
            foreach (var text in texts)
            {
                Scan(text, uses, whole);
            }
        }
    }

    /// <summary>
    /// Whether the digits of a port get to one of the uses of the text that contains them: of several objects, only one's <c>Url => $"http://localhost:{Port}"</c> may be used.
    /// </summary>
    private bool Reaches(UrlUses uses, EvaluatedString text, PortOccurrence port, ExpressionSyntax whole)
    {
        var index = port.Start;
        var literal = text.FragmentAt(ref index)?.Literal ?? default;
        return literal.RawKind == 0 || uses.HasOthers || uses.Calls.Count == 0 || (literal.SyntaxTree == whole.SyntaxTree && whole.Span.Contains(literal.Span))
            || LiteralsIn(uses)?.Contains(literal) != false;
    }

    /// <summary>The literals in the values that the calls get, found once for all ports of a text; null if the address or the port of one of them is not known.</summary>
    private HashSet<SyntaxToken>? LiteralsIn(UrlUses uses)
    {
        if (_reached.Uses != uses)
        {
            var literals = new HashSet<SyntaxToken>();
            var areKnown = uses.Calls.TrueForAll(call => Array.TrueForAll(_evaluator.Evaluate(call.Value), value => TryAddLiterals(value, literals)));
            _reached = (uses, areKnown ? literals : null);
        }

        return _reached.Literals;
    }

    /// <summary>Adds the literals of a value; false if its address or port is not known.</summary>
    private static bool TryAddLiterals(EvaluatedString value, HashSet<SyntaxToken> literals)
    {
        for (var i = 0; i < value.Fragments.Length; i++)
        {
            var fragment = value.Fragments[i];
            if (fragment.Kind != FragmentKind.Known && (i == 0 || value.Fragments[i - 1].Text.EndsWith(":", StringComparison.Ordinal)))
            {
                return false;
            }

            literals.Add(fragment.Literal);
        }

        return true;
    }

    /// <summary>Whether a text has a port to report, whatever its uses are.</summary>
    private bool HasPort(EvaluatedString text) => HasPort(text, UrlContext.WebAddress) || HasPort(text, UrlContext.UriReference) || HasPort(text, UrlContext.Text);

    private bool HasPort(EvaluatedString text, UrlContext context)
    {
        var scanner = new UrlPortScanner(text.Text, context);
        while (scanner.MoveNext())
        {
            if (MayBeReported(scanner.Current))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a part of a text is a value in a configuration file.</summary>
    private static bool HasSetting(EvaluatedString text) => Array.Exists(text.Fragments, static fragment => fragment.Value is not null);

    private bool MayBeReported(PortOccurrence port) => port.IsRange || _options.Reported.Contains(port.Port);

    private void Scan(EvaluatedString text, UrlUses uses, ExpressionSyntax whole)
    {
        var scanner = new UrlPortScanner(text.Text, uses.Context);
        var verdict = default(Verdict?);
        while (scanner.MoveNext())
        {
            if (MayBeReported(scanner.Current) && Reaches(uses, text, scanner.Current, whole))
            {
                verdict ??= _rules.Select(uses);
                Add(verdict.Value, text, scanner.Current, uses.OnlyCall);
                AddDecided(text, scanner.Current);
            }
        }
    }

    private void Add(Verdict verdict, EvaluatedString text, PortOccurrence port, EndpointCall? call = null)
    {
        if (verdict.RuleFor(port.IsTls) is not { } use)
        {
            AddMention(text, port, call);
            return;
        }

        if (IsExcluded(text, port)
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

    /// <summary>Records digits in a configuration file that code uses, whatever the verdict: the file does not report them then.</summary>
    private void AddDecided(EvaluatedString text, PortOccurrence port)
    {
        if (SettingAt(text, port) is not null)
        {
            _decided.Add(text.Locate(port.Start, port.Length).Location);
        }
    }

    /// <summary>Whether the digits are in a configuration file whose options do not report the port.</summary>
    private static bool IsExcluded(EvaluatedString text, PortOccurrence port)
    {
        var index = port.Start;
        return text.FragmentAt(ref index) is { Value.Excluded: { Length: > 0 } excluded, Offset: var offset } && Array.IndexOf(excluded, offset + index) >= 0;
    }

    /// <summary>The value in a configuration file that contains the digits of a port, or null.</summary>
    private static ConfiguredText? SettingAt(EvaluatedString text, PortOccurrence port)
    {
        var index = port.Start;
        return text.FragmentAt(ref index)?.Value;
    }

    /// <summary>A port from a range. For a client it does no harm.</summary>
    private void AddRange(Rule use, EvaluatedString text, PortOccurrence port, EndpointCall? call)
    {
        var index = port.Start;
        if (use == RuleCatalog.ClientUrl || text.FragmentAt(ref index) is not { Kind: FragmentKind.NumberRange } fragment)
        {
            return;
        }

        var range = new PortRange((int)Math.Max(fragment.Minimum, 0), (int)Math.Min(fragment.Maximum, PortSet.MaxPort));
        if (_options.Blocked.FirstIn(range.First, range.Last) is >= 0 and var first)
        {
            var reported = new PortOccurrence(first, port.Start, port.Length, port.IsTls, port.UrlStart);
            Add(new Finding(RuleCatalog.PortRange, text.Locate(port.Start, port.Length), reported, url: null)
            {
                Range = range,
                AcceptsZero = call is not null && fragment.Use is null && EndpointValue.AcceptsZero(call, text.Text, port) && IsGivenTo(call, fragment.Origin),
            });
        }
    }

    /// <summary>Whether an expression is in the API's argument: otherwise its value may have another use.</summary>
    private static bool IsGivenTo(EndpointCall call, SyntaxNode expression) =>
        call.Value.Syntax.SyntaxTree == expression.SyntaxTree && call.Value.Syntax.Span.Contains(expression.Span);

    private void Add(Finding finding)
    {
        var source = finding.Source.Location;

        // If the digits are in another file, the finding is at the use: a suppression of one rule there must not suppress another.
        var key = (File: (object?)source.SourceTree ?? source.GetLineSpan().Path, source.SourceSpan, Rule: finding.Source.Use is null ? null : finding.Rule, Digits: default(TextSpan));
        if (finding.Source.Use is { } reference && !IsOfThisProject(finding.Source))
        {
            // A build, which does not know the location of other projects' constants, reports each use.
            key = (reference.SyntaxTree, reference.Span, finding.Rule, source.SourceSpan);
            finding = new Finding(finding.Rule, new PortLocation(OutsideOfProject(source), finding.Source.IsEditable, reference), finding.Port, finding.Url) { IsMinor = finding.IsMinor };
        }

        if (!_findings.TryGetValue(key, out var known) || known.Rule.Precedence < finding.Rule.Precedence || (known.Rule == finding.Rule && finding.AcceptsZero))
        {
            _findings[key] = finding;
        }
    }

    private bool IsOfThisProject(PortLocation source) => source.Location.SourceTree is not { } tree || _model.Compilation.ContainsSyntaxTree(tree);

    /// <summary>The same location by path: a compilation accepts no diagnostic with a location in a tree of another compilation.</summary>
    private static Location OutsideOfProject(Location location) =>
        Location.Create(location.SourceTree!.FilePath, location.SourceSpan, location.GetLineSpan().Span);

    /// <summary>
    /// Whether the file with the digits reports them itself, because its literal is a whole URL. A number is reported
    /// at its use.
    /// </summary>
    private bool IsReportedThere(PortLocation source, EvaluatedString text, PortOccurrence port)
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
