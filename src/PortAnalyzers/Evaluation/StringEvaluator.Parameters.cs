using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PortAnalyzers.Evaluation;

/// <content>Parameters: the arguments of the calls in the project.</content>
internal sealed partial class StringEvaluator
{
    private readonly Dictionary<SyntaxNode, List<(SyntaxNode Call, bool IsExtension)>> _calls = [];

    /// <summary>The functions of which calls may be missing, because a limit was reached: they are searched again for the next expression.</summary>
    private readonly List<SyntaxNode> _partialCalls = [];

    private List<SyntaxNode>? _unnamedCreations;

    private EvaluatedString[] VisitParameter(ParameterSyntax parameter, ExpressionSyntax use, CallFrame? frame)
    {
        if (IsExact && parameter.Modifiers.Any(SyntaxKind.RefKeyword))
        {
            return Unknown(use);
        }

        var writes = parameter.Parent?.Parent switch
        {
            RecordDeclarationSyntax type => MemberWrites(parameter, parameter.Identifier.ValueText, type.Modifiers),
            TypeDeclarationSyntax => [],
            _ => LocalWrites(parameter, parameter.Identifier.ValueText),
        };
        if (writes is null)
        {
            return IsExact ? Unknown(use) : [new(Fragment.Deferred(use))];
        }

        var isReached = true;
        if (IsExact && writes.Count > 0 && parameter.Parent?.Parent is not TypeDeclarationSyntax)
        {
            var reaching = new ReachingWrites([.. writes]);
            isReached = reaching.CanReach(parameter, use);
            writes.RemoveAll(write => write.Kind != WriteKind.Element && !reaching.CanReach(write.Site, use));
        }

        var values = Either(isReached ? VisitArguments(parameter, use, frame) : [], VisitWrites(writes, use, frame));
        return parameter.Parent?.Parent is RecordDeclarationSyntax record
            ? Either(values, VisitBound(record, parameter.Identifier.ValueText, use))
            : values;
    }

    /// <summary>The values of a parameter: in an evaluated call those of that call, otherwise those of all calls in the project.</summary>
    private EvaluatedString[] VisitArguments(ParameterSyntax parameter, ExpressionSyntax use, CallFrame? frame)
    {
        if (FunctionOf(parameter) is not { } callee)
        {
            return Unknown(use);
        }

        if (CallFrame.Find(frame, callee) is { } known)
        {
            var previous = Enter(known.Call.SyntaxTree, use);
            var values = VisitArgument(parameter, known.Call, known.ArgumentsFor(parameter), use, known.Caller);
            Leave(previous);
            return values;
        }

        if (callee is AnonymousFunctionExpressionSyntax lambda)
        {
            return VisitLambdaParameter(lambda, parameter, use, frame);
        }

        if (callee is not LocalFunctionStatementSyntax && !Semantics.SeesProject)
        {
            return [new(Fragment.Deferred(use))];
        }

        var name = callee is ConstructorDeclarationSyntax or TypeDeclarationSyntax ? NameOfRead(use) : null;
        return name is null ? Remember(parameter, use, () => VisitCalls(parameter, callee, use, null)) : VisitCalls(parameter, callee, use, name);
    }

    /// <summary>The function, or the type with a primary constructor, that has a parameter.</summary>
    private static SyntaxNode? FunctionOf(ParameterSyntax parameter) => parameter.Parent is BaseParameterListSyntax ? parameter.Parent.Parent : parameter.Parent;

    /// <summary>What all calls in the project hand over; of the creations of objects that are registered, only those with a name, if there is one.</summary>
    private EvaluatedString[] VisitCalls(ParameterSyntax parameter, SyntaxNode callee, ExpressionSyntax use, string? name)
    {
        EvaluatedString[] values = [];
        foreach (var (call, isExtension) in CallsOf(callee))
        {
            if (callee is ConstructorDeclarationSyntax or TypeDeclarationSyntax && !(MayBeOfSelf(callee, call) && MayBeRegistered(call, name)))
            {
                continue;
            }

            var previous = Enter(call.SyntaxTree, use);
            var passed = VisitArgument(parameter, call, Arguments.For(parameter, call, isExtension), use, null);
            values = Either(values, IsExact ? With(passed, ChoicesOf(callee, call)) : passed);
            Leave(previous);
        }

        values = Either(values, VisitElements(parameter, callee, use));
        var handled = VisitHandled(parameter, callee, use);
        values = Either(values, handled.Length == 0 ? handled : With(handled, new Choice(callee, callee)));
        return values.Length == 0 ? Unknown(use) : values;
    }

    /// <summary>The elements of the collections for which a function is called, because its name is passed: <c>ports.Select(ToAddress)</c>.</summary>
    private EvaluatedString[] VisitElements(ParameterSyntax parameter, SyntaxNode callee, ExpressionSyntax use)
    {
        EvaluatedString[] values = [];
        foreach (var name in Functions.ParametersOf(callee) is { Count: > 0 } parameters && parameters[0] == parameter ? NamesOfFunction(callee) : [])
        {
            if (ReferenceWith(name).Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } argument && Semantics.ElementsHandedTo(argument, call) is { } elements
                && Semantics.RefersTo(name, callee))
            {
                var previous = Enter(elements.SyntaxTree, use);
                values = Either(values, Visit(elements, null));
                Leave(previous);
            }
        }

        return values;
    }

    /// <summary>The expression that refers to a member by its name: the name, or the access to it.</summary>
    private static SyntaxNode ReferenceWith(SyntaxNode name) => name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;

    private EvaluatedString[] VisitArgument(
        ParameterSyntax parameter, SyntaxNode call, List<ExpressionSyntax> arguments, ExpressionSyntax use, CallFrame? caller)
    {
        if (arguments.Count > 0)
        {
            return AnyOf(arguments, caller);
        }

        if (parameter.Default is not { } initial)
        {
            return Unknown(use);
        }

        var previous = Enter(initial.SyntaxTree, use.SyntaxTree == home ? use : call);
        var values = Visit(initial.Value, null);
        Leave(previous);
        return values;
    }

    /// <summary>The parameter of a lambda: an element of the collection that a method enumerates, or an argument of the calls of a variable with the lambda.</summary>
    private EvaluatedString[] VisitLambdaParameter(AnonymousFunctionExpressionSyntax lambda, ParameterSyntax parameter, ExpressionSyntax use, CallFrame? frame)
    {
        switch (lambda.Parent)
        {
            case ArgumentSyntax when OptionFor(parameter, lambda, lambda) is { } option:
                return VisitOption(option, use, frame);
            case ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } argument:
                var isFirst = Functions.ParametersOf(lambda)[0] == parameter;
                return Semantics.ElementsHandedTo(argument, call) is not { } elements ? Unknown(use)
                    : isFirst ? Visit(elements, frame)
                    : Functions.ParametersOf(lambda) is { Count: 2 } && KnownFunction.SecondCollectionOf(argument, call) is { } second ? AnyOf(Functions.ValuesOf([second]), frame)
                    : Unknown(use);
            case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax } variable }:
                EvaluatedString[] values = [];
                foreach (var name in Semantics.Names.In(SafeBinder.MemberOf(variable), variable.Identifier.ValueText))
                {
                    if (name.Parent is InvocationExpressionSyntax invocation && invocation.Expression == name && Semantics.RefersTo(name, variable))
                    {
                        values = Either(values, VisitArgument(parameter, invocation, Arguments.For(parameter, invocation, isExtension: false), use, frame));
                    }
                }

                return values.Length == 0 ? Unknown(use) : values;
            default:
                return Unknown(use);
        }
    }

    private void ForgetPartialCalls()
    {
        foreach (var callee in _partialCalls)
        {
            _calls.Remove(callee);
        }

        _partialCalls.Clear();
    }

    /// <summary>All calls of a function in the project, and whether each is a call of an extension method on its receiver.</summary>
    private List<(SyntaxNode Call, bool IsExtension)> CallsOf(SyntaxNode callee)
    {
        if (!_calls.TryGetValue(callee, out var calls))
        {
            calls = [];
            var cuts = Cuts;
            foreach (var call in MayCall(callee))
            {
                if (Arguments.Fit(call, Functions.ParametersOf(callee)) && Semantics.Calls(call, callee, out var isExtension))
                {
                    calls.Add((call, isExtension));
                }
            }

            _calls.Add(callee, calls);
            if (cuts != Cuts)
            {
                _partialCalls.Add(callee);
            }
        }

        return calls;
    }

    /// <summary>All possible calls of a function in the project: by its name, or for a constructor by its type's name.</summary>
    private List<SyntaxNode> MayCall(SyntaxNode callee)
    {
        var calls = new List<SyntaxNode>();
        switch (callee)
        {
            case MethodDeclarationSyntax or LocalFunctionStatementSyntax:
                foreach (var name in NamesOfFunction(callee))
                {
                    if (name is SimpleNameSyntax && Arguments.CallOf(name) is { } call)
                    {
                        calls.Add(call);
                    }
                }

                break;
            case ConstructorDeclarationSyntax { Parent: TypeDeclarationSyntax type }:
                AddCreations(type, calls);
                break;
            case TypeDeclarationSyntax type:
                AddCreations(type, calls);
                break;
        }

        return calls;
    }

    /// <summary>All places where the name of a method or local function can refer to it, possibly through an interface; none for another function.</summary>
    private List<SyntaxNode> NamesOfFunction(SyntaxNode function) => function switch
    {
        LocalFunctionStatementSyntax => NamesOf(function),
        MethodDeclarationSyntax method => Semantics.Names.InProject(method.Identifier.ValueText),
        _ => [],
    };

    private void AddCreations(TypeDeclarationSyntax type, List<SyntaxNode> calls)
    {
        foreach (var node in Semantics.Names.InProject(type.Identifier.ValueText))
        {
            var name = WholeName(node);
            switch (name.Parent)
            {
                case ObjectCreationExpressionSyntax creation when creation.Type == name:
                    calls.Add(creation);
                    break;
                case PrimaryConstructorBaseTypeSyntax primary:
                    calls.Add(primary);
                    break;
                case SimpleBaseTypeSyntax { Parent.Parent: TypeDeclarationSyntax derived }:
                    AddInitializers(derived, SyntaxKind.BaseConstructorInitializer, calls);
                    break;
            }
        }

        foreach (var part in Semantics.PartsOf(type))
        {
            AddInitializers((TypeDeclarationSyntax)part, SyntaxKind.ThisConstructorInitializer, calls);
        }

        calls.AddRange(_unnamedCreations ??= FindUnnamedCreations());
    }

    /// <summary>A type's name with its namespace.</summary>
    private static SyntaxNode WholeName(SyntaxNode name)
    {
        while (name.Parent is QualifiedNameSyntax or AliasQualifiedNameSyntax)
        {
            name = name.Parent;
        }

        return name;
    }

    /// <summary>The target-typed creations in the project that may pass a known value: their types are only known by binding.</summary>
    private List<SyntaxNode> FindUnnamedCreations()
    {
        var creations = new List<SyntaxNode>();
        foreach (var keyword in Semantics.Names.InProject("new"))
        {
            if (keyword is ImplicitObjectCreationExpressionSyntax creation && IsWorthBinding(creation))
            {
                creations.Add(creation);
            }
        }

        return creations;
    }

    private static void AddInitializers(TypeDeclarationSyntax type, SyntaxKind kind, List<SyntaxNode> calls)
    {
        foreach (var member in type.Members)
        {
            if (member is ConstructorDeclarationSyntax { Initializer: { } initializer } && initializer.IsKind(kind))
            {
                calls.Add(initializer);
            }
        }
    }

    /// <summary>Whether a target-typed creation passes a value that can be evaluated.</summary>
    private bool IsWorthBinding(ImplicitObjectCreationExpressionSyntax creation)
    {
        if (preview is null)
        {
            return creation.ArgumentList.Arguments.Count > 0;
        }

        foreach (var argument in creation.ArgumentList.Arguments)
        {
            foreach (var alternative in preview.Evaluate(argument.Expression))
            {
                if (!alternative.IsUnknown)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
