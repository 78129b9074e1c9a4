using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PortAnalyzers.Evaluation;

/// <content>Members that a class inherits: what another derived class passes to the constructor, or assigns, is not the value of its own objects. Only exact answers tell.</content>
internal sealed partial class StringEvaluator
{
    /// <summary>The type of the object whose member is evaluated, or null if it may be any.</summary>
    private TypeDeclarationSyntax? _self;

    /// <summary>The values of a variable or member.</summary>
    /// <param name="instance">The object that has the member, or null: the object of the code around the use.</param>
    /// <param name="declaration">The declaration.</param>
    /// <param name="use">The use of the variable.</param>
    /// <param name="frame">The call around it.</param>
    private EvaluatedString[] VisitOfType(ExpressionSyntax? instance, SyntaxNode declaration, ExpressionSyntax use, CallFrame? frame)
    {
        var previous = _self;
        _self = IsExact && IsOfInstances(declaration) ? TypeOfSelf(instance, use) : _self;
        var values = VisitVariable(declaration, use, frame);
        _self = previous;
        return values;
    }

    private static bool IsOfInstances(SyntaxNode declaration) => declaration is ParameterSyntax { Parent.Parent: TypeDeclarationSyntax }
        || ((declaration as MemberDeclarationSyntax ?? (declaration as VariableDeclaratorSyntax)?.Parent?.Parent as BaseFieldDeclarationSyntax) is { Modifiers: var modifiers }
            && !modifiers.Any(SyntaxKind.StaticKeyword) && !modifiers.Any(SyntaxKind.ConstKeyword));

    private TypeDeclarationSyntax? TypeOfSelf(ExpressionSyntax? instance, ExpressionSyntax use)
    {
        if (instance is not (null or ThisExpressionSyntax or BaseExpressionSyntax))
        {
            return Semantics.TypeDeclarationOf(instance);
        }

        var around = use.FirstAncestorOrSelf<TypeDeclarationSyntax>();
        return around is not null && _self is not null && IsOrDerives(_self, around) ? _self : around is null ? null : FirstPartOf(around);
    }

    /// <summary>The type of the object, if it inherits a declaration from another class, whose other derived classes then don't matter.</summary>
    private TypeDeclarationSyntax? HeirOf(SyntaxNode declaration) =>
        _self is not null && declaration.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } type && FirstPartOf(type) != _self && IsOrDerives(_self, type) ? _self : null;

    /// <summary>Whether a constructor call, or an assignment of a member, can be for an object of the type that is evaluated.</summary>
    private bool MayBeOfSelf(SyntaxNode declaration, SyntaxNode site)
    {
        if (HeirOf(declaration) is not { } self)
        {
            return true;
        }

        var type = site switch
        {
            BaseObjectCreationExpressionSyntax creation => Semantics.TypeDeclarationOf(creation),
            { Parent: InitializerExpressionSyntax { Parent: ExpressionSyntax created } } => Semantics.TypeDeclarationOf(created),
            _ when TargetOf(site) is { } target and not (ThisExpressionSyntax or BaseExpressionSyntax) => Semantics.TypeDeclarationOf(target),
            _ => site.FirstAncestorOrSelf<TypeDeclarationSyntax>(),
        };
        return type is null || IsOrDerives(type, self) || (site is not BaseObjectCreationExpressionSyntax && IsOrDerives(self, type));
    }

    private TypeDeclarationSyntax FirstPartOf(TypeDeclarationSyntax type) => (TypeDeclarationSyntax)Semantics.PartsOf(type)[0];

    private bool IsOrDerives(TypeDeclarationSyntax type, TypeDeclarationSyntax from)
    {
        from = FirstPartOf(from);
        var current = FirstPartOf(type);
        for (var i = 0; i < MaxDepth && current != from; i++)
        {
            if (Semantics.BaseOf(current) is not { } next)
            {
                return false;
            }

            current = next;
        }

        return current == from;
    }

    /// <summary>
    /// The calls of the constructors that a creation runs, up to those of the type that declares a member, which are the innermost. The callee is the type itself if it has a primary constructor or none.
    /// </summary>
    private CallFrame ConstructorsOf(BaseObjectCreationExpressionSyntax creation, TypeDeclarationSyntax declaring, CallFrame? frame)
    {
        SyntaxNode call = creation;
        declaring = FirstPartOf(declaring);
        var type = Semantics.TypeDeclarationOf(creation) is { } created && IsOrDerives(created, declaring) ? created : declaring;
        while (true)
        {
            var constructor = FindConstructor(type, call);
            frame = new CallFrame((SyntaxNode?)constructor ?? WithParameters(type), call, frame, isExtension: false);
            var next = constructor is null ? BaseCallOf(type) : (SyntaxNode?)constructor.Initializer;
            if (next.IsKind(SyntaxKind.ThisConstructorInitializer) && CallFrame.Find(frame.Caller, constructor!) is null)
            {
                call = next!;
                continue;
            }

            if (type == declaring)
            {
                return frame;
            }

            (call, type) = (next ?? type, Semantics.BaseOf(type)!);
        }
    }

    /// <summary>The part of a type with the parameters of its primary constructor, or the type.</summary>
    private SyntaxNode WithParameters(TypeDeclarationSyntax type) => Semantics.PartsOf(type).FirstOrDefault(static part => Functions.ParametersOf(part).Count > 0) ?? type;

    /// <summary>The arguments that a type with a primary constructor passes to its base class, or null.</summary>
    private SyntaxNode? BaseCallOf(TypeDeclarationSyntax type)
    {
        foreach (var part in Semantics.PartsOf(type))
        {
            if (((TypeDeclarationSyntax)part).BaseList?.Types.FirstOrDefault() is PrimaryConstructorBaseTypeSyntax call)
            {
                return call;
            }
        }

        return null;
    }

    /// <summary>The constructor that a creation or another constructor calls, if its type declares it in its body.</summary>
    /// <param name="type">The type.</param>
    /// <param name="call">The call; a derived type if it calls the constructor without parameters, which is not written.</param>
    private ConstructorDeclarationSyntax? FindConstructor(TypeDeclarationSyntax type, SyntaxNode call)
    {
        foreach (var part in Semantics.PartsOf(type))
        {
            foreach (var child in part.ChildNodes())
            {
                if (child is ConstructorDeclarationSyntax constructor
                    && (call is TypeDeclarationSyntax ? constructor.ParameterList.Parameters.Count == 0 && !constructor.Modifiers.Any(SyntaxKind.StaticKeyword) : Semantics.Calls(call, constructor, out _)))
                {
                    return constructor;
                }
            }
        }

        return null;
    }
}
