using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;
using PortAnalyzers.Endpoints;
using PortAnalyzers.Options;
using PortAnalyzers.Urls;
using PortAnalyzers.Values;

namespace PortAnalyzers.Rules;

/// <summary>
/// Gathers the findings of one file. One set of digits gets one finding, whatever reaches it: that is why the rules on C# code
/// work together here.
/// </summary>
internal sealed class DocumentAnalysis
{
    private readonly SemanticModel _model;
    private readonly PortOptions _options;
    private readonly Lazy<ProjectKind> _project;
    private readonly CancellationToken _cancellationToken;
    private readonly SafeBinder _binder;
    private readonly ValueTracer _tracer;
    private readonly UrlUseFinder _uses;
    private readonly UseJudge _judge;
    private readonly SyntaxGate _gate;
    private readonly HashSet<SyntaxNode> _visited = [];
    private readonly Dictionary<SyntaxNode, bool> _settled = [];
    private readonly Dictionary<(SyntaxTree Tree, TextSpan Span), Finding> _findings = [];

    public DocumentAnalysis(SemanticModel model, PortOptions options, Lazy<ProjectKind> project, CancellationToken cancellationToken)
    {
        _model = model;
        _options = options;
        _project = project;
        _cancellationToken = cancellationToken;
        _binder = new SafeBinder(model.Compilation, cancellationToken);
        _tracer = new ValueTracer(model, _binder, cancellationToken);
        _gate = new SyntaxGate(new SyntaxTracer(new DeclaredValues(model, _binder, cancellationToken)), options.Reported);
        _uses = new UrlUseFinder(model, _binder, _tracer, cancellationToken);
        _judge = new UseJudge(model, _binder, _tracer, project, cancellationToken);
    }

    /// <summary>The findings in the order in which they are shown.</summary>
    public IEnumerable<Finding> Findings => _findings.Values.OrderBy(static finding => ReportedSpan(finding).Start);

    /// <summary>Looks at the token of an anchor in the text; returns the position up to which all has been looked at.</summary>
    public int Visit(SyntaxNode root, Anchor anchor)
    {
        var token = root.FindToken(anchor.Position);
        if (!token.Span.Contains(anchor.Position))
        {
            // In a comment or in an inactive branch.
            return anchor.Position;
        }

        if (anchor.Kind == AnchorKind.Text)
        {
            VisitText(token);
            return token.Span.End;
        }

        if (ApiSite.Of(token) is { } site)
        {
            VisitSite(site);
        }

        return anchor.Position;
    }

    private static TextSpan ReportedSpan(Finding finding) => finding.Source.Use?.Span ?? finding.Source.Location.SourceSpan;

    private void VisitSite(ExpressionSyntax site)
    {
        if (_visited.Add(site) && _gate.MayHoldPort(site) && EndpointApis.IsAvailable(ApiSite.NameOf(site), _model.Compilation)
            && _binder.GetOperation(_model, site) is { } operation)
        {
            foreach (var use in ApiUse.In(operation, _tracer))
            {
                VisitUse(use);
            }
        }
    }

    /// <summary>Follows what an API is given back to the digits.</summary>
    private void VisitUse(ApiUse use)
    {
        if (use.Api.Role == ApiRole.Client)
        {
            return;
        }

        var verdict = _judge.Judge(use, use.Api.Role == ApiRole.Uri ? _uses.Find(use.Site) : new UrlUses());
        foreach (var text in _tracer.Trace(use.Value))
        {
            foreach (var port in ApiValue.Ports(use, text.Text, _tracer))
            {
                Add(verdict, text, port);
            }
        }
    }

    private void VisitText(SyntaxToken token)
    {
        if (token.Value is not (string or char) || TextSite.Of(token) is not { } text)
        {
            return;
        }

        var sum = TextSite.WholeSum(text);
        if (_visited.Contains(sum) || IsSettled(TextSite.WholeText(sum)))
        {
            return;
        }

        if (_binder.GetOperation(_model, sum) is { Type.SpecialType: SpecialType.System_String } whole)
        {
            _visited.Add(sum);
            VisitWhole(whole);
        }
        else if (_visited.Add(text))
        {
            VisitAlone(token, text);
        }
    }

    /// <summary>Whether a text, looked at only by its syntax, can't hold a port that is reported.</summary>
    private bool IsSettled(ExpressionSyntax whole)
    {
        if (!_settled.TryGetValue(whole, out var isSettled))
        {
            isSettled = !_gate.MayHoldUrl(whole);
            _settled.Add(whole, isSettled);
        }

        return isSettled;
    }

    /// <summary>A text that is no part of a sum that can be known as a whole.</summary>
    private void VisitAlone(SyntaxToken token, SyntaxNode text)
    {
        if (_binder.GetOperation(_model, text) is { } operation)
        {
            VisitWhole(operation);
        }
        else
        {
            // A place without an operation, or one that is nested too deep: the text alone counts.
            Scan(new TracedText([Fragment.FromLiteral(token.ValueText, token)]), new UrlUses());
        }
    }

    private void VisitWhole(IOperation part)
    {
        var whole = UrlUseFinder.WholeText(part);
        if (whole.Syntax != part.Syntax && !_visited.Add(whole.Syntax))
        {
            return;
        }

        var uses = _uses.Find(whole);
        foreach (var text in _tracer.Trace(whole))
        {
            Scan(text, uses);
        }
    }

    private void Scan(TracedText text, UrlUses uses)
    {
        var scanner = new UrlPortScanner(text.Text, uses.Context);
        var verdict = default(Verdict?);
        while (scanner.MoveNext())
        {
            if (_options.Reported.Contains(scanner.Current.Port))
            {
                verdict ??= _judge.Judge(uses);
                Add(verdict.Value, text, scanner.Current);
            }
        }
    }

    private void Add(Verdict verdict, TracedText text, UrlPort port)
    {
        if (verdict.RuleFor(port.IsTls) is not { } use || _project.Value.IsSilent(use, _options) || Descriptors.RuleFor(port.Port, use, _options) is not { } rule)
        {
            return;
        }

        var source = text.Locate(port.Start, port.Length);
        if (source.Use is not null && IsReportedThere(source, text, port))
        {
            return;
        }

        var url = port.UrlStart < 0 ? null : UrlDisplay.Shorten(text.Text, port);
        var finding = new Finding(rule, source, port, url);
        var key = (source.Location.SourceTree!, source.Location.SourceSpan);
        if (!_findings.TryGetValue(key, out var known) || known.Precedence < finding.Precedence)
        {
            _findings[key] = finding;
        }
    }

    /// <summary>
    /// Whether the file in which the digits stand reports them itself, because its literal is a whole URL. A bare number is reported
    /// where it is used.
    /// </summary>
    private bool IsReportedThere(DigitSource source, TracedText text, UrlPort port) =>
        source.IsEditable && port.UrlStart >= 0 && text.IsInOneFragment(port.UrlStart, port.Start + port.Length)
        && !_project.Value.IsSilent(Descriptors.UrlLiteral, _options) && !GeneratedCode.IsGenerated(source.Location.SourceTree!, _cancellationToken);
}
