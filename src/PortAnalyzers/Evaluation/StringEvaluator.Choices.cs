using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PortAnalyzers.Evaluation;

/// <content>Which way the code goes if an expression has a value. Only exact answers tell.</content>
internal sealed partial class StringEvaluator
{
    /// <summary>The maximum length of an expression whose repetitions are recognized.</summary>
    private const int MaxLengthOfPoint = 200;

    private readonly Dictionary<SyntaxNode, int> _ids = [];

    /// <summary>The same values, if the code also goes other ways. An unknown value is one for all ways.</summary>
    private EvaluatedString[] With(EvaluatedString[] values, params Choice[] choices) => !IsExact || choices.Length == 0
        ? values
        : Array.ConvertAll(values, value => value.IsUnknown ? value : value.With(choices));

    /// <summary>The choice of a call, and of the object that it creates.</summary>
    private Choice[] ChoicesOf(SyntaxNode callee, SyntaxNode call) =>
        call is BaseObjectCreationExpressionSyntax && callee.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } type
            ? [new(callee, call), ChoiceOf(type, call)]
            : [new(callee, call)];

    /// <summary>The choice of the object whose members are evaluated.</summary>
    private Choice ChoiceOf(TypeDeclarationSyntax type, params SyntaxNode[] creations) => new(Semantics.PartsOf(type)[0], [.. creations]);

    /// <summary>
    /// The choice of the type that implements or overrides a member: a scheme in one and a port in another one are no address. None if other types inherit from it, which may have that member.
    /// </summary>
    /// <param name="member">The declaration of the member in the type.</param>
    /// <param name="receiver">The object that the code names, or null.</param>
    /// <param name="frame">The call around it.</param>
    private Choice[] ChoicesOfVersion(SyntaxNode member, ExpressionSyntax? receiver, CallFrame? frame)
    {
        if (member.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } type || type is InterfaceDeclarationSyntax
            || Semantics.Names.InProject(type.Identifier.ValueText).Exists(static name => WholeName(name).Parent is BaseTypeSyntax or GenericNameSyntax { Parent: BaseTypeSyntax }))
        {
            return [];
        }

        var version = new Choice(nameof(ChoicesOfVersion), FirstPartOf(type));
        return [receiver is null or ThisExpressionSyntax or BaseExpressionSyntax ? version : version.Of(PointOf(receiver, frame))];
    }

    /// <summary>The choice of the object whose creation assigns a member.</summary>
    private Choice[] ChoicesOf(SyntaxNode member, VariableWrite write) =>
        CreationWith(write) is { } creation && member.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } type ? [ChoiceOf(type, creation)] : [];

    /// <summary>The choice of an object whose creation does not assign a member.</summary>
    /// <param name="member">The member.</param>
    /// <param name="writes">The member's assignments.</param>
    /// <param name="others">The creations that do not assign it; null if not all are known.</param>
    private Choice[] ChoicesWithout(SyntaxNode member, List<VariableWrite> writes, List<SyntaxNode>? others)
    {
        var creations = writes.ConvertAll(CreationWith);
        creations.RemoveAll(static creation => creation is null);
        return creations.Count == 0 || member.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } type ? []
            : others is null ? [ChoiceOf(type, [.. creations!]).Negate()]
            : [ChoiceOf(type, [.. others])];
    }

    /// <summary>The creation whose initializer is an assignment, or null.</summary>
    private static SyntaxNode? CreationWith(VariableWrite write) => write.Site.Parent is InitializerExpressionSyntax { Parent: BaseObjectCreationExpressionSyntax creation } ? creation : null;

    private Choice ChoiceOf(BranchCondition condition, CallFrame? frame)
    {
        var choice = new Choice(PointOf(condition.Subject, frame), condition.Constants);
        return condition.IsOther ? choice.Negate() : choice;
    }

    /// <summary>
    /// The values of a member of an object that the code names: the ways that lead to them are those of this object, and values that only other objects have are none. Of
    /// <c>web.Url</c>, <c>public string Url => $"http://localhost:{Port}"</c>, the port of <c>web</c>.
    /// </summary>
    private EvaluatedString[] OfReceiver(EvaluatedString[] values, ExpressionSyntax receiver, CallFrame? frame)
    {
        if (!Array.Exists(values, static value => value.Choices.Length > 0))
        {
            return values;
        }

        var point = PointOf(receiver, frame);
        if (ObjectsOf(receiver, frame) is not { } objects)
        {
            return Of(values, point);
        }

        EvaluatedString[] own = [];
        foreach (var value in objects)
        {
            var choices = ChoicesOf(value.AsObject!);
            own = Either(own, OfObject(Of(Array.FindAll(values, one => !one.Contradicts(choices)), point), value, receiver, frame));
        }

        return own;
    }

    /// <summary>The objects that an expression can be, or null if not all creations are known.</summary>
    private EvaluatedString[]? ObjectsOf(ExpressionSyntax expression, CallFrame? frame) =>
        Visit(expression, frame) is { Length: > 0 } objects && Array.TrueForAll(objects, static value => value.AsObject is { Origin: BaseObjectCreationExpressionSyntax }) ? objects : null;

    /// <summary>
    /// The values in a method of the objects on which the method is called: of two servers with <c>void Start() => app.Run($"http://*:{_port}")</c>, only one may be started.
    /// </summary>
    private EvaluatedString[] IfCalled(ExpressionSyntax place, EvaluatedString[] values)
    {
        if (!Array.Exists(values, static value => value.Choices.Length > 0) || SafeBinder.MemberOf(place) is not MethodDeclarationSyntax method || !IsOnlyCalledByName(method))
        {
            return values;
        }

        var called = new List<Choice[]>();
        foreach (var node in Semantics.Names.InProject(method.Identifier.ValueText))
        {
            if (node == method || node is not SimpleNameSyntax || !Semantics.RefersTo(node, method))
            {
                continue;
            }

            if (node.Parent is not MemberAccessExpressionSyntax { Expression: var receiver } || receiver == node || ObjectsOf(receiver, null) is not { } objects)
            {
                return values;
            }

            objects = Array.ConvertAll(objects, one => one.With([ChoiceOf(receiver, one.AsObject!, null)]));
            called.AddRange(Array.ConvertAll(IfReached(node, objects), one => ChoicesOf(one.AsObject!)));
        }

        return called.Count == 0 ? values : Array.FindAll(values, value => called.Exists(choices => !value.Contradicts(choices)));
    }

    /// <summary>Whether a method of objects is called by its own name alone, and not through a base type or an interface. A property may be read by a serializer.</summary>
    private static bool IsOnlyCalledByName(MethodDeclarationSyntax method) =>
        !method.Modifiers.Any(SyntaxKind.StaticKeyword) && !method.Modifiers.Any(SyntaxKind.OverrideKeyword) && !method.Modifiers.Any(SyntaxKind.VirtualKeyword)
        && method.Parent is TypeDeclarationSyntax { BaseList: null } and not InterfaceDeclarationSyntax;

    private static EvaluatedString[] Of(EvaluatedString[] values, object receiver) =>
        Array.ConvertAll(values, value => new EvaluatedString(value.Fragments, Array.ConvertAll(value.Choices, choice => choice.Of(receiver))));

    /// <summary>The choices of an object: the calls that create it, and the constructors that run, for its type and those from which it inherits.</summary>
    private Choice[] ChoicesOf(Fragment created)
    {
        var creation = (BaseObjectCreationExpressionSyntax)created.Origin;
        var choices = new List<Choice>();
        for (var call = created.Frame; call is not null; call = call.Caller)
        {
            choices.Add(new(call.Callee, call.Call));
        }

        var types = new List<TypeDeclarationSyntax>();
        for (var type = Semantics.TypeDeclarationOf(creation); type is not null && types.Count < MaxDepth; type = Semantics.BaseOf(FirstPartOf(type)))
        {
            types.Add(type);
        }

        if (types.Count > 0)
        {
            // A type with a primary constructor is also the callee of calls from other constructors.
            var calls = new List<SyntaxNode> { creation };
            for (var constructor = ConstructorsOf(creation, types[types.Count - 1], null); constructor is not null; constructor = constructor.Caller)
            {
                calls.Add(constructor.Call);
            }

            choices.AddRange(types.ConvertAll(type => ChoiceOf(type, [.. calls])));
        }

        return [.. choices];
    }

    /// <summary>The values of a part of an object that a variable refers to.</summary>
    private EvaluatedString[] OfObject(EvaluatedString[] values, EvaluatedString created, ExpressionSyntax variable, CallFrame? frame) =>
        created.AsObject is { } known ? With(With(values, created.Choices), ChoiceOf(variable, known, frame)) : values;

    /// <summary>The choice of the object that a variable refers to: of a function that creates several, by the call.</summary>
    private Choice ChoiceOf(ExpressionSyntax variable, Fragment created, CallFrame? frame) =>
        new(PointOf(variable, frame), created.Frame is { Call: var call } ? (created.Origin, call) : created.Origin);

    private EvaluatedString[] VisitConditional(ConditionalExpressionSyntax conditional, CallFrame? frame)
    {
        var (whenTrue, whenFalse) = (Visit(conditional.WhenTrue, frame), Visit(conditional.WhenFalse, frame));
        if (!IsExact)
        {
            return Either(whenTrue, whenFalse);
        }

        var condition = BranchCondition.Of(conditional.Condition, Semantics);
        return VisitBranches([condition, condition.Negate()], [whenTrue, whenFalse], frame);
    }

    private EvaluatedString[] VisitArms(SwitchExpressionSyntax choice, CallFrame? frame)
    {
        var values = new List<EvaluatedString[]>();
        foreach (var arm in choice.Arms)
        {
            values.Add(Visit(arm.Expression, frame));
        }

        return IsExact ? VisitBranches(BranchCondition.Of(choice, Semantics), values, frame) : AnyOf(values);
    }

    private EvaluatedString[] AnyOf(List<EvaluatedString[]> branches)
    {
        EvaluatedString[] values = [];
        foreach (var branch in branches)
        {
            values = Either(values, branch);
        }

        return values;
    }

    /// <summary>The values of branches, each with the choices that lead to it.</summary>
    private EvaluatedString[] VisitBranches(List<BranchCondition> conditions, List<EvaluatedString[]> branches, CallFrame? frame)
    {
        for (var i = 0; i < branches.Count; i++)
        {
            branches[i] = If(conditions[i], branches[i], frame);
        }

        return AnyOf(branches);
    }

    /// <summary>Values that the code has if a condition is true.</summary>
    private EvaluatedString[] If(BranchCondition condition, EvaluatedString[] values, CallFrame? frame)
    {
        if (Array.TrueForAll(values, static value => value.IsUnknown))
        {
            return values;
        }

        var chosen = With(values, ChoiceOf(condition, frame));
        var subjects = SubjectsOf(condition, frame);
        return subjects.Length == 0 ? chosen
            : IsGiven(condition.Subject, frame) && !Array.Exists(subjects, subject => condition.Holds(subject.Text)) ? []
            : ForSubjects(chosen, condition, subjects);
    }

    /// <summary>Whether an expression is a parameter to which the evaluated call passes a constant, so that no other value is possible. A function that calls itself passes others.</summary>
    private bool IsGiven(ExpressionSyntax expression, CallFrame? frame) => frame is not null && expression is IdentifierNameSyntax
        && Semantics.Resolve(expression).Declarations is { Count: 1 } declarations && declarations[0] is ParameterSyntax parameter
        && FunctionOf(parameter) is { } function && CallFrame.Find(frame, function) is not null && !CallsItself(function)
        && LocalWrites(parameter, parameter.Identifier.ValueText) is { Count: 0 }
        && SourceOf(expression, frame).Expression is var source && source != expression && Semantics.ConstantOf(source) is not null;

    private bool CallsItself(SyntaxNode function) => NameOfFunction(function) is { } name && Semantics.Names.In(function, name).Exists(node => node != function && Arguments.CallOf(node) is not null);

    private static string? NameOfFunction(SyntaxNode function) => function switch
    {
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        LocalFunctionStatementSyntax local => local.Identifier.ValueText,
        _ => null,
    };

    /// <summary>The values with which the code can get to an expression: in a loop, <c>if (site.Name == "web")</c> excludes the ports of other sites.</summary>
    private EvaluatedString[] IfReached(SyntaxNode place, EvaluatedString[] values)
    {
        var depends = Array.Exists(values, static value => value.Choices.Length > 0);
        for (var node = depends ? place : null; node is not null; node = node.Parent?.FirstAncestorOrSelf<AnonymousFunctionExpressionSyntax>())
        {
            values = If(ConditionsOf(node), values, null);
        }

        return values;
    }

    private EvaluatedString[] If(List<BranchCondition> conditions, EvaluatedString[] values, CallFrame? frame)
    {
        foreach (var condition in conditions)
        {
            values = If(condition, values, frame);
        }

        return values;
    }

    /// <summary>The values that are compared with constants; none if not all are known.</summary>
    private EvaluatedString[] SubjectsOf(BranchCondition condition, CallFrame? frame)
    {
        if (!condition.IsComparison || condition.Subject is not (IdentifierNameSyntax or MemberAccessExpressionSyntax))
        {
            return [];
        }

        var subjects = Visit(condition.Subject, frame);
        return subjects.Length > MaxCombinations || Array.Exists(subjects, static value => value.AsObject is not null || value.IsUnknown || value.IsOpen) ? [] : subjects;
    }

    /// <summary>The values of a branch, for each value that leads to it; they don't belong to values that don't.</summary>
    private EvaluatedString[] ForSubjects(EvaluatedString[] branch, BranchCondition condition, EvaluatedString[] subjects)
    {
        EvaluatedString[] values = [];
        Choice[] others = [];
        foreach (var subject in subjects)
        {
            if (condition.Holds(subject.Text))
            {
                values = Either(values, With(Array.FindAll(branch, value => !value.Contradicts(subject)), subject.Choices));
            }

            others = Choice.Union(others, Array.ConvertAll(subject.Choices, static choice => choice.Negate()));
        }

        return values.Length > 0 ? values : With(branch, others);
    }

    /// <summary>The results of a function, each with the branches that lead to it.</summary>
    private EvaluatedString[] VisitResults(List<ExpressionSyntax> results, CallFrame? frame)
    {
        if (results.Count > MaxCombinations)
        {
            return AnyOf(results, frame);
        }

        EvaluatedString[] values = [];
        foreach (var result in results)
        {
            values = Either(values, If(ConditionsOf(result), Visit(result, frame), frame));
        }

        return values;
    }

    /// <summary>Assigned values, each with the branches that lead to it and those that keep it. What a loop assigns may be from different rounds.</summary>
    private EvaluatedString[] VisitReaching(List<VariableWrite> writes, SyntaxNode declaration, ExpressionSyntax use, CallFrame? frame)
    {
        var all = new ReachingWrites(writes);
        EvaluatedString[] values = [];
        foreach (var write in writes)
        {
            var assigned = VisitWrite(write, use, frame);
            values = Either(values, IsInLoop(write.Site, declaration) ? assigned : If([.. ConditionsOf(write.Site), .. ConditionsAfter(write.Site, all, use)], assigned, frame));
        }

        return values;
    }

    /// <summary>Whether a loop may assign a variable several times.</summary>
    private static bool IsInLoop(SyntaxNode write, SyntaxNode declaration)
    {
        for (var node = write.Parent; node is not null && !node.Span.Contains(declaration.Span); node = node.Parent)
        {
            if (ReachingWrites.IsLoop(node))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The conditions under which the code of a function gets to a node.</summary>
    private List<BranchCondition> ConditionsOf(SyntaxNode node)
    {
        var conditions = new List<BranchCondition>();
        for (; node.Parent is { } parent && !ReachingWrites.IsFunction(parent); node = parent)
        {
            switch (parent)
            {
                case IfStatementSyntax choice when node != choice.Condition:
                    var condition = BranchCondition.Of(choice.Condition, Semantics);
                    conditions.Add(node == choice.Else ? condition.Negate() : condition);
                    if (!condition.IsComparison && node != choice.Else)
                    {
                        conditions.AddRange(BranchCondition.PartsOf(choice.Condition, Semantics).OfType<BranchCondition>());
                    }

                    break;
                case SwitchSectionSyntax { Parent: SwitchStatementSyntax choice } section:
                    conditions.Add(BranchCondition.Of(choice, Semantics)[section]);
                    break;
            }

            foreach (var statement in StatementsIn(parent))
            {
                if (statement is IfStatementSyntax { Else: null } exit && statement.Span.End <= node.SpanStart && Leaves(exit.Statement))
                {
                    conditions.Add(BranchCondition.Of(exit.Condition, Semantics).Negate());
                }
            }
        }

        return conditions;
    }

    /// <summary>Whether a statement ends with leaving the block that contains it.</summary>
    private static bool Leaves(StatementSyntax statement) =>
        (statement is BlockSyntax { Statements: var statements } ? statements.LastOrDefault() : statement)
            is ReturnStatementSyntax or ThrowStatementSyntax or ContinueStatementSyntax or BreakStatementSyntax;

    /// <summary>The conditions after an assignment under which its value reaches a use, because no branch assigns another one.</summary>
    private List<BranchCondition> ConditionsAfter(SyntaxNode write, ReachingWrites all, SyntaxNode use)
    {
        var conditions = new List<BranchCondition>();
        for (var node = write; node.Parent is { } parent && !ReachingWrites.IsFunction(parent) && !node.Span.Contains(use.Span); node = parent)
        {
            foreach (var statement in StatementsIn(parent))
            {
                if (statement.SpanStart >= node.Span.End && statement.Span.End <= use.SpanStart)
                {
                    AddConditionsToKeep(statement, all, conditions);
                }
            }
        }

        return conditions;
    }

    private static IEnumerable<StatementSyntax> StatementsIn(SyntaxNode node) => node switch
    {
        BlockSyntax block => block.Statements,
        SwitchSectionSyntax section => section.Statements,
        GlobalStatementSyntax { Parent: CompilationUnitSyntax program } => program.Members.OfType<GlobalStatementSyntax>().Select(static member => member.Statement),
        _ => [],
    };

    /// <summary>Adds the conditions under which a statement does not assign a variable.</summary>
    private void AddConditionsToKeep(StatementSyntax statement, ReachingWrites all, List<BranchCondition> conditions)
    {
        switch (statement)
        {
            case SwitchStatementSyntax choice:
                foreach (var section in BranchCondition.Of(choice, Semantics))
                {
                    if (section.Key.Statements.Any(all.AlwaysAssigns))
                    {
                        conditions.Add(section.Value.Negate());
                    }
                }

                break;
            case IfStatementSyntax choice when all.AlwaysAssigns(choice.Statement):
                conditions.Add(BranchCondition.Of(choice.Condition, Semantics).Negate());
                if (choice.Else?.Statement is IfStatementSyntax next)
                {
                    AddConditionsToKeep(next, all, conditions);
                }

                break;
            case IfStatementSyntax { Else: { } otherwise } choice when all.AlwaysAssigns(otherwise.Statement):
                conditions.Add(BranchCondition.Of(choice.Condition, Semantics));
                break;
        }
    }

    /// <summary>What identifies the value of an expression wherever the code repeats it; the expression itself if its value may change in between.</summary>
    private object PointOf(ExpressionSyntax expression, CallFrame? frame)
    {
        (expression, frame) = SourceOf(expression, frame);
        if (expression.Span.Length > MaxLengthOfPoint)
        {
            return Scoped(expression, frame);
        }

        var point = new StringBuilder(expression.ToString());
        foreach (var node in expression.DescendantNodesAndSelf())
        {
            var isChange = node is AssignmentExpressionSyntax or BaseObjectCreationExpressionSyntax or AnonymousFunctionExpressionSyntax
                || node.Kind() is SyntaxKind.PreIncrementExpression or SyntaxKind.PreDecrementExpression or SyntaxKind.PostIncrementExpression or SyntaxKind.PostDecrementExpression;
            if (isChange || (node is IdentifierNameSyntax name && !IsMemberOfAnother(name) && !TryAddVariable(name, frame, point)))
            {
                return Scoped(expression, frame);
            }
        }

        return point.ToString();
    }

    private static object Scoped(ExpressionSyntax expression, CallFrame? frame) => frame is null ? expression : (expression, frame.Call);

    /// <summary>The expression whose value another one has, through parentheses and parameters of evaluated calls.</summary>
    private (ExpressionSyntax Expression, CallFrame? Frame) SourceOf(ExpressionSyntax expression, CallFrame? frame)
    {
        while (true)
        {
            if (expression is ParenthesizedExpressionSyntax parenthesized)
            {
                expression = parenthesized.Expression;
            }
            else if (expression is IdentifierNameSyntax && Semantics.Resolve(expression).Declarations is { Count: 1 } declarations && declarations[0] is ParameterSyntax parameter
                && FrameWith(parameter, frame) is { } call && call.ArgumentsFor(parameter) is { Count: 1 } arguments)
            {
                (expression, frame) = (arguments[0], call.Caller);
            }
            else
            {
                return (expression, frame);
            }
        }
    }

    private static bool IsMemberOfAnother(IdentifierNameSyntax name) =>
        name.Parent is MemberBindingExpressionSyntax || (name.Parent is MemberAccessExpressionSyntax access && access.Name == name);

    /// <summary>Adds which variable a name refers to, and in which call; not if the variable may change.</summary>
    private bool TryAddVariable(IdentifierNameSyntax name, CallFrame? frame, StringBuilder point)
    {
        foreach (var declaration in Semantics.Resolve(name).Declarations)
        {
            var isLocal = declaration is not (PropertyDeclarationSyntax or VariableDeclaratorSyntax { Parent.Parent: BaseFieldDeclarationSyntax } or ParameterSyntax { Parent.Parent: TypeDeclarationSyntax });
            if (isLocal && LocalWrites(declaration, NameOfLocal(declaration)) is not { Count: 0 })
            {
                return false;
            }

            point.Append('@').Append(IdOf(declaration));
            if (FrameWith(declaration, frame) is { Call: var call })
            {
                point.Append('/').Append(IdOf(call));
            }
        }

        return true;
    }

    /// <summary>The evaluated call of the function that contains a declaration, or null.</summary>
    private static CallFrame? FrameWith(SyntaxNode declaration, CallFrame? frame)
    {
        while (frame is not null && (frame.Callee.SyntaxTree != declaration.SyntaxTree || !frame.Callee.Span.Contains(declaration.Span)))
        {
            frame = frame.Caller;
        }

        return frame;
    }

    private int IdOf(SyntaxNode node)
    {
        if (!_ids.TryGetValue(node, out var id))
        {
            id = _ids.Count;
            _ids.Add(node, id);
        }

        return id;
    }
}
