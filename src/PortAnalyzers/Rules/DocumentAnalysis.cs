using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PortAnalyzers.Endpoints;
using PortAnalyzers.Options;
using PortAnalyzers.Values;

namespace PortAnalyzers.Rules;

/// <summary>Looks at the anchors of one file, by syntax alone, and hands on the few that must be bound: see <see cref="BoundAnalysis"/>.</summary>
internal sealed class DocumentAnalysis
{
    private readonly SemanticModel _model;
    private readonly PortOptions _options;
    private readonly Lazy<ProjectKind> _project;
    private readonly CancellationToken _cancellationToken;
    private readonly SafeBinder _binder;
    private readonly SyntaxGate _gate;
    private readonly Dictionary<SyntaxNode, bool> _settled = [];
    private BoundAnalysis? _bound;

    public DocumentAnalysis(SemanticModel model, PortOptions options, Lazy<ProjectKind> project, CancellationToken cancellationToken)
    {
        _model = model;
        _options = options;
        _project = project;
        _cancellationToken = cancellationToken;
        _binder = new SafeBinder(model.Compilation, cancellationToken);
        _gate = new SyntaxGate(new SyntaxTracer(new DeclaredValues(model, _binder, cancellationToken)), options.Reported);
    }

    /// <summary>The findings in the order in which they are shown.</summary>
    public IEnumerable<Finding> Findings => _bound?.Findings ?? [];

    /// <summary>Made for the first place that must be bound: few files have one.</summary>
    private BoundAnalysis Bound => _bound ??= new BoundAnalysis(_model, _binder, _options, _project, _cancellationToken);

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

    private void VisitSite(ExpressionSyntax site)
    {
        if (_gate.MayHoldPort(site) && EndpointApis.IsAvailable(ApiSite.NameOf(site), _model.Compilation))
        {
            Bound.VisitSite(site);
        }
    }

    private void VisitText(SyntaxToken token)
    {
        if (token.Value is not (string or char) || TextSite.Of(token) is not { } text)
        {
            return;
        }

        var sum = TextSite.WholeSum(text);
        if (!IsSettled(TextSite.WholeText(sum)))
        {
            Bound.VisitText(token, text, sum);
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
}
