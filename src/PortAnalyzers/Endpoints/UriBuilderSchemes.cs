using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using PortAnalyzers.Evaluation;

namespace PortAnalyzers.Endpoints;

/// <summary>Determines whether a UriBuilder has a known scheme that is not a web scheme. A UriBuilder without a scheme is for http.</summary>
internal sealed class UriBuilderSchemes(SemanticModel model, SafeBinder binder, OperationEvaluator evaluator)
{
    /// <summary>Whether the builder that is created, or whose Port is assigned, has a known scheme other than http, https, ws or wss.</summary>
    /// <param name="site">The creation or assignment.</param>
    /// <param name="port">The port for which the builder is used, or null for any.</param>
    public bool IsNotForBrowsers(IOperation site, EvaluatedString? port = null)
    {
        var schemes = new List<string>();
        foreach (var value in SchemeValues(site))
        {
            var isUri = value.Parent is IArgumentOperation { Parameter.Name: "uri" };
            foreach (var text in evaluator.Evaluate(value))
            {
                if (port?.Contradicts(text) != true)
                {
                    schemes.Add(isUri ? SchemeOf(text.Text) : text.Text);
                }
            }
        }

        return schemes.Count > 0 && !schemes.Exists(static scheme => WebSchemes.MayBe(scheme));
    }

    private IEnumerable<IOperation> SchemeValues(IOperation site)
    {
        var target = (site as ISimpleAssignmentOperation)?.Target as IPropertyReferenceOperation;
        var creation = site as IObjectCreationOperation
            ?? site.Parent?.Parent as IObjectCreationOperation
            ?? (target?.Instance is { } instance ? evaluator.Resolve(instance) as IObjectCreationOperation : null);
        var variable = target?.Instance switch
        {
            ILocalReferenceOperation local => local.Local,
            IFieldReferenceOperation field => field.Field,
            _ => VariableWith(creation),
        };
        IOperation[] assigned = [.. InitializedScheme(creation), .. AssignedScheme(site.Syntax, variable)];
        if (Array.Exists(assigned, value => !IsOptional(value.Syntax, site.Syntax)))
        {
            return assigned;
        }

        // Without a scheme, the builder is for http.
        IOperation[] constructed = [.. ConstructorScheme(creation)];
        return constructed.Length == 0 ? [] : [.. assigned, .. constructed];
    }

    /// <summary>The variable whose value is a creation: its scheme may be assigned later. Or null.</summary>
    private static ISymbol? VariableWith(IObjectCreationOperation? creation) => creation?.Parent switch
    {
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => declarator.Symbol,
        ISimpleAssignmentOperation { Target: ILocalReferenceOperation local } => local.Local,
        ISimpleAssignmentOperation { Target: IFieldReferenceOperation field } => field.Field,
        _ => null,
    };

    /// <summary>Whether an assignment is in a branch that the code may skip on its way to the site.</summary>
    private static bool IsOptional(SyntaxNode assignment, SyntaxNode site)
    {
        var branch = assignment.FirstAncestorOrSelf<StatementSyntax>(static node => node is IfStatementSyntax or SwitchStatementSyntax);
        return branch is not null && !branch.Span.Contains(site.Span);
    }

    private static IEnumerable<IOperation> ConstructorScheme(IObjectCreationOperation? creation) => creation is null
        ? []
        : creation.Arguments
            .Where(static argument => argument.Parameter?.Name is "schemeName" or "scheme" or "uri")
            .Select(static argument => argument.Value);

    private static IEnumerable<IOperation> InitializedScheme(IObjectCreationOperation? creation) =>
        creation?.Initializer is null ? [] : creation.Initializer.Initializers
            .OfType<ISimpleAssignmentOperation>()
            .Where(static assignment => assignment.Target is IPropertyReferenceOperation { Property.Name: "Scheme" })
            .Select(static assignment => assignment.Value);

    /// <summary>The values of <c>builder.Scheme = …</c> in the same member.</summary>
    private IEnumerable<IOperation> AssignedScheme(SyntaxNode site, ISymbol? variable)
    {
        if (variable is null)
        {
            yield break;
        }

        var scope = site.FirstAncestorOrSelf<SyntaxNode>(static node => node is BaseMethodDeclarationSyntax or CompilationUnitSyntax);
        foreach (var assignment in scope!.DescendantNodes().OfType<AssignmentExpressionSyntax>())
        {
            if (assignment.Left is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Scheme" } access
                && SymbolEqualityComparer.Default.Equals(binder.GetSymbol(model, access.Expression), variable)
                && binder.GetOperation(model, assignment.Right) is { } value)
            {
                yield return value;
            }
        }
    }

    /// <summary>The scheme of a URI, or an empty text, which UriBuilder treats as http.</summary>
    private static string SchemeOf(string uri)
    {
        var delimiter = uri.IndexOf("://", StringComparison.Ordinal);
        return delimiter < 0 ? "" : uri.Substring(0, delimiter);
    }
}
