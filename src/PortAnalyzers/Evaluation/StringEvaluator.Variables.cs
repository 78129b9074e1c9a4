using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PortAnalyzers.Evaluation;

/// <content>Names: the values of variables, members and parameters.</content>
internal sealed partial class StringEvaluator
{
    private readonly Dictionary<SyntaxNode, List<VariableWrite>?> _writes = [];

    /// <summary>As <see cref="_writes"/>, of members that only their own type can assign.</summary>
    private readonly Dictionary<SyntaxNode, List<VariableWrite>?> _closedWrites = [];

    private EvaluatedString[] VisitName(ExpressionSyntax name, CallFrame? frame)
    {
        var meaning = Semantics.Resolve(name);
        if (meaning.IsUnevaluated)
        {
            return [new(Fragment.Unevaluated(name))];
        }

        EvaluatedString[] values = meaning.IsDeferred ? [new(Fragment.Deferred(name))] : [];
        foreach (var text in meaning.Texts)
        {
            values = Either(values, [new(Fragment.Computed(text, name, UseOf(name)))]);
        }

        if (meaning.Instance is not null || meaning.SameAs is not null)
        {
            values = Either(values, VisitInstance(meaning, name, frame));
        }

        foreach (var one in meaning.Declarations)
        {
            var declaration = one is PropertyDeclarationSyntax property && property.Modifiers.Any(SyntaxKind.PartialKeyword) ? ImplementationOf(property) : one;
            var isOneOfSeveral = meaning.Declarations.Count > 1;
            var its = IsExact && meaning.Instance is { } instance and not (ThisExpressionSyntax or BaseExpressionSyntax)
                ? VisitMemberOf(instance, declaration, name, frame, isOneOfSeveral) ?? OfReceiver(VisitOfType(instance, declaration, name, frame), instance, frame)
                : VisitOfType(null, declaration, name, frame);
            values = Either(values, IsExact && isOneOfSeveral ? With(its, ChoicesOfVersion(declaration, meaning.Instance, frame)) : its);
        }

        if (IsExact && meaning is { SettingKey: { } key, Instance: { } settings })
        {
            return Either(Unknown(name), VisitSettingOf(settings, key, name, frame));
        }

        if (IsExact)
        {
            var isKnown = meaning.IsSectionValue || meaning.IsElement || meaning.Texts.Count > 0 || meaning.SameAs is not null || meaning.Declarations.Count > 0;
            return isKnown ? values : ConstantOrUnknown(name);
        }

        if (meaning.IsElement && !Semantics.Configuration.IsEmpty && meaning.Instance is not null && LastNameOf(name) is { } own)
        {
            // A property of a class of another assembly, which may be bound to a section.
            values = Either(values, VisitNamed(own, name));
        }

        var isNothing = meaning.Texts.Count == 0 && meaning.SameAs is null && meaning.Declarations.Count == 0 && !meaning.IsDeferred && !meaning.IsElement;
        return meaning.IsConstant ? values : isNothing ? Unknown(name) : OrUnknown(values, name);
    }

    private static string? LastNameOf(ExpressionSyntax name) => name switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        _ => null,
    };

    /// <summary>The values that a member has without a declaration of its own: those of its object, of an element of it, or of a section of the configuration.</summary>
    private EvaluatedString[] VisitInstance(NameMeaning meaning, ExpressionSyntax name, CallFrame? frame)
    {
        EvaluatedString[] values = meaning.SameAs is { } same ? Visit(same, frame) : [];
        if (meaning is { IsElement: true, Instance: { } holder })
        {
            foreach (var value in VisitPairs(holder, frame))
            {
                values = Either(values, OfObject(ElementOf(value, meaning.Element, name), value, holder, frame));
            }
        }

        if (meaning is { IsSectionValue: true, Instance: { } section })
        {
            values = Either(values, VisitSectionValue(section, name, frame));
        }

        return values;
    }

    /// <summary>
    /// The expression whose value another one has: through parentheses, conversions, and variables of the same file with one value.
    /// </summary>
    public ExpressionSyntax Resolve(ExpressionSyntax expression)
    {
        for (var i = 0; i < MaxDepth; i++)
        {
            var next = expression switch
            {
                ParenthesizedExpressionSyntax parenthesized => parenthesized.Expression,
                CastExpressionSyntax cast => cast.Expression,
                PostfixUnaryExpressionSyntax postfix when postfix.IsKind(SyntaxKind.SuppressNullableWarningExpression) => postfix.Operand,
                IdentifierNameSyntax or MemberAccessExpressionSyntax when Semantics.Resolve(expression).Declarations is { Count: 1 } declarations => OnlyValueOf(declarations[0]),
                _ => null,
            };
            if (next is null || next.SyntaxTree != home)
            {
                break;
            }

            expression = next;
        }

        return expression;
    }

    /// <summary>The expression of a variable's only value, or null if it has none, or more than one.</summary>
    public ExpressionSyntax? OnlyValueOf(SyntaxNode declaration)
    {
        if (declaration is PropertyDeclarationSyntax property && Functions.ResultsOf(property) is { Count: 1 } results)
        {
            return results[0];
        }

        if (declaration is not VariableDeclaratorSyntax variable)
        {
            return null;
        }

        var writes = variable.Parent?.Parent is BaseFieldDeclarationSyntax field
            ? MemberWrites(variable, variable.Identifier.ValueText, field.Modifiers)
            : LocalWrites(variable, variable.Identifier.ValueText);
        if (writes is null)
        {
            return null;
        }

        writes.RemoveAll(static write => write.Kind == WriteKind.Element);
        return writes.Count == 0 ? variable.Initializer?.Value
            : variable.Initializer is null && writes.Count == 1 && writes[0].Kind == WriteKind.Value && writes[0].Path is null ? writes[0].Value
            : null;
    }

    /// <summary>The values that a variable, member or parameter can have at a use.</summary>
    private EvaluatedString[] VisitVariable(SyntaxNode declaration, ExpressionSyntax use, CallFrame? frame)
    {
        if (_given is not null && _given.TryGetValue(declaration, out var given))
        {
            return [given];
        }

        // In an evaluated call, a parameter may occur again with another value: f(f(1)).
        var isGuarded = declaration is not ParameterSyntax { Parent.Parent: { } callee } || CallFrame.Find(frame, callee) is null;
        if (isGuarded && !_active.Add(declaration))
        {
            return CutOff(use);
        }

        var previous = Enter(declaration.SyntaxTree, use);
        var values = VisitDeclaration(declaration, use, frame);
        Leave(previous);
        if (isGuarded)
        {
            _active.Remove(declaration);
        }

        return values;
    }

    private EvaluatedString[] VisitDeclaration(SyntaxNode declaration, ExpressionSyntax use, CallFrame? frame)
    {
        switch (declaration)
        {
            case VariableDeclaratorSyntax { Parent.Parent: BaseFieldDeclarationSyntax field } declarator:
                return field.Modifiers.Any(SyntaxKind.ConstKeyword)
                    ? Initial(declarator.Initializer?.Value, use, frame)
                    : VisitMember(declarator, declarator.Identifier.ValueText, declarator.Initializer?.Value, field.Modifiers, use, frame);
            case VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax { IsConst: true } } declarator:
                return Initial(declarator.Initializer?.Value, use, frame);
            case VariableDeclaratorSyntax declarator:
                return VisitLocal(declarator, declarator.Identifier.ValueText, declarator.Initializer?.Value is { } initial ? new VariableWrite(WriteKind.Value, declarator, initial) : null, use, frame);
            case PropertyDeclarationSyntax property:
                return VisitProperty(property, use, frame);
            case AccessorDeclarationSyntax { Parent.Parent: PropertyDeclarationSyntax property }:
                return OrUnknownIfNone(VisitWrites(MemberWrites(property, property.Identifier.ValueText, property.Modifiers), use, frame), use);
            case ParameterSyntax parameter:
                return VisitParameter(parameter, use, frame);
            case EnumMemberDeclarationSyntax { EqualsValue.Value: { } value }:
                return Visit(value, frame);
            case EnumMemberDeclarationSyntax:
                return IsExact ? ConstantOrUnknown(use) : [new(Fragment.Unevaluated(use))];
            case SingleVariableDesignationSyntax designation:
                return VisitLocal(designation, designation.Identifier.ValueText, InitialOf(designation), use, frame);
            case ForEachStatementSyntax loop:
                return VisitLocal(loop, loop.Identifier.ValueText, new VariableWrite(WriteKind.Value, loop, loop.Expression), use, frame);
            case FromClauseSyntax from:
                return VisitFrom(from, frame);
            case LetClauseSyntax let:
                return Visit(let.Expression, frame);
            case JoinClauseSyntax join:
                return Visit(join.InExpression, frame);
            case QueryContinuationSyntax { Parent: QueryBodySyntax { SelectOrGroup: SelectClauseSyntax select } }:
                return Visit(select.Expression, frame);
            default:
                return Unknown(use);
        }
    }

    /// <summary>The value of a variable that is declared in an expression or a deconstruction.</summary>
    private static VariableWrite? InitialOf(SingleVariableDesignationSyntax designation)
    {
        var path = new List<int>();
        SyntaxNode node = designation;
        while (true)
        {
            switch (node.Parent)
            {
                case ParenthesizedVariableDesignationSyntax several:
                    path.Insert(0, several.Variables.IndexOf((VariableDesignationSyntax)node));
                    node = several;
                    continue;
                case DeclarationExpressionSyntax or ParenthesizedExpressionSyntax:
                    node = node.Parent;
                    continue;
                case ArgumentSyntax { Parent: TupleExpressionSyntax tuple } argument when argument.RefKindKeyword.IsKind(SyntaxKind.None):
                    path.Insert(0, tuple.Arguments.IndexOf(argument));
                    node = tuple;
                    continue;
                case ArgumentSyntax argument when argument.RefKindKeyword.IsKind(SyntaxKind.OutKeyword):
                    return new VariableWrite(WriteKind.Out, designation, argument.Parent?.Parent as ExpressionSyntax);
                case AssignmentExpressionSyntax assignment when assignment.Left == node:
                    return new VariableWrite(WriteKind.Value, designation, assignment.Right, path.ToArray());
                case ForEachVariableStatementSyntax loop when loop.Variable == node:
                    return new VariableWrite(WriteKind.Value, designation, loop.Expression, path.ToArray());
                case VarPatternSyntax or DeclarationPatternSyntax when Patterns.PositionOf((PatternSyntax)node.Parent, out var whole) is >= 0 and var position:
                    path.Insert(0, position);
                    return new VariableWrite(WriteKind.Value, designation, whole, path.ToArray());
                case DeclarationPatternSyntax or VarPatternSyntax or RecursivePatternSyntax:
                    return Patterns.MatchedBy((PatternSyntax)node.Parent) is { } matched ? new VariableWrite(WriteKind.Value, designation, matched) : null;
                default:
                    return null;
            }
        }
    }

    private EvaluatedString[] Initial(ExpressionSyntax? value, ExpressionSyntax use, CallFrame? frame) => value is null ? Unknown(use) : Visit(value, frame);

    /// <summary>A local or parameter: each assigned value that can reach the use.</summary>
    private EvaluatedString[] VisitLocal(SyntaxNode declaration, string name, VariableWrite? initial, ExpressionSyntax use, CallFrame? frame)
    {
        var writes = LocalWrites(declaration, name);
        if (writes is null)
        {
            return Unknown(use);
        }

        if (IsExact && writes.Count > 0)
        {
            var reaching = new ReachingWrites([.. writes]);
            initial = initial is not null && !reaching.CanReach(declaration, use) ? null : initial;
            writes.RemoveAll(write => write.Kind != WriteKind.Element && !reaching.CanReach(write.Site, use));
        }

        if (initial is not null)
        {
            writes.Insert(0, initial);
        }

        return OrUnknownIfNone(IsExact && writes.Count is > 1 and <= MaxCombinations ? VisitReaching(writes, declaration, use, frame) : VisitWrites(writes, use, frame), use, writes.Count);
    }

    /// <summary>All assignments of a local or parameter; null if it changes in a way that leaves its value unknown.</summary>
    private List<VariableWrite>? LocalWrites(SyntaxNode declaration, string name) =>
        Kept(_writes, declaration, () => FindLocalWrites(declaration, name));

    /// <summary>A copy of the assignments of a variable, which are searched for once.</summary>
    private List<VariableWrite>? Kept(Dictionary<SyntaxNode, List<VariableWrite>?> known, SyntaxNode variable, Func<List<VariableWrite>?> find)
    {
        if (!known.TryGetValue(variable, out var writes))
        {
            writes = find();
            known.Add(variable, writes);
        }

        List<VariableWrite>? copy = writes is null ? null : [.. writes];
        if (_isForSections)
        {
            copy?.RemoveAll(static write => write.Kind == WriteKind.Element);
        }

        return copy;
    }

    private List<VariableWrite>? FindLocalWrites(SyntaxNode declaration, string name)
    {
        var writes = new List<VariableWrite>();
        foreach (var node in Semantics.Names.In(SafeBinder.MemberOf(declaration), name))
        {
            if (node != declaration && VariableWrite.Of(node) is { } write && Semantics.RefersTo(node, declaration))
            {
                if (write.Kind == WriteKind.Change && IsExact)
                {
                    return null;
                }

                writes.Add(write);
            }
        }

        return writes;
    }

    /// <summary>Null is a value, too: the value is only unknown if there is no assignment at all.</summary>
    private EvaluatedString[] OrUnknownIfNone(EvaluatedString[] values, ExpressionSyntax use, int writes = 0) =>
        values.Length == 0 && writes == 0 ? Unknown(use) : values;

    private EvaluatedString[] VisitWrites(List<VariableWrite>? writes, ExpressionSyntax use, CallFrame? frame)
    {
        if (writes is null)
        {
            return IsExact ? Unknown(use) : [new(Fragment.Deferred(use))];
        }

        EvaluatedString[] values = [];
        foreach (var write in writes)
        {
            values = Either(values, VisitWrite(write, use, frame));
        }

        return values;
    }

    private EvaluatedString[] VisitWrite(VariableWrite write, ExpressionSyntax use, CallFrame? frame)
    {
        if (write.Value is not { } value || write.Kind == WriteKind.Change)
        {
            return Unknown(use);
        }

        var previous = Enter(value.SyntaxTree, use);
        var values = write.Kind == WriteKind.Out ? VisitOut(write, value, use, frame)
            : write.Path is { Length: > 0 } path ? VisitPath(value, path, use, frame)
            : Visit(value, frame);
        Leave(previous);
        return _keepsPairs && write.Kind == WriteKind.Element ? Either(values, [new(Fragment.Object(write.Site, frame))]) : values;
    }

    /// <summary>The value of an <c>out</c> argument: the value that a known function reads, or that a function of the project assigns to its parameter.</summary>
    private EvaluatedString[] VisitOut(VariableWrite write, ExpressionSyntax call, ExpressionSyntax use, CallFrame? frame)
    {
        EvaluatedString[] values = [];
        foreach (var meaning in Semantics.Describe(call))
        {
            if (meaning.IsDeferred || meaning.IsUnevaluated)
            {
                values = Either(values, [new(meaning.IsDeferred ? Fragment.Deferred(use) : Fragment.Unevaluated(use))]);
            }

            if (meaning.Flow is ValueFlow.OutParameter or ValueFlow.OutEntry)
            {
                values = Either(values, AsNumber(meaning.Flow == ValueFlow.OutEntry ? VisitEntry(call, meaning.Values, frame) : AnyOf(meaning.Values, frame), use));
            }

            foreach (var callee in meaning.Callees)
            {
                var argument = write.Site.FirstAncestorOrSelf<ArgumentSyntax>()!;
                foreach (var parameter in Functions.ParametersOf(callee))
                {
                    if (parameter.Modifiers.Any(SyntaxKind.OutKeyword) && CallFrame.Find(frame, callee) is null
                        && Arguments.For(parameter, call, meaning.IsExtension).Contains(argument.Expression))
                    {
                        values = Either(values, VisitLocal(parameter, parameter.Identifier.ValueText, null, call, new CallFrame(callee, call, frame, meaning.IsExtension)));
                    }
                }
            }
        }

        return Either(Unknown(use), values);
    }

    /// <summary>The part of a tuple at some indexes.</summary>
    private EvaluatedString[] VisitPath(ExpressionSyntax tuple, int[] path, ExpressionSyntax use, CallFrame? frame)
    {
        if (path.Length == 1 && Semantics.PositionalMember(tuple, path[0]) is { } member)
        {
            return VisitMemberOf(tuple, member, use, frame) ?? VisitVariable(member, use, frame);
        }

        var values = path.Length == 0 ? Visit(tuple, frame) : VisitPairs(tuple, frame);
        foreach (var index in path)
        {
            EvaluatedString[] parts = [];
            foreach (var value in values)
            {
                parts = Either(parts, OfObject(PartOf(value, index, use), value, tuple, frame));
            }

            values = parts;
        }

        return values;
    }

    private EvaluatedString[] PartOf(EvaluatedString tuple, int index, ExpressionSyntax use) =>
        ElementOf(tuple, (index + 1).ToString(CultureInfo.InvariantCulture), use);

    /// <summary>An element of a tuple or anonymous object: by its one-based position or its name; all elements if neither is known.</summary>
    private EvaluatedString[] ElementOf(EvaluatedString holder, string? element, ExpressionSyntax use)
    {
        var previous = Enter(holder.Fragments[0].Origin.SyntaxTree, use);
        var values = VisitElement(holder, element, use);
        Leave(previous);
        return values;
    }

    private EvaluatedString[] VisitElement(EvaluatedString holder, string? element, ExpressionSyntax use)
    {
        EvaluatedString[] values = [];
        switch (holder.AsObject?.Origin)
        {
            case TupleExpressionSyntax { Arguments: var elements }:
                for (var i = 0; i < elements.Count; i++)
                {
                    var isMeant = element is null || element == (i + 1).ToString(CultureInfo.InvariantCulture);
                    values = isMeant ? Either(values, Visit(elements[i].Expression, holder.AsObject.Frame)) : values;
                }

                return values;
            case AnonymousObjectCreationExpressionSyntax { Initializers: var properties }:
                foreach (var property in properties)
                {
                    var isMeant = element is null || element == NameOf(property);
                    values = isMeant ? Either(values, Visit(property.Expression, holder.AsObject.Frame)) : values;
                }

                return values;
            case InvocationExpressionSyntax pairs when PairedIn(pairs) is { } paired:
                for (var i = 0; i < paired.Count; i++)
                {
                    var position = paired.Count == 1 ? KnownMembers.Value : (i + 1).ToString(CultureInfo.InvariantCulture);
                    values = element is null || element == position ? Either(values, Visit(paired[i], holder.AsObject.Frame)) : values;
                }

                return values.Length == 0 ? Unknown(use) : values;
            case { } other when element is null or KnownMembers.Key or KnownMembers.Value && SettingPair.In(other) is { Count: > 0 } pairs:
                foreach (var (key, value) in pairs)
                {
                    // The key and the value of one entry belong together.
                    var entry = new Choice((other, nameof(SettingPair)), key);
                    values = element == KnownMembers.Value ? values : Either(values, With(Visit(key, holder.AsObject.Frame), entry));
                    values = element == KnownMembers.Key ? values : Either(values, With(Visit(value, holder.AsObject.Frame), entry));
                }

                return values;
            case BaseObjectCreationExpressionSyntax created when !IsExact && (element is not null || created.Initializer is not null):
                // A record's positional property, or one of a class of another assembly.
                return OrUnknown(AnyOf([.. Arguments.ValuesOf(created), .. Collections.ValuesAssignedIn(created)], holder.AsObject.Frame), use);
            case InvocationExpressionSyntax read when element is null or KnownMembers.Value && KnownSettings.ByName(Arguments.NameOf(read)) == SettingAccess.Content:
                foreach (var section in IsExact ? ContentRead(read, holder.AsObject.Frame) ?? [] : [])
                {
                    values = Either(values, VisitKey(ItemOf(section), use));
                }

                return Either(!IsExact && !Semantics.Configuration.IsEmpty ? [new(Fragment.Unevaluated(use))] : Unknown(use), values);
            default:
                return holder.IsOpen ? [holder] : MayBeRecord(holder, element) ? [new(Fragment.Unevaluated(use))] : Unknown(use);
        }
    }

    /// <summary>The collections whose elements a call pairs, or null.</summary>
    private IReadOnlyList<ExpressionSyntax>? PairedIn(InvocationExpressionSyntax call)
    {
        foreach (var meaning in Semantics.Describe(call))
        {
            if (meaning.Flow == ValueFlow.Pairs)
            {
                return meaning.Values;
            }
        }

        return null;
    }

    /// <summary>By syntax alone, whether an object of unknown origin may be a record that is deconstructed.</summary>
    private bool MayBeRecord(EvaluatedString holder, string? element) => !IsExact && element is not null && holder.IsUnknown && Semantics.Names.HavePositionalMembers;

    private static string? NameOf(AnonymousObjectMemberDeclaratorSyntax property) => property switch
    {
        { NameEquals.Name.Identifier.ValueText: var name } => name,
        { Expression: SimpleNameSyntax name } => name.Identifier.ValueText,
        { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } } => name,
        _ => null,
    };

    /// <summary>A field or auto-property, which the configuration may set, too.</summary>
    private EvaluatedString[] VisitMember(
        SyntaxNode member, string name, ExpressionSyntax? initial, SyntaxTokenList modifiers, ExpressionSyntax use, CallFrame? frame)
    {
        var registered = NameOfRead(use);
        var values = frame is null && registered is null
            ? Remember(member, use, () => VisitAssigned(member, name, initial, modifiers, use, null, null))
            : VisitAssigned(member, name, initial, modifiers, use, frame, registered);
        if (member is PropertyDeclarationSyntax { AttributeLists.Count: > 0 } option)
        {
            values = Either(values, VisitOptionAttributes(option, use));
        }

        return member is PropertyDeclarationSyntax { Parent: TypeDeclarationSyntax type } property ? Either(values, VisitBound(type, Attributes.SettingNameOf(property), use)) : values;
    }

    /// <summary>A field or auto-property: its initial value, and each value that is assigned in the project.</summary>
    private EvaluatedString[] VisitAssigned(
        SyntaxNode member, string name, ExpressionSyntax? initial, SyntaxTokenList modifiers, ExpressionSyntax use, CallFrame? frame, string? registered)
    {
        var writes = MemberWrites(member, name, modifiers);
        if (writes is null)
        {
            EvaluatedString[] known = initial is null ? [] : Visit(initial, frame);
            return IsExact ? Unknown(use) : Either(known, [new(Fragment.Deferred(use))]);
        }

        var values = IsExact ? VisitAssigned(initial, member, writes, use, frame, registered) : Either(initial is null ? [] : Visit(initial, frame), VisitWrites(writes, use, frame));
        return OrUnknownIfNone(values, use, writes.Count + (initial is null ? 0 : 1));
    }

    /// <summary>The initial and the assigned values of a member, each with the object whose creation assigns it.</summary>
    private EvaluatedString[] VisitAssigned(ExpressionSyntax? initial, SyntaxNode member, List<VariableWrite> writes, ExpressionSyntax use, CallFrame? frame, string? registered)
    {
        var values = initial is null ? [] : VisitInitial(initial, member, writes, frame);
        foreach (var write in writes)
        {
            values = MayBeOfSelf(member, write.Site) && MayBeRegistered(write.Site, registered) ? Either(values, With(VisitWrite(write, use, frame), ChoicesOf(member, write))) : values;
        }

        return values;
    }

    /// <summary>The initial value of a member; none if it is always replaced.</summary>
    private EvaluatedString[] VisitInitial(ExpressionSyntax initial, SyntaxNode member, List<VariableWrite> writes, CallFrame? frame)
    {
        if (EveryConstructorAssigns(member, writes))
        {
            return [];
        }

        var others = CreationsWithout(member);
        return others is { Count: 0 } ? [] : With(Visit(initial, frame), ChoicesWithout(member, writes, others));
    }

    /// <summary>
    /// All assignments of a member; null if it changes in a way that leaves its value unknown, or if not all assignments can be found.
    /// </summary>
    private List<VariableWrite>? MemberWrites(SyntaxNode member, string name, SyntaxTokenList modifiers)
    {
        var isClosed = modifiers.Any(SyntaxKind.ReadOnlyKeyword) || !IsVisibleOutside(modifiers);
        return Kept(isClosed ? _closedWrites : _writes, member, () => FindMemberWrites(member, name, isClosed));
    }

    private List<VariableWrite>? FindMemberWrites(SyntaxNode member, string name, bool isClosed)
    {
        var nodes = NamesOfMember(member, name, isClosed);
        if (nodes is null)
        {
            return null;
        }

        var writes = new List<VariableWrite>();
        foreach (var node in nodes)
        {
            if (node != member && VariableWrite.Of(node) is { } write && IsWorthBinding(write, member) && Semantics.RefersTo(node, member))
            {
                if (write.Kind == WriteKind.Change && IsExact)
                {
                    return null;
                }

                writes.Add(write);
            }
        }

        return writes;
    }

    /// <summary>All places in code where the name of a variable, member, parameter or function can refer to it.</summary>
    public List<SyntaxNode> NamesOf(SyntaxNode declaration)
    {
        var (name, modifiers) = declaration switch
        {
            VariableDeclaratorSyntax { Parent.Parent: BaseFieldDeclarationSyntax field } variable => (variable.Identifier.ValueText, field.Modifiers),
            PropertyDeclarationSyntax property => (property.Identifier.ValueText, property.Modifiers),
            MethodDeclarationSyntax method => (method.Identifier.ValueText, method.Modifiers),
            ParameterSyntax { Parent.Parent: TypeDeclarationSyntax type } parameter => (parameter.Identifier.ValueText, type.Modifiers),
            _ => (NameOfLocal(declaration), default(SyntaxTokenList?)),
        };
        return modifiers is null ? Semantics.Names.In(SafeBinder.MemberOf(declaration), name) : NamesOfMember(declaration, name, !IsVisibleOutside(modifiers.Value)) ?? [];
    }

    private static string NameOfLocal(SyntaxNode declaration) => declaration switch
    {
        VariableDeclaratorSyntax variable => variable.Identifier.ValueText,
        ParameterSyntax parameter => parameter.Identifier.ValueText,
        SingleVariableDesignationSyntax variable => variable.Identifier.ValueText,
        ForEachStatementSyntax loop => loop.Identifier.ValueText,
        LocalFunctionStatementSyntax function => function.Identifier.ValueText,
        _ => "",
    };

    /// <summary>All places where the name of a member can refer to it; null if not all may be searched.</summary>
    private List<SyntaxNode>? NamesOfMember(SyntaxNode member, string name, bool isClosed)
    {
        // The property of a record's parameter is public, whatever the record is.
        var type = member is ParameterSyntax { Parent.Parent: RecordDeclarationSyntax } ? null : member.FirstAncestorOrSelf<BaseTypeDeclarationSyntax>();
        if (type is not (null or InterfaceDeclarationSyntax) && isClosed && (Semantics.SeesProject || !type.Modifiers.Any(SyntaxKind.PartialKeyword)))
        {
            var nodes = new List<SyntaxNode>();
            foreach (var part in Semantics.PartsOf(type))
            {
                nodes.AddRange(Semantics.Names.In(part, name));
            }

            return nodes;
        }

        return Semantics.SeesProject ? Semantics.Names.InProject(name) : null;
    }

    /// <summary>Whether an assignment can matter: binding an assignment of an unknown value would be useless.</summary>
    private bool IsWorthBinding(VariableWrite write, SyntaxNode member)
    {
        if (preview is null || write.Kind is WriteKind.Change or WriteKind.Out || write.Value is not { } value || value.SyntaxTree == member.SyntaxTree)
        {
            return true;
        }

        foreach (var alternative in preview.Evaluate(value))
        {
            if (!alternative.IsUnknown)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsVisibleOutside(SyntaxTokenList modifiers) =>
        modifiers.Any(SyntaxKind.PublicKeyword) || modifiers.Any(SyntaxKind.InternalKeyword) || modifiers.Any(SyntaxKind.ProtectedKeyword);

    /// <summary>Whether an initial value is always replaced: each constructor that runs initializers assigns the member.</summary>
    private bool EveryConstructorAssigns(SyntaxNode member, List<VariableWrite> writes)
    {
        var isStatic = member.FirstAncestorOrSelf<MemberDeclarationSyntax>()!.Modifiers.Any(SyntaxKind.StaticKeyword);
        var reaching = new ReachingWrites(writes);
        var hasConstructor = false;
        foreach (var part in Semantics.PartsOf(member.FirstAncestorOrSelf<BaseTypeDeclarationSyntax>()!))
        {
            foreach (var child in part.ChildNodes())
            {
                if (child is ConstructorDeclarationSyntax constructor && constructor.Modifiers.Any(SyntaxKind.StaticKeyword) == isStatic
                    && constructor.Initializer?.ThisOrBaseKeyword.IsKind(SyntaxKind.ThisKeyword) != true)
                {
                    hasConstructor = true;
                    if (!reaching.AlwaysAssigns((SyntaxNode?)constructor.Body ?? constructor.ExpressionBody?.Expression))
                    {
                        return false;
                    }
                }
            }
        }

        return hasConstructor;
    }

    private EvaluatedString[] VisitProperty(PropertyDeclarationSyntax property, ExpressionSyntax use, CallFrame? frame)
    {
        var results = Functions.ResultsOf(property);
        if (results.Count > 0)
        {
            return IsExact ? VisitResults(results, frame) : AnyOf(results, frame);
        }

        return Functions.GetterOf(property) is not { Body: null, ExpressionBody: null }
            ? Unknown(use)
            : VisitMember(property, property.Identifier.ValueText, property.Initializer?.Value, ModifiersOfSetter(property), use, frame);
    }

    /// <summary>The part of a partial property with a body, or the property itself.</summary>
    private PropertyDeclarationSyntax ImplementationOf(PropertyDeclarationSyntax property)
    {
        foreach (var part in Semantics.PartsOf((TypeDeclarationSyntax)property.Parent!))
        {
            foreach (var child in part.ChildNodes())
            {
                if (child is PropertyDeclarationSyntax other && other.Identifier.ValueText == property.Identifier.ValueText && Functions.ResultsOf(other).Count > 0)
                {
                    return other;
                }
            }
        }

        return property;
    }

    /// <summary>Who can assign a property: without a setter, or with a private one, only its own type.</summary>
    private static SyntaxTokenList ModifiersOfSetter(PropertyDeclarationSyntax property)
    {
        foreach (var accessor in property.AccessorList?.Accessors ?? default)
        {
            if (!accessor.IsKind(SyntaxKind.GetAccessorDeclaration))
            {
                return accessor.Modifiers.Any(SyntaxKind.PrivateKeyword) ? default : property.Modifiers;
            }
        }

        return default;
    }

    /// <summary>C# 14's <c>field</c>: the backing field of a property.</summary>
    private EvaluatedString[] VisitBackingField(ExpressionSyntax field, CallFrame? frame) =>
        field.FirstAncestorOrSelf<PropertyDeclarationSyntax>() is { } property
            ? VisitMember(property, property.Identifier.ValueText, property.Initializer?.Value, ModifiersOfSetter(property), field, frame)
            : Unknown(field);

}
