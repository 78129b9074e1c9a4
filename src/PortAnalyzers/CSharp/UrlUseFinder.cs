using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PortAnalyzers.Endpoints;
using PortAnalyzers.Evaluation;

namespace PortAnalyzers.CSharp;

/// <summary>
/// Follows a URL forward to its uses: through Uri objects, larger texts and collections, variables, members, parameters and return values of the project's code,
/// and settings that code writes and reads.
/// </summary>
internal sealed class UrlUseFinder(BoundSemantics semantics, OperationEvaluator evaluator, EndpointCalls calls)
{
    /// <summary>The maximum number of expressions, which also bounds how deeply they are followed.</summary>
    private const int MaxSteps = 500;

    private readonly SettingReaders _settings = new(semantics, evaluator.Strings);
    private ExpressionSyntax? _value;
    private int _steps;

    /// <summary>The uses of the value of an expression.</summary>
    public UrlUses Find(ExpressionSyntax value)
    {
        var uses = new UrlUses();
        _steps = 0;
        _value = value;
        semantics.IsLimited = false;
        Follow(value, uses, []);
        semantics.IsLimited = true;
        return uses;
    }

    /// <summary>The expressions that read the variable, member or parameter to which the value of an expression is given, or call the function that returns it.</summary>
    public IEnumerable<ExpressionSyntax> ReadsOfValue(ExpressionSyntax value)
    {
        semantics.Begin();
        return VariableOf(TextSite.WholeText(value, semantics)) is { } variable ? ReadsOf(variable) : [];
    }

    private void Follow(ExpressionSyntax value, UrlUses uses, HashSet<SyntaxNode> seen)
    {
        semantics.CancellationToken.ThrowIfCancellationRequested();
        if (_steps++ > MaxSteps)
        {
            uses.AddOther();
            return;
        }

        value = TextSite.WholeText(value, semantics);
        if (calls.Of(value) is { } call)
        {
            uses.Calls.Add(call);
            if (call is { Api.Role: ApiRole.Uri, Site.Syntax: ExpressionSyntax site })
            {
                FollowUri(site, uses, seen);
            }
        }
        else if (PartsOf(value) is { } parts)
        {
            var literals = LiteralSources.Of(_value!, evaluator.Strings);
            foreach (var part in parts)
            {
                if (seen.Add(part) && literals.Overlaps(LiteralSources.Of(part, evaluator.Strings)))
                {
                    Follow(part, uses, seen);
                }
            }
        }
        else if (CarrierOf(value) is { } carrier)
        {
            Follow(carrier, uses, seen);
        }
        else if (VariableOf(value) is { } variable)
        {
            FollowVariable(variable, uses, seen, value);
        }
        else if (_settings.Find(value) is { Count: > 0 } reads)
        {
            foreach (var read in reads)
            {
                if (seen.Add(read))
                {
                    Follow(read, uses, seen);
                }
            }
        }
        else if (EntryWith(value) is { } entry)
        {
            Follow(entry, uses, seen);
        }
        else if (UrlSequences.Find(value, semantics) is { } sequence)
        {
            FollowElements(sequence, uses, seen);
        }
        else if (!IsFilled(value))
        {
            uses.AddOther();
        }
    }

    /// <summary>Follows the elements of a collection that a method passes to a lambda or returns.</summary>
    private void FollowElements(InvocationExpressionSyntax call, UrlUses uses, HashSet<SyntaxNode> seen)
    {
        if (UrlSequences.IsCarried(call, semantics))
        {
            Follow(call, uses, seen);
            return;
        }

        foreach (var element in UrlSequences.Elements(call))
        {
            FollowVariable(element, uses, seen);
        }
    }

    /// <summary>A Uri without further uses is itself a use; otherwise its uses decide.</summary>
    private void FollowUri(ExpressionSyntax creation, UrlUses uses, HashSet<SyntaxNode> seen)
    {
        var later = new UrlUses();
        if (OutVariableOf(creation) is { } variable)
        {
            FollowVariable(variable, later, seen);
        }
        else
        {
            Follow(creation, later, seen);
        }

        uses.Calls.AddRange(later.Calls);
        if (later.HasOthers)
        {
            uses.AddOther();
        }
    }

    /// <summary>The variable that a method such as Uri.TryCreate assigns, or null.</summary>
    private SyntaxNode? OutVariableOf(ExpressionSyntax call)
    {
        foreach (var argument in Arguments.ListOf(call)?.Arguments ?? default)
        {
            if (argument.RefKindKeyword.IsKind(SyntaxKind.OutKeyword))
            {
                return argument.Expression is DeclarationExpressionSyntax { Designation: SingleVariableDesignationSyntax declared } ? declared : DeclarationOf(argument.Expression);
            }
        }

        return null;
    }

    /// <summary>The parent expression with the value: a property or method that returns the address, or a collection or object that contains it.</summary>
    private ExpressionSyntax? CarrierOf(ExpressionSyntax value)
    {
        switch (value.Parent)
        {
            case MemberAccessExpressionSyntax access when access.Expression == value:
                return access.Parent is InvocationExpressionSyntax call
                    ? access.Name.Identifier.ValueText is nameof(ToString) or nameof(string.Split) || HasTypeOf(call, value) ? call : null
                    : access.Name.Identifier.ValueText is "Uri" or "AbsoluteUri" or "OriginalString" ? access : null;
            case CastExpressionSyntax or AwaitExpressionSyntax:
                return (ExpressionSyntax)value.Parent;
            case ArgumentSyntax { Parent: TupleExpressionSyntax tuple }:
                return tuple;
            case ElementAccessExpressionSyntax access when access.Expression == value:
                return access;
            case InitializerExpressionSyntax { Parent: BaseObjectCreationExpressionSyntax creation } when value is AssignmentExpressionSyntax:
                return creation;
            case ReturnStatementSyntax or ArrowExpressionClauseSyntax or LambdaExpressionSyntax when FunctionReturning(value) is LambdaExpressionSyntax lambda:
                return UrlSequences.Projection(lambda, semantics);
            default:
                return Collections.Of(value);
        }
    }

    /// <summary>The entry of a dictionary's initializer with a value, or null.</summary>
    private static ExpressionSyntax? EntryWith(ExpressionSyntax value) => value.Parent switch
    {
        AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax } entry => entry,
        InitializerExpressionSyntax entry when entry.IsKind(SyntaxKind.ComplexElementInitializerExpression) => entry,
        _ => null,
    };

    /// <summary>
    /// The expressions that read the parts of a tuple or pair, or of those in a collection: one of them has the address. Null if the value is not taken apart here.
    /// </summary>
    private IEnumerable<ExpressionSyntax>? PartsOf(ExpressionSyntax value) => value.Parent switch
    {
        MemberAccessExpressionSyntax access when access.Expression == value && KnownMembers.IsPart(semantics.SymbolOf(access)) => [access],
        ForEachVariableStatementSyntax { Variable: var variable } loop when loop.Expression == value => ReadsOfVariablesIn(variable),
        AssignmentExpressionSyntax { Left: DeclarationExpressionSyntax or TupleExpressionSyntax } assignment when assignment.Right == value => ReadsOfVariablesIn(assignment.Left),
        _ => null,
    };

    private IEnumerable<ExpressionSyntax> ReadsOfVariablesIn(ExpressionSyntax deconstruction)
    {
        foreach (var node in deconstruction.DescendantNodes())
        {
            if (node is SingleVariableDesignationSyntax || (node is IdentifierNameSyntax { Parent: ArgumentSyntax } name && DeclarationOf(name) is not null))
            {
                foreach (var read in ReadsOf(node is IdentifierNameSyntax assigned ? DeclarationOf(assigned)! : node))
                {
                    yield return read;
                }
            }
        }
    }

    private bool HasTypeOf(ExpressionSyntax one, ExpressionSyntax other) =>
        semantics.TypeOf(one) is { } type && SymbolEqualityComparer.Default.Equals(type, semantics.TypeOf(other));

    /// <summary>The declaration that receives the value: a variable, member, parameter or function of the project; or null.</summary>
    private SyntaxNode? VariableOf(ExpressionSyntax value)
    {
        switch (value.Parent)
        {
            case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax or PropertyDeclarationSyntax or ParameterSyntax } initializer:
                return initializer.Parent;
            case AssignmentExpressionSyntax { Left: var left } assignment when assignment.Right == value:
                return assignment.Kind() is SyntaxKind.SimpleAssignmentExpression or SyntaxKind.CoalesceAssignmentExpression ? DeclarationOf(left) : null;
            case ExpressionStatementSyntax when value is AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax { Expression: var changed } }:
                return DeclarationOf(changed);
            case ForEachStatementSyntax loop when loop.Expression == value:
                return loop;
            case ArgumentSyntax { Parent: BaseArgumentListSyntax { Parent: ExpressionSyntax or ConstructorInitializerSyntax or PrimaryConstructorBaseTypeSyntax } } argument:
                return ReceiverOfArgument(argument);
            case ReturnStatementSyntax or ArrowExpressionClauseSyntax or YieldStatementSyntax:
                return FunctionReturning(value) is PropertyDeclarationSyntax or MethodDeclarationSyntax or LocalFunctionStatementSyntax ? FunctionReturning(value) : null;
            default:
                return null;
        }
    }

    private SyntaxNode? DeclarationOf(ExpressionSyntax expression) => semantics.Resolve(expression).Declarations is { Count: 1 } declarations ? declarations[0] : null;

    /// <summary>The receiver of an argument: the list to which it is added, or the parameter of a function of the project.</summary>
    private SyntaxNode? ReceiverOfArgument(ArgumentSyntax argument)
    {
        var call = argument.Parent!.Parent!;
        if (call is InvocationExpressionSyntax invocation && Arguments.NameOf(invocation) == EndpointApis.AddMethod && Arguments.ReceiverOf(call) is { } list)
        {
            return DeclarationOf(list);
        }

        return semantics.SymbolOf(call) is IMethodSymbol method && Arguments.ParameterOf(argument, method) is { } parameter
            && semantics.DeclarationOf(parameter) is ParameterSyntax { Parent.Parent: var function } declaration && HasBody(function)
            ? declaration
            : null;
    }

    private static bool HasBody(SyntaxNode? function) => function switch
    {
        BaseMethodDeclarationSyntax method => method.Body is not null || method.ExpressionBody is not null,
        LocalFunctionStatementSyntax or TypeDeclarationSyntax => true,
        _ => false,
    };

    private static SyntaxNode? FunctionReturning(ExpressionSyntax value) => value.Parent!.FirstAncestorOrSelf<SyntaxNode>(static node =>
        node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or MemberDeclarationSyntax);

    private void FollowVariable(SyntaxNode declaration, UrlUses uses, HashSet<SyntaxNode> seen, ExpressionSyntax? value = null)
    {
        if (!seen.Add(declaration))
        {
            return;
        }

        var found = false;
        foreach (var read in ReadsOf(declaration))
        {
            found = true;
            Follow(read, uses, seen);
        }

        if (found)
        {
            return;
        }

        if (declaration is ParameterSyntax { Parent.Parent: RecordDeclarationSyntax } && value?.Parent?.Parent?.Parent is BaseObjectCreationExpressionSyntax creation)
        {
            // Objects of a record may only be deconstructed.
            Follow(creation, uses, seen);
        }
        else if (value is not null && evaluator.OperationOf(value) is { } operation
            && semantics.SymbolOfDeclaration(declaration) is { } symbol && OriginConvention.FindUnread(symbol) is { } api)
        {
            uses.Calls.Add(new EndpointCall(api, operation, operation.Parent ?? operation));
        }
        else if (IsFunction(declaration))
        {
            uses.AddOther();
        }
    }

    /// <summary>The expressions that read a variable, or call a function.</summary>
    private IEnumerable<ExpressionSyntax> ReadsOf(SyntaxNode declaration)
    {
        foreach (var node in evaluator.Strings.NamesOf(declaration))
        {
            if (node != declaration && ReferenceAt(node) is { } reference && semantics.RefersTo(node, declaration))
            {
                yield return IsFunction(declaration) && reference.Parent is InvocationExpressionSyntax call && call.Expression == reference ? call : reference;
            }
        }
    }

    private static bool IsFunction(SyntaxNode declaration) => declaration is MethodDeclarationSyntax or LocalFunctionStatementSyntax;

    /// <summary>The expression that reads a variable by name; null if the name has another role.</summary>
    private static ExpressionSyntax? ReferenceAt(SyntaxNode name)
    {
        if (name is not SimpleNameSyntax || name.Parent is NameColonSyntax or NameEqualsSyntax || VariableWrite.Of(name) is { Kind: not WriteKind.Element })
        {
            return null;
        }

        return name.Parent switch
        {
            MemberAccessExpressionSyntax access when access.Name == name => access,
            MemberBindingExpressionSyntax binding => Arguments.ConditionalAccessOf(binding),
            _ => (ExpressionSyntax)name,
        };
    }

    /// <summary>Whether the value is only extended here: a list gets another element, a builder another part.</summary>
    private static bool IsFilled(ExpressionSyntax value) => value.Parent switch
    {
        MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax } access when access.Expression == value =>
            access.Name.Identifier.ValueText is EndpointApis.AddMethod or "AddRange" or "Clear",
        MemberAccessExpressionSyntax { Parent: AssignmentExpressionSyntax assignment } access => access.Expression == value && assignment.Left == access,
        AssignmentExpressionSyntax assignment => value is ElementAccessExpressionSyntax && assignment.Left == value,
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } } } => true,
        _ => false,
    };
}
