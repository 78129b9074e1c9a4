using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PortAnalyzers.Values;

/// <summary>
/// Finds the one expression that a variable gets its value from: a constant, a local or a readonly field that is assigned
/// once, a property without a setter.
/// </summary>
internal static class SingleAssignment
{
    /// <summary>The expression, or null where there is none in source, or more than one.</summary>
    public static ExpressionSyntax? Find(ISymbol variable, CancellationToken cancellationToken)
    {
        if (variable.DeclaringSyntaxReferences.Length != 1)
        {
            return null;
        }

        var declaration = variable.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken);
        return variable switch
        {
            ILocalSymbol { IsForEach: false, IsRef: false } local => FindLocal(local, declaration),
            IFieldSymbol { IsConst: true } => Initializer(declaration),
            IFieldSymbol { IsReadOnly: true } field => FindReadOnly(field, declaration, cancellationToken),
            IPropertySymbol { SetMethod: null, IsIndexer: false, IsVirtual: false, IsOverride: false, IsAbstract: false } property =>
                FindProperty(property, declaration, cancellationToken),
            _ => null,
        };
    }

    private static ExpressionSyntax? FindLocal(ILocalSymbol local, SyntaxNode declaration)
    {
        var initializer = Initializer(declaration);
        if (local.IsConst)
        {
            return initializer;
        }

        if (declaration is not VariableDeclaratorSyntax)
        {
            return null;
        }

        ExpressionSyntax? assigned = null;
        foreach (var write in Writes(ScopeOf(declaration), local.Name))
        {
            if (initializer is not null || assigned is not null || write is null)
            {
                return null;
            }

            assigned = write;
        }

        return initializer ?? assigned;
    }

    /// <summary>The part of a member in which a local can be used.</summary>
    public static SyntaxNode ScopeOf(SyntaxNode local) => local.FirstAncestorOrSelf<SyntaxNode>(static node =>
        node is BlockSyntax or SwitchSectionSyntax or MemberDeclarationSyntax and not GlobalStatementSyntax or CompilationUnitSyntax)!;

    private static ExpressionSyntax? FindReadOnly(IFieldSymbol field, SyntaxNode declaration, CancellationToken cancellationToken) =>
        Initializer(declaration) is { } initializer && !IsWrittenIn(field.ContainingType, field.Name, cancellationToken) ? initializer : null;

    private static ExpressionSyntax? FindProperty(IPropertySymbol property, SyntaxNode declaration, CancellationToken cancellationToken) =>
        declaration switch
        {
            PropertyDeclarationSyntax { Initializer: null } computed => ResultOf(computed),
            PropertyDeclarationSyntax { Initializer.Value: var value } stored
                when GivesWhatIsStored(stored) && !IsWrittenIn(property.ContainingType, property.Name, cancellationToken) => value,
            _ => null,
        };

    /// <summary>The one expression that a property's getter consists of, however it is written, or null.</summary>
    public static ExpressionSyntax? ResultOf(PropertyDeclarationSyntax property) => property switch
    {
        { ExpressionBody.Expression: var value } => value,
        { AccessorList.Accessors: { } accessors } => ResultOf(accessors.FirstOrDefault(static accessor => accessor.IsKind(SyntaxKind.GetAccessorDeclaration))),
        _ => null,
    };

    /// <summary>Whether the getter is the compiler's own, or does the same: C# 14 lets others use what is stored too.</summary>
    private static bool GivesWhatIsStored(PropertyDeclarationSyntax property) =>
        property.AccessorList?.Accessors.All(static accessor => accessor is { Body: null, ExpressionBody: null }) == true
        || ResultOf(property)?.ToString() == "field";

    private static ExpressionSyntax? ResultOf(AccessorDeclarationSyntax? getter) => getter switch
    {
        { ExpressionBody.Expression: var value } => value,
        { Body.Statements: { Count: 1 } statements } => (statements[0] as ReturnStatementSyntax)?.Expression,
        _ => null,
    };

    private static ExpressionSyntax? Initializer(SyntaxNode declaration) => declaration switch
    {
        VariableDeclaratorSyntax { Initializer.Value: var value } => value,
        EnumMemberDeclarationSyntax { EqualsValue.Value: var value } => value,
        _ => null,
    };

    private static bool IsWrittenIn(INamedTypeSymbol type, string name, CancellationToken cancellationToken) =>
        type.DeclaringSyntaxReferences.Any(part => Writes(part.GetSyntax(cancellationToken), name).Any());

    /// <summary>
    /// The expressions that are assigned to a variable of this name, null for a write of another kind (compound, ref, out …).
    /// Shadowing is not told apart: a second variable of the name makes the first one unknown, which is the silent side.
    /// </summary>
    private static IEnumerable<ExpressionSyntax?> Writes(SyntaxNode scope, string name)
    {
        // The types of a file with top-level statements can't reach the statements' variables.
        var hasTopLevel = scope is CompilationUnitSyntax;
        foreach (var node in scope.DescendantNodes(node => !hasTopLevel || node is not (BaseTypeDeclarationSyntax or BaseNamespaceDeclarationSyntax)))
        {
            if (node is IdentifierNameSyntax identifier && identifier.Identifier.ValueText == name && IsWritten(identifier, out var value))
            {
                yield return value;
            }
        }
    }

    private static bool IsWritten(IdentifierNameSyntax identifier, out ExpressionSyntax? value)
    {
        SyntaxNode target = identifier;
        while (target.Parent is ParenthesizedExpressionSyntax or TupleExpressionSyntax
            || (target.Parent is MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } access && access.Name == target)
            || target is { Parent: ArgumentSyntax { Parent: TupleExpressionSyntax } })
        {
            target = target.Parent!;
        }

        value = null;
        switch (target.Parent)
        {
            case AssignmentExpressionSyntax assignment when assignment.Left == target:
                value = assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) && target == identifier ? assignment.Right : null;
                return true;
            case PrefixUnaryExpressionSyntax prefix:
                return prefix.Kind() is SyntaxKind.PreIncrementExpression or SyntaxKind.PreDecrementExpression or SyntaxKind.AddressOfExpression;
            case PostfixUnaryExpressionSyntax postfix:
                return postfix.Kind() is SyntaxKind.PostIncrementExpression or SyntaxKind.PostDecrementExpression;
            case ArgumentSyntax argument:
                return argument.RefKindKeyword.Kind() is SyntaxKind.RefKeyword or SyntaxKind.OutKeyword;
            case RefExpressionSyntax:
                return true;
            default:
                return false;
        }
    }
}
