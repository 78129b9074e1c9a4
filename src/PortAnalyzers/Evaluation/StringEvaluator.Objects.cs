using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PortAnalyzers.Evaluation;

/// <content>Members of objects whose creation is known: values in other objects of the same type are ignored.</content>
internal sealed partial class StringEvaluator
{
    /// <summary>The values of a member of an object, or null if the object is unknown.</summary>
    /// <param name="instance">The object.</param>
    /// <param name="member">The declaration of the member.</param>
    /// <param name="use">The use of the member.</param>
    /// <param name="frame">The call around it.</param>
    /// <param name="isOneOfSeveral">Whether the member has other declarations for other types, so that an object of one of these does not have this one.</param>
    private EvaluatedString[]? VisitMemberOf(ExpressionSyntax instance, SyntaxNode member, ExpressionSyntax use, CallFrame? frame, bool isOneOfSeveral = false)
    {
        var hasInstances = HasInstances(member);
        if (!(hasInstances || isOneOfSeveral) || !_active.Add(use))
        {
            return null;
        }

        var objects = Visit(instance, frame);
        EvaluatedString[]? values = objects.Length == 0 ? null : [];
        foreach (var value in objects)
        {
            if (value.AsObject is { Origin: BaseObjectCreationExpressionSyntax other } && (!Semantics.CanBe(other, instance, use)
                || (isOneOfSeveral && member.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } type && !Semantics.HasTypeOf(other, type))))
            {
                continue;
            }

            values = hasInstances && values is not null && value.AsObject is { Origin: ExpressionSyntax created } known && VisitCreated(created, known.Frame, member, use) is { } ofObject
                ? Either(values, OfObject(ofObject, value, instance, frame))
                : null;
        }

        _active.Remove(use);
        return values;
    }

    /// <summary>
    /// The creations of objects that do not assign a member, which keep its initial value; null if not all are known, because another assembly or a library may create
    /// objects of the type, or if there are none at all.
    /// </summary>
    private List<SyntaxNode>? CreationsWithout(SyntaxNode member)
    {
        if (!HasInstances(member) || member.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } type || type.Modifiers.Any(SyntaxKind.PublicKeyword))
        {
            return null;
        }

        var isCreated = false;
        var creations = new List<SyntaxNode>();
        foreach (var creation in MayCreate(type))
        {
            if (creation is null)
            {
                return null;
            }

            var isOfType = Semantics.HasTypeOf(creation, type);
            isCreated |= isOfType;
            if (isOfType && AssignedIn(creation, member) is null)
            {
                creations.Add(creation);
            }
        }

        return isCreated && !IsCreatedByOthers(type) ? creations : null;
    }

    /// <summary>The expressions in the project that may create an object of a type; ends with null if there are too many that do not name it.</summary>
    private IEnumerable<BaseObjectCreationExpressionSyntax?> MayCreate(TypeDeclarationSyntax type)
    {
        const int maxBound = 32;
        var calls = new List<SyntaxNode>();
        AddCreations(type, calls);
        foreach (var creation in calls.OfType<ObjectCreationExpressionSyntax>())
        {
            yield return creation;
        }

        var unnamed = 0;
        foreach (var creation in Semantics.Names.InProject("new").OfType<ImplicitObjectCreationExpressionSyntax>())
        {
            var isOther = creation.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Type: SimpleNameSyntax name } } }
                && name.Identifier.ValueText != type.Identifier.ValueText;
            if (!isOther)
            {
                yield return unnamed++ < maxBound ? creation : null;
            }
        }
    }

    /// <summary>Whether a generic method may create objects of a type (to bind configuration or read JSON), or a type inherits from it.</summary>
    private bool IsCreatedByOthers(TypeDeclarationSyntax type)
    {
        foreach (var name in Semantics.Names.InProject(type.Identifier.ValueText))
        {
            if (name.Parent is BaseTypeSyntax or TypeOfExpressionSyntax
                || (name.Parent is TypeArgumentListSyntax { Parent: GenericNameSyntax generic }
                    && (generic.Parent is InvocationExpressionSyntax || generic.Parent?.Parent is InvocationExpressionSyntax)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasInstances(SyntaxNode member) => member switch
    {
        PropertyDeclarationSyntax property => !property.Modifiers.Any(SyntaxKind.StaticKeyword) && Functions.ResultsOf(property).Count == 0,
        VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax field } => !field.Modifiers.Any(SyntaxKind.StaticKeyword) && !field.Modifiers.Any(SyntaxKind.ConstKeyword),
        ParameterSyntax { Parent.Parent: TypeDeclarationSyntax } => true,
        _ => false,
    };

    private EvaluatedString[]? VisitCreated(ExpressionSyntax created, CallFrame? frame, SyntaxNode member, ExpressionSyntax use)
    {
        var (name, initial, modifiers) = PartsOfMember(member);
        var writes = MemberWrites(member, name, modifiers);
        if (writes is null)
        {
            return Unknown(use);
        }

        var (previous, previousSelf) = (Enter(created.SyntaxTree, use), _self);
        _self = Semantics.TypeDeclarationOf(created);
        var own = WritesTo(created, writes.FindAll(write => MayBeOfSelf(member, write.Site)));
        var isInPlace = use.Span.Contains(created.Span);
        var reaching = !isInPlace && SafeBinder.MemberOf(created) == SafeBinder.MemberOf(use) ? new ReachingWrites([.. own]) : null;
        EvaluatedString[]? values = [];
        if (reaching?.CanReach(created, use) != false)
        {
            values = created switch
            {
                _ when AssignedIn(created, member) is { } assigned => Visit(assigned, frame),
                BaseObjectCreationExpressionSyntax creation => VisitConstructed(creation, frame, member, initial, writes, use),
                WithExpressionSyntax with => VisitMemberOf(with.Expression, member, use, frame),
                _ when SectionsRead(created, frame) is { } sections => Either(Initial(initial, use, null), VisitKeys(sections, member is PropertyDeclarationSyntax property ? Attributes.SettingNameOf(property) : name, use)),
                _ => null,
            };
        }

        foreach (var write in own)
        {
            values = values is null ? null : reaching?.CanReach(write.Site, use) == false ? values : Either(values, VisitWrite(write, use, frame));
        }

        Leave(previous);
        _self = previousSelf;
        return values;
    }

    private static (string Name, ExpressionSyntax? Initial, SyntaxTokenList Modifiers) PartsOfMember(SyntaxNode member) => member switch
    {
        PropertyDeclarationSyntax property => (property.Identifier.ValueText, property.Initializer?.Value, ModifiersOfSetter(property)),
        VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax field } variable => (variable.Identifier.ValueText, variable.Initializer?.Value, field.Modifiers),
        _ => (((ParameterSyntax)member).Identifier.ValueText, null, ((TypeDeclarationSyntax)member.Parent!.Parent!).Modifiers),
    };

    /// <summary>The value that the initializer of a creation or <c>with</c> assigns to a member, or null.</summary>
    private ExpressionSyntax? AssignedIn(ExpressionSyntax created, SyntaxNode member)
    {
        foreach (var expression in InitializerOf(created)?.Expressions ?? default)
        {
            if (expression is AssignmentExpressionSyntax { Left: IdentifierNameSyntax name, Right: var value } && Semantics.RefersTo(name, member))
            {
                return value;
            }
        }

        return null;
    }

    private static InitializerExpressionSyntax? InitializerOf(ExpressionSyntax created) => created switch
    {
        BaseObjectCreationExpressionSyntax creation => creation.Initializer,
        WithExpressionSyntax with => with.Initializer,
        _ => null,
    };

    /// <summary>The values of a new object's member: the initial value, assignments in the constructor, or the bound configuration.</summary>
    private EvaluatedString[] VisitConstructed(
        BaseObjectCreationExpressionSyntax creation, CallFrame? frame, SyntaxNode member, ExpressionSyntax? initial, List<VariableWrite> writes, ExpressionSyntax use)
    {
        var type = member.FirstAncestorOrSelf<TypeDeclarationSyntax>()!;
        var inside = ConstructorsOf(creation, type, frame);
        if (member is ParameterSyntax parameter)
        {
            return VisitArguments(parameter, use, inside);
        }

        var assigned = new List<VariableWrite>();
        var isDead = initial is null;
        for (var call = inside; call != frame; call = call!.Caller)
        {
            if (call!.Callee is ConstructorDeclarationSyntax constructor)
            {
                var own = writes.FindAll(write => write.Site.FirstAncestorOrSelf<ConstructorDeclarationSyntax>() == constructor);
                if (new ReachingWrites(own).AlwaysAssigns((SyntaxNode?)constructor.Body ?? constructor.ExpressionBody?.Expression))
                {
                    assigned.Clear();
                    isDead = true;
                }

                assigned.AddRange(own);
            }
        }

        var previous = Enter(member.SyntaxTree, use);
        var values = isDead ? [] : Visit(initial!, inside);
        Leave(previous);
        foreach (var write in assigned)
        {
            values = Either(values, VisitWrite(write, use, inside));
        }

        if (member is PropertyDeclarationSyntax property)
        {
            values = Either(values, VisitBound(creation, type, Attributes.SettingNameOf(property), use));
        }

        return OrUnknownIfNone(values, use, assigned.Count + (initial is null ? 0 : 1));
    }

    /// <summary>The assignments that can be to this object: not those in initializers and constructors, and not those to an object of another creation.</summary>
    private List<VariableWrite> WritesTo(ExpressionSyntax created, List<VariableWrite> writes)
    {
        var own = new List<VariableWrite>();
        foreach (var write in writes)
        {
            if (!IsInitialization(write.Site) && (TargetOf(write.Site) is not { } target || CanBe(target, created)))
            {
                own.Add(write);
            }
        }

        return own;
    }

    private static bool IsInitialization(SyntaxNode site) =>
        site.Parent is InitializerExpressionSyntax
        || (site.FirstAncestorOrSelf<ConstructorDeclarationSyntax>() is not null && TargetOf(site) is null or ThisExpressionSyntax);

    /// <summary>The object whose member is assigned, or null for <c>this</c>.</summary>
    private static ExpressionSyntax? TargetOf(SyntaxNode site) => site switch
    {
        AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax { Expression: var target } } => target,
        ArgumentSyntax { Expression: MemberAccessExpressionSyntax { Expression: var target } } => target,
        _ => null,
    };

    private bool CanBe(ExpressionSyntax target, ExpressionSyntax created)
    {
        foreach (var value in Visit(target, null))
        {
            if (value.AsObject is not { Origin: BaseObjectCreationExpressionSyntax or WithExpressionSyntax } other || other.Origin == created)
            {
                return true;
            }
        }

        return false;
    }
}
