using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PortAnalyzers.Evaluation;

/// <summary>Matches the arguments of a call to the parameters of its callee.</summary>
internal static class Arguments
{
    /// <summary>The arguments of a call, creation or constructor initializer, or null if it has none.</summary>
    public static BaseArgumentListSyntax? ListOf(SyntaxNode call) => call switch
    {
        InvocationExpressionSyntax invocation => invocation.ArgumentList,
        BaseObjectCreationExpressionSyntax creation => creation.ArgumentList,
        ConstructorInitializerSyntax initializer => initializer.ArgumentList,
        PrimaryConstructorBaseTypeSyntax type => type.ArgumentList,
        ElementAccessExpressionSyntax access => access.ArgumentList,
        _ => null,
    };

    /// <summary>The values of all arguments of a call, in order.</summary>
    public static List<ExpressionSyntax> ValuesOf(SyntaxNode call)
    {
        var values = new List<ExpressionSyntax>();
        foreach (var argument in ListOf(call)?.Arguments ?? default)
        {
            values.Add(argument.Expression);
        }

        return values;
    }

    /// <summary>The key of an indexer with one argument, <c>x["key"]</c>, or null.</summary>
    public static ExpressionSyntax? KeyOf(ExpressionSyntax target)
    {
        var arguments = target switch
        {
            ElementAccessExpressionSyntax access => access.ArgumentList.Arguments,
            ImplicitElementAccessSyntax access => access.ArgumentList.Arguments,
            _ => default,
        };
        return arguments.Count == 1 ? arguments[0].Expression : null;
    }

    /// <summary>The receiver of a method call, or null.</summary>
    public static ExpressionSyntax? ReceiverOf(SyntaxNode call) => call is not InvocationExpressionSyntax invocation ? null : invocation.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Expression,
        MemberBindingExpressionSyntax binding => ConditionalAccessOf(binding)?.Expression,
        _ => null,
    };

    /// <summary>The conditional access of a member binding, <c>.Name</c> after a <c>?</c>.</summary>
    public static ConditionalAccessExpressionSyntax? ConditionalAccessOf(SyntaxNode binding)
    {
        for (var node = binding; node.Parent is { } parent; node = parent)
        {
            if (parent is ConditionalAccessExpressionSyntax conditional && conditional.WhenNotNull == node)
            {
                return conditional;
            }
        }

        return null;
    }

    /// <summary>The call of a method with this name, or null if the name is used in another way.</summary>
    public static InvocationExpressionSyntax? CallOf(SyntaxNode name)
    {
        var callee = name.Parent is MemberAccessExpressionSyntax or MemberBindingExpressionSyntax ? name.Parent : name;
        return callee.Parent is InvocationExpressionSyntax call && call.Expression == callee ? call : null;
    }

    /// <summary>The simple name of the called method.</summary>
    public static string NameOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        SimpleNameSyntax name => name.Identifier.ValueText,
        _ => "",
    };

    /// <summary>The type of a target-typed creation, if the declaration contains it, or null.</summary>
    public static TypeSyntax? TargetOf(ImplicitObjectCreationExpressionSyntax creation) => creation.Parent switch
    {
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Type: var type } } } => type,
        EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax { Type: var type } } => type,
        ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax { Type: var type } } => type,
        ArrowExpressionClauseSyntax { Parent: MethodDeclarationSyntax { ReturnType: var type } } => type,
        _ => null,
    };

    /// <summary>The index of the parameter of an argument, or -1.</summary>
    public static int ParameterIndex(ArgumentSyntax argument, string[] parameters, bool hasParams)
    {
        if (argument.NameColon is { } named)
        {
            return Array.IndexOf(parameters, named.Name.Identifier.ValueText);
        }

        var position = ((BaseArgumentListSyntax)argument.Parent!).Arguments.IndexOf(argument);
        return position < parameters.Length ? position : hasParams ? parameters.Length - 1 : -1;
    }

    /// <summary>Whether parameters can take as many arguments as a call has. An extension method may take its receiver, too.</summary>
    public static bool Fit(SyntaxNode call, IReadOnlyList<ParameterSyntax> parameters)
    {
        var required = 0;
        var isOpen = false;
        foreach (var parameter in parameters)
        {
            isOpen |= parameter.Modifiers.Any(SyntaxKind.ParamsKeyword);
            // An attribute can make a parameter optional.
            required += parameter.Default is null && parameter.AttributeLists.Count == 0 && !isOpen ? 1 : 0;
        }

        var count = ListOf(call)?.Arguments.Count ?? 0;
        var receiver = call is InvocationExpressionSyntax && parameters.Count > 0 && parameters[0].Modifiers.Any(SyntaxKind.ThisKeyword) ? 1 : 0;
        return count + receiver >= required && (isOpen || count <= parameters.Count);
    }

    /// <summary>The expressions that a call passes to a parameter declared in source; none if it uses the parameter's default.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="call">The call, creation or constructor initializer.</param>
    /// <param name="isExtension">Whether the receiver is the first argument.</param>
    public static List<ExpressionSyntax> For(ParameterSyntax parameter, SyntaxNode call, bool isExtension)
    {
        var found = new List<ExpressionSyntax>();
        if (parameter.Parent is not BaseParameterListSyntax { Parameters: var parameters })
        {
            // The parameter of a lambda without parentheses.
            found.AddRange(ListOf(call)?.Arguments.Count == 1 ? [ListOf(call)!.Arguments[0].Expression] : []);
            return found;
        }

        var skipped = isExtension ? 1 : 0;
        var index = parameters.IndexOf(parameter) - skipped;
        if (index < 0)
        {
            if (ReceiverOf(call) is { } receiver)
            {
                found.Add(receiver);
            }

            return found;
        }

        var names = new string[parameters.Count - skipped];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = parameters[i + skipped].Identifier.ValueText;
        }

        var hasParams = parameters[parameters.Count - 1].Modifiers.Any(SyntaxKind.ParamsKeyword);
        if (ListOf(call) is { } list)
        {
            foreach (var argument in list.Arguments)
            {
                if (ParameterIndex(argument, names, hasParams) == index)
                {
                    found.Add(argument.Expression);
                }
            }
        }

        return found;
    }

    /// <summary>The expressions that a call passes to a parameter symbol.</summary>
    public static List<ExpressionSyntax> For(IParameterSymbol parameter, IMethodSymbol method, SyntaxNode call)
    {
        var found = new List<ExpressionSyntax>();
        if (method.MethodKind == MethodKind.ReducedExtension && parameter.Ordinal == 0 && SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, method.ReducedFrom))
        {
            if (ReceiverOf(call) is { } receiver)
            {
                found.Add(receiver);
            }

            return found;
        }

        if (ListOf(call) is { } list)
        {
            foreach (var argument in list.Arguments)
            {
                if (ParameterOf(argument, method)?.Name == parameter.Name)
                {
                    found.Add(argument.Expression);
                }
            }
        }

        return found;
    }

    /// <summary>The parameter of an argument, or null.</summary>
    public static IParameterSymbol? ParameterOf(ArgumentSyntax argument, IMethodSymbol method)
    {
        var parameters = method.Parameters;
        var names = new string[parameters.Length];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = parameters[i].Name;
        }

        var index = ParameterIndex(argument, names, names.Length > 0 && parameters[names.Length - 1].IsParams);
        return index < 0 ? null : parameters[index];
    }
}
