using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using PortAnalyzers.Evaluation;

namespace PortAnalyzers.Endpoints;

/// <summary>
/// Determines whether a Kestrel endpoint uses a protocol of browsers. Endpoints with HTTP/2 without TLS (h2c) or a connection
/// handler are not for browsers, so they may use any port.
/// </summary>
/// <remarks>
/// Source: ListenOptions and KestrelServerOptions.ApplyEndpointDefaults of ASP.NET Core 8 to 10: defaults apply to the
/// endpoints that are added after them, and to all addresses (such as UseUrls). The defaults of the configuration are applied first.
/// </remarks>
/// <param name="model">The file.</param>
/// <param name="binder">Binds what is safe to bind.</param>
/// <param name="evaluator">Evaluates the options to the lambda that sets them.</param>
/// <param name="areHttp2Only">Whether the project's settings files make HTTP/2 the only protocol of all endpoints that set none.</param>
/// <param name="cancellationToken">Cancels the analysis.</param>
internal sealed class KestrelProtocols(
    SemanticModel model, SafeBinder binder, OperationEvaluator evaluator, Func<bool> areHttp2Only, CancellationToken cancellationToken)
{
    /// <summary>The maximum number of methods through which an endpoint's options are followed.</summary>
    private const int MaxDepth = 4;

    private const string ListenOptions = "Microsoft.AspNetCore.Server.Kestrel.Core.ListenOptions";

    /// <summary>Whether the endpoint that a Listen call adds, or the http addresses of the server that this code configures, are not for browsers.</summary>
    public bool IsNotForBrowsers(EndpointCall call) => FactsOf(call).IsNotForBrowsers;

    /// <summary>Whether the endpoint or the addresses speak HTTP, so that clients name them in a URL.</summary>
    public bool SpeaksHttp(EndpointCall call) => !FactsOf(call).HandlesConnections;

    private Facts FactsOf(EndpointCall call) => call switch
    {
        { Api.Condition: EndpointCondition.KestrelAddress } => DefaultsBefore(call.Site.Syntax, int.MaxValue),
        { Site: IInvocationOperation listen } => FactsOf(listen),
        _ => default,
    };

    private Facts FactsOf(IInvocationOperation listen)
    {
        var facts = DefaultsBefore(listen.Syntax, listen.Syntax.SpanStart);
        return KnownFunction.ArgumentFor(listen.Arguments, "configure") is { } configure ? facts.OverriddenBy(Read(configure)) : facts;
    }

    /// <summary>The protocols that the configuration sets, and ConfigureEndpointDefaults in the same member before a position.</summary>
    private Facts DefaultsBefore(SyntaxNode site, int position)
    {
        var facts = new Facts { Protocols = areHttp2Only() ? Protocols.Http2Only : Protocols.Default };
        var scope = site.FirstAncestorOrSelf<SyntaxNode>(static node =>
            node is BaseMethodDeclarationSyntax or BasePropertyDeclarationSyntax or CompilationUnitSyntax);
        foreach (var node in scope!.DescendantNodes())
        {
            if (node.SpanStart < position && IsNamed(node, "ConfigureEndpointDefaults") && AppliesTo(node, site)
                && binder.GetOperation(model, node) is IInvocationOperation call
                && KnownFunction.ArgumentFor(call.Arguments, "configureOptions") is { } configure)
            {
                facts = facts.OverriddenBy(Read(configure));
            }
        }

        return facts;
    }

    private static bool IsNamed(SyntaxNode node, string name) =>
        node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier: var identifier } } && identifier.ValueText == name;

    /// <summary>Whether the call always runs when the other one does: it is not inside a condition of its own.</summary>
    private static bool AppliesTo(SyntaxNode call, SyntaxNode site) =>
        call.Ancestors().All(ancestor => !IsConditional(ancestor.Kind()) || ancestor.Span.Contains(site.Span));

    private Facts Read(IOperation configure) => evaluator.Resolve(configure) switch
    {
        IDelegateCreationOperation creation => Read(creation.Target),
        IAnonymousFunctionOperation lambda => Read(lambda.Body.Descendants(), lambda.Syntax, 0),
        IMethodReferenceOperation reference => ReadMethod(reference.Method, 0),
        IFieldReferenceOperation { Field: var field } => ReadVariable(field),
        IPropertyReferenceOperation { Property: var property } => ReadVariable(property),
        _ => default,
    };

    /// <summary>A lambda in a field or property of another file.</summary>
    private Facts ReadVariable(ISymbol variable) =>
        evaluator.OnlyValueOf(variable) is { } value && value.SyntaxTree != model.SyntaxTree && OperationOf(value) is { } operation
            ? Read(operation)
            : default;

    private Facts ReadMethod(IMethodSymbol method, int depth) =>
        depth < MaxDepth && (method.PartialImplementationPart ?? method).DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken) is { } declaration
        && OperationOf(declaration) is { } body
            ? Read(body.Descendants(), declaration, depth + 1)
            : default;

    /// <summary>The operation for a syntax node in any file of this project.</summary>
    private IOperation? OperationOf(SyntaxNode node) =>
        model.Compilation.ContainsSyntaxTree(node.SyntaxTree) ? binder.GetOperation(binder.ModelOf(node.SyntaxTree, model), node) : null;

    private Facts Read(IEnumerable<IOperation> operations, SyntaxNode body, int depth)
    {
        var facts = default(Facts);
        foreach (var operation in operations)
        {
            switch (operation)
            {
                case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: { Name: "Protocols" } property } } assignment
                    when TypeNames.Is(property.ContainingType, ListenOptions):
                    facts.Protocols = IsConditionalIn(assignment.Syntax, body) ? Protocols.Other : ReadProtocols(assignment.Value);
                    break;
                case IInvocationOperation { TargetMethod.Name: "UseHttps" }:
                    facts.UsesTls = true;
                    break;
                case IInvocationOperation { TargetMethod: { Name: "UseConnectionHandler" or "UseHub" or "Run" } method } call
                    when IsConnectionMethod(method) && !IsConditionalIn(call.Syntax, body):
                    facts.HandlesConnections = true;
                    break;
                case IInvocationOperation call when IsGivenOptions(call) && !IsConditionalIn(call.Syntax, body):
                    facts = facts.OverriddenBy(ReadMethod(call.TargetMethod, depth));
                    break;
            }
        }

        return facts;
    }

    /// <summary>Whether the endpoint's options are passed to a method of the project.</summary>
    private static bool IsGivenOptions(IInvocationOperation call) =>
        !call.TargetMethod.DeclaringSyntaxReferences.IsEmpty && call.Arguments.Any(static argument => TypeNames.Is(argument.Value.Type, ListenOptions));

    private static Protocols ReadProtocols(IOperation value) =>
        value is IFieldReferenceOperation { Field.Name: "Http2" } ? Protocols.Http2Only : Protocols.Other;

    private static bool IsConnectionMethod(IMethodSymbol method) =>
        TypeNames.Is(method.ContainingType, "Microsoft.AspNetCore.Connections.ConnectionBuilderExtensions")
        || TypeNames.Is(method.ContainingType, "Microsoft.AspNetCore.SignalR.SignalRConnectionBuilderExtensions");

    private static bool IsConditionalIn(SyntaxNode node, SyntaxNode body) =>
        node.Ancestors().TakeWhile(ancestor => ancestor != body).Any(static ancestor => IsConditional(ancestor.Kind()));

    private static bool IsConditional(SyntaxKind kind) => kind is SyntaxKind.IfStatement or SyntaxKind.SwitchStatement
        or SyntaxKind.SwitchExpression or SyntaxKind.ConditionalExpression or SyntaxKind.CoalesceExpression or SyntaxKind.ForEachStatement
        or SyntaxKind.ForStatement or SyntaxKind.WhileStatement or SyntaxKind.CatchClause or SyntaxKind.LogicalAndExpression
        or SyntaxKind.LogicalOrExpression;

    private enum Protocols
    {
        /// <summary>Not set: Kestrel's default, HTTP/1 and HTTP/2.</summary>
        Default,
        Http2Only,
        Other,
    }

    private struct Facts
    {
        public Protocols Protocols;
        public bool UsesTls;
        public bool HandlesConnections;

        public readonly bool IsNotForBrowsers => HandlesConnections || (Protocols == Protocols.Http2Only && !UsesTls);

        public readonly Facts OverriddenBy(Facts later) => new()
        {
            Protocols = later.Protocols == Protocols.Default ? Protocols : later.Protocols,
            UsesTls = UsesTls || later.UsesTls,
            HandlesConnections = HandlesConnections || later.HandlesConnections,
        };
    }
}
