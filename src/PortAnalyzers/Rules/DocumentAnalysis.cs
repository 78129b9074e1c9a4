using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PortAnalyzers.CSharp;
using PortAnalyzers.Endpoints;
using PortAnalyzers.Options;
using PortAnalyzers.Evaluation;

namespace PortAnalyzers.Rules;

/// <summary>Visits the candidates of one file, by syntax alone, and passes on the few that must be bound: see <see cref="BoundAnalysis"/>.</summary>
internal sealed class DocumentAnalysis
{
    private readonly SemanticModel _model;
    private readonly PortOptions _options;
    private readonly DeclaredNames? _declared;
    private readonly Lazy<ProjectKind> _project;
    private readonly CancellationToken _cancellationToken;
    private readonly ReportedConfiguration? _configuration;
    private readonly bool _isForFix;
    private readonly SafeBinder _binder;
    private readonly NameSearch _names;
    private readonly SyntacticFilter _filter;
    private readonly Dictionary<SyntaxNode, bool> _canHoldPort = [];
    private BoundAnalysis? _bound;

    public DocumentAnalysis(
        SemanticModel model,
        ProjectNames names,
        ReportedConfiguration? configuration,
        PortOptions options,
        DeclaredNames? declared,
        Lazy<ProjectKind> project,
        bool isForFix,
        CancellationToken cancellationToken)
    {
        _isForFix = isForFix;
        _configuration = configuration;
        _model = model;
        _options = options;
        _declared = declared;
        _project = project;
        _cancellationToken = cancellationToken;
        _binder = new SafeBinder(model.Compilation, cancellationToken) { ReadsReferences = isForFix };
        _names = new NameSearch(names, cancellationToken);
        _filter = new SyntacticFilter(
            model, _binder, _names, (IConfigurationValues?)configuration ?? NoConfiguration.Instance, DeclaredApis.Of(options), options.Reported, cancellationToken);
    }

    /// <summary>The findings in display order.</summary>
    public IEnumerable<Finding> Findings => _bound?.Findings ?? [];

    /// <summary>The digits in configuration files that the code of this file uses, reported or not.</summary>
    public IEnumerable<Location> Decided => _bound?.Decided ?? [];

    /// <summary>Created for the first candidate that must be bound: few files have one.</summary>
    private BoundAnalysis Bound => _bound ??= new BoundAnalysis(_model, _binder, _names, _configuration, _filter, _options, _project, _cancellationToken) { IsForFix = _isForFix };

    /// <summary>Visits the token of a candidate; returns the position up to which the text is done.</summary>
    public int Visit(SyntaxNode root, Candidate candidate)
    {
        var token = root.FindToken(candidate.Position);
        if (!token.Span.Contains(candidate.Position))
        {
            // In a comment or an inactive branch.
            return candidate.Position;
        }

        if (candidate.Kind == CandidateKind.Text)
        {
            VisitText(token, candidate.Position);
            return token.Span.End;
        }

        if (EndpointSite.Of(token, _declared) is { } site)
        {
            VisitSite(site);
        }

        return candidate.Position;
    }

    /// <summary>Visits the expressions that read settings with reported ports, as if they contained the addresses.</summary>
    public void VisitConfiguration()
    {
        foreach (var read in ConfigurationReads.Find(_model.SyntaxTree, _configuration?.NamesOfUrls ?? [], _cancellationToken))
        {
            Bound.VisitRead(read);
        }
    }

    private void VisitSite(ExpressionSyntax site)
    {
        if (_filter.MayContainPort(site) && IsAvailable(EndpointSite.NameOf(site)))
        {
            Bound.VisitSite(site);
        }
    }

    private bool IsAvailable(string name) => EndpointApis.IsAvailable(name, _model.Compilation) || _declared?.Contains(name) == true;

    private void VisitText(SyntaxToken token, int position)
    {
        if (token.Value is not (string or char) || TextSite.Of(token) is not { } text)
        {
            return;
        }

        if (TextSite.IsTemplate(token))
        {
            VisitEnd(text);
        }

        var following = default(ExpressionSyntax);
        if (TextSite.IsAtEnd(token, position) && TextSite.TryFindFollowing(token, text, out following) && following is null)
        {
            VisitEnd(text);
            return;
        }

        if (!TextOutline.MayHoldUrlPort(text, _options.Reported) || (following is not null && !_filter.MayBeginWithPort(following)))
        {
            return;
        }

        var sum = TextSite.WholeSum(text);
        if (CanHoldPort(TextSite.WholeText(sum, _filter.Semantics)) && (following is null || Bound.MayBeginWithPort(following)))
        {
            Bound.VisitText(text, sum);
        }
    }

    /// <summary>Visits a text that ends with a colon, or that is a template: the port can be added where its value is read.</summary>
    private void VisitEnd(ExpressionSyntax text)
    {
        if (TextSite.WholeSum(text).ToString().IndexOf("//", StringComparison.Ordinal) >= 0)
        {
            Bound.VisitOpenAddress(text);
        }
    }

    /// <summary>Whether a text can contain a reported port, without binding.</summary>
    private bool CanHoldPort(ExpressionSyntax whole)
    {
        if (!_canHoldPort.TryGetValue(whole, out var can))
        {
            can = _filter.MayHoldUrl(whole);
            _canHoldPort.Add(whole, can);
        }

        return can;
    }
}
