using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using PortAnalyzers.Endpoints;
using PortAnalyzers.Options;
using PortAnalyzers.Urls;
using PortAnalyzers.Values;

namespace PortAnalyzers.Rules;

/// <summary>
/// Binds the places of one file that need it, and gathers the findings. One set of digits gets one finding, whatever reaches it: that is why
/// the rules on C# code work together here.
/// </summary>
internal sealed class BoundAnalysis
{
    private readonly SemanticModel _model;
    private readonly SafeBinder _binder;
    private readonly PortOptions _options;
    private readonly Lazy<ProjectKind> _project;
    private readonly CancellationToken _cancellationToken;
    private readonly ValueTracer _tracer;
    private readonly UrlUseFinder _uses;
    private readonly UseJudge _judge;
    private readonly HashSet<SyntaxNode> _visited = [];
    private readonly Dictionary<(SyntaxTree Tree, TextSpan Span), Finding> _findings = [];

    public BoundAnalysis(
        SemanticModel model, SafeBinder binder, PortOptions options, Lazy<ProjectKind> project, CancellationToken cancellationToken)
    {
        _model = model;
        _binder = binder;
        _options = options;
        _project = project;
        _cancellationToken = cancellationToken;
        _tracer = new ValueTracer(model, binder, cancellationToken);
        _uses = new UrlUseFinder(model, binder, _tracer, cancellationToken);
        _judge = new UseJudge(model, binder, _tracer, project, cancellationToken);
    }

    /// <summary>The findings in the order in which they are shown.</summary>
    public IEnumerable<Finding> Findings => _findings.Values.OrderBy(static finding => ReportedSpan(finding).Start);

    /// <summary>Looks at the call, creation or assignment of an API.</summary>
    public void VisitSite(ExpressionSyntax site)
    {
        if (_binder.GetOperation(_model, site) is { } operation)
        {
            foreach (var use in ApiUse.In(operation, _tracer))
            {
                VisitUse(use);
            }
        }
    }

    /// <summary>Looks at a literal or interpolated string, and at the whole text that it is a part of.</summary>
    /// <param name="token">The token in it that was found.</param>
    /// <param name="text">The literal or interpolated string.</param>
    /// <param name="sum">The chain of <c>+</c> that it stands in; itself where there is none.</param>
    public void VisitText(SyntaxToken token, ExpressionSyntax text, ExpressionSyntax sum)
    {
        if (_visited.Contains(sum))
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

    private static TextSpan ReportedSpan(Finding finding) => finding.Source.Use?.Span ?? finding.Source.Location.SourceSpan;

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
        if (verdict.RuleFor(port.IsTls) is not { } use || _project.Value.IsSilent(use, _options) || RuleCatalog.RuleFor(port.Port, use, _options) is not { } rule)
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
        if (!_findings.TryGetValue(key, out var known) || known.Rule.Precedence < finding.Rule.Precedence)
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
        && !_project.Value.IsSilent(RuleCatalog.UrlLiteral, _options) && !GeneratedCode.IsGenerated(source.Location.SourceTree!, _cancellationToken);
}
