using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PortAnalyzers.Endpoints;
using PortAnalyzers.Evaluation;

namespace PortAnalyzers.CSharp;

/// <summary>Finds, by syntax, possible uses of an API: the call, creation or assignment after a name.</summary>
internal static class EndpointSite
{
    /// <summary>The use with this opening parenthesis or equals sign, or null if it has no name of an API.</summary>
    public static ExpressionSyntax? Of(SyntaxToken token, DeclaredNames? declared = null) => token.Parent switch
    {
        ArgumentListSyntax { Parent: InvocationExpressionSyntax call } when IsCallee(call.Expression, call, declared) => call,
        ArgumentListSyntax { Parent: ObjectCreationExpressionSyntax creation } when IsCallee(creation.Type, creation, declared) => creation,
        ArgumentListSyntax { Parent: ImplicitObjectCreationExpressionSyntax creation } when IsCallee(Arguments.TargetOf(creation), creation, declared) => creation,
        AssignmentExpressionSyntax { Left: var target } setting when ServerKeys.IsIndexed(target) => setting,
        AssignmentExpressionSyntax { Left: var left } assignment
            when LastName(left) is { } name && (ApiNames.IsAssigned(name) || declared?.Contains(name) == true) => assignment,
        _ => null,
    };

    /// <summary>The values that the call, creation or assignment passes.</summary>
    public static List<ExpressionSyntax> Values(ExpressionSyntax site) =>
        site is AssignmentExpressionSyntax assignment ? [assignment.Right] : Arguments.ValuesOf(site);

    /// <summary>What can be the name of a setting: the key of an indexer, or an argument before the last one, which is the value; null if no name decides whether there is a port.</summary>
    public static List<ExpressionSyntax>? KeysOf(ExpressionSyntax site)
    {
        if (site is AssignmentExpressionSyntax assignment)
        {
            return Arguments.KeyOf(assignment.Left) is { } key ? [key] : null;
        }

        if (!ApiNames.IsSetting(NameOf(site)))
        {
            return null;
        }

        var values = Values(site);
        if (Arguments.ListOf(site) is { Arguments: { Count: > 1 } arguments } && arguments[arguments.Count - 1].NameColon is null)
        {
            values.RemoveAt(values.Count - 1);
        }

        return values;
    }

    /// <summary>The name of the method, type or property.</summary>
    public static string NameOf(ExpressionSyntax site) => site switch
    {
        InvocationExpressionSyntax call => LastName(call.Expression),
        ObjectCreationExpressionSyntax creation => LastName(creation.Type),
        ImplicitObjectCreationExpressionSyntax creation => LastName(Arguments.TargetOf(creation)),
        AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax or ImplicitElementAccessSyntax } => EndpointApis.Indexer,
        AssignmentExpressionSyntax assignment => LastName(assignment.Left),
        _ => null,
    } ?? "";

    private static bool IsCallee(ExpressionSyntax? callee, ExpressionSyntax site, DeclaredNames? declared) => LastName(callee) is { } name
        && ((ApiNames.IsCallee(name, LastName(QualifierOf(callee))) && ApiNames.CanPassPort(name, Arguments.ListOf(site)?.Arguments.Count ?? 0)) || declared?.Contains(name) == true);

    private static string? LastName(ExpressionSyntax? named) => named switch
    {
        SimpleNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax { Name: var name } => name.Identifier.ValueText,
        MemberBindingExpressionSyntax { Name: var name } => name.Identifier.ValueText,
        QualifiedNameSyntax { Right: var name } => name.Identifier.ValueText,
        AliasQualifiedNameSyntax { Name: var name } => name.Identifier.ValueText,
        NullableTypeSyntax nullable => LastName(nullable.ElementType),
        PostfixUnaryExpressionSyntax { Operand: var operand } => LastName(operand),
        _ => null,
    };

    private static ExpressionSyntax? QualifierOf(ExpressionSyntax? named) => named switch
    {
        MemberAccessExpressionSyntax access => access.Expression,
        MemberBindingExpressionSyntax => named.FirstAncestorOrSelf<ConditionalAccessExpressionSyntax>()?.Expression,
        _ => null,
    };
}
