using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PortAnalyzers.Evaluation;

/// <summary>What <see cref="StringEvaluator"/> asks about code. Where the answers are not exact, they are all that may be.</summary>
internal interface ISemantics
{
    /// <summary>Whether the answers are the compiler's own; else they allow for more.</summary>
    bool IsExact { get; }

    /// <summary>Whether places outside of the member around an expression may be looked at.</summary>
    bool SeesProject { get; }

    NameSearch Names { get; }

    /// <summary>What the project's files give to its program.</summary>
    IConfigurationValues Configuration { get; }

    CancellationToken CancellationToken { get; }

    /// <summary>What an identifier or a member access stands for.</summary>
    NameMeaning Resolve(ExpressionSyntax name);

    /// <summary>What a call or creation makes of its arguments; where the answers are not exact, one of several.</summary>
    IReadOnlyList<CallMeaning> Describe(ExpressionSyntax call);

    /// <summary>Whether a <c>+</c> puts texts together.</summary>
    bool IsConcatenation(BinaryExpressionSyntax sum);

    /// <summary>Whether a cast gives the value that it casts.</summary>
    bool KeepsValue(CastExpressionSyntax cast);

    /// <summary>Whether an expression is the configuration, or a section of it.</summary>
    bool IsConfiguration(ExpressionSyntax expression);

    /// <summary>Whether the type of an expression is the one that is declared here.</summary>
    bool HasTypeOf(ExpressionSyntax expression, TypeDeclarationSyntax type);

    /// <summary>Whether an expression is a section of the configuration, not all of it.</summary>
    bool IsSection(ExpressionSyntax expression);

    /// <summary>Whether an expression is a member of an enumeration, which gives its name in a text, not its number.</summary>
    bool IsEnum(ExpressionSyntax expression);

    /// <summary>Whether an expression has a whole number as its value.</summary>
    bool IsNumber(ExpressionSyntax expression);

    /// <summary>What the compiler knows of an expression's value: no text where it is null.</summary>
    ConstantText? ConstantOf(ExpressionSyntax expression);

    /// <summary>Whether a name stands for what is declared here.</summary>
    bool RefersTo(SyntaxNode name, SyntaxNode declaration);

    /// <summary>Whether a call or creation calls the function that is declared here, if need be through an interface.</summary>
    bool Calls(SyntaxNode call, SyntaxNode callee, out bool isExtension);

    /// <summary>The collection whose elements a method hands to a function that is its argument, or null where it does nothing of the kind.</summary>
    ExpressionSyntax? ElementsHandedTo(ArgumentSyntax function, InvocationExpressionSyntax call);

    /// <summary>All parts of the type that is declared here.</summary>
    IReadOnlyList<SyntaxNode> PartsOf(BaseTypeDeclarationSyntax type);
}

/// <summary>What the compiler knows of an expression's value.</summary>
/// <param name="text">The text, or the number's digits; null for null.</param>
internal sealed class ConstantText(string? text)
{
    public string? Text { get; } = text;
}

/// <summary>What a name stands for.</summary>
internal sealed class NameMeaning
{
    /// <summary>Nothing can be known of it.</summary>
    public static readonly NameMeaning Unknown = new();

    /// <summary>It may have a value that was not looked for.</summary>
    public static readonly NameMeaning Unevaluated = new() { IsUnevaluated = true };

    /// <summary>It may have a value in another part of the project.</summary>
    public static readonly NameMeaning Deferred = new() { IsDeferred = true };

    /// <summary>The declarations in source that it stands for: one, where the answer is exact.</summary>
    public IReadOnlyList<SyntaxNode> Declarations { get; init; } = [];

    /// <summary>Values that are known without a declaration in source.</summary>
    public IReadOnlyList<string> Texts { get; init; } = [];

    /// <summary>An expression whose value it has too, such as the Uri whose text it is.</summary>
    public ExpressionSyntax? SameAs { get; init; }

    /// <summary>Whether it is the value of the section of the configuration that <see cref="Instance"/> is.</summary>
    public bool IsSectionValue { get; init; }

    /// <summary>Whether it is an element of a tuple, or a property of an anonymous object, that <see cref="Instance"/> is.</summary>
    public bool IsElement { get; init; }

    /// <summary>The element's position in the tuple or the property's name; null where it may be any.</summary>
    public string? Element { get; init; }

    /// <summary>The object whose member it is, or null.</summary>
    public ExpressionSyntax? Instance { get; init; }

    /// <summary>Whether it has no other values than these.</summary>
    public bool IsConstant { get; init; }

    public bool IsUnevaluated { get; init; }

    public bool IsDeferred { get; init; }
}

/// <summary>What a call or creation makes of its arguments.</summary>
internal sealed class CallMeaning
{
    public static readonly CallMeaning Unknown = new();

    /// <summary>It may have a value in another part of the project.</summary>
    public static readonly CallMeaning Deferred = new() { IsDeferred = true };

    public ValueFlow Flow { get; init; }

    /// <summary>The expressions that carry the value, in the order in which they are put together; the format or separator first.</summary>
    public IReadOnlyList<ExpressionSyntax> Values { get; init; } = [];

    /// <summary>The declarations in source of what is called.</summary>
    public IReadOnlyList<SyntaxNode> Callees { get; init; } = [];

    public bool IsExtension { get; init; }

    /// <summary>How it reads the configuration.</summary>
    public SettingAccess Access { get; init; }

    /// <summary>Of what reads the configuration, the configuration or section that is read.</summary>
    public ExpressionSyntax? Instance { get; init; }

    /// <summary>Of what reads the configuration, the value that counts where there is none.</summary>
    public ExpressionSyntax? Default { get; init; }

    /// <summary>Whether its arguments can stand in another order than <see cref="Values"/> has them.</summary>
    public bool IsUnevaluated { get; init; }

    public bool IsDeferred { get; init; }
}
