using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PortAnalyzers.Evaluation;

/// <summary>The questions of <see cref="StringEvaluator"/> about code. Answers that are not exact include all possible ones.</summary>
internal interface ISemantics
{
    /// <summary>Whether the answers are the compiler's; otherwise they include false positives.</summary>
    bool IsExact { get; }

    /// <summary>Whether code outside of the file may be searched.</summary>
    bool SeesProject { get; }

    NameSearch Names { get; }

    /// <summary>The answers by syntax alone, for all code of the project.</summary>
    ISemantics BySyntax { get; }

    /// <summary>The values in the project's configuration files.</summary>
    IConfigurationValues Configuration { get; }

    CancellationToken CancellationToken { get; }

    /// <summary>How often a question was not answered because answers to others took enough work: a result is only kept if this number did not change meanwhile.</summary>
    int Refusals { get; }

    /// <summary>Begins the work for another expression.</summary>
    void Begin();

    /// <summary>The meaning of an identifier or a member access.</summary>
    NameMeaning Resolve(ExpressionSyntax name);

    /// <summary>The meaning of a call or creation; one of several if the answers are not exact.</summary>
    IReadOnlyList<CallMeaning> Describe(ExpressionSyntax call);

    /// <summary>The meaning of a call of a method whose name is passed as a function; one of several if the answers are not exact.</summary>
    IReadOnlyList<CallMeaning> DescribeFunction(ExpressionSyntax method);

    /// <summary>The simple name of the type of an expression, or null. Only exact answers tell.</summary>
    string? TypeNameOf(ExpressionSyntax expression);

    /// <summary>Whether a name is that of the type of an expression.</summary>
    bool IsTypeOf(SyntaxNode name, ExpressionSyntax expression);

    /// <summary>Whether a <c>+</c> is a string concatenation.</summary>
    bool IsConcatenation(BinaryExpressionSyntax sum);

    /// <summary>Whether a cast keeps the value.</summary>
    bool KeepsValue(CastExpressionSyntax cast);

    /// <summary>Whether an expression is the configuration, or a section of it.</summary>
    bool IsConfiguration(ExpressionSyntax expression);

    /// <summary>Whether an object can be the one whose member a name means: an object of another derived type is not. By syntax alone, each one is.</summary>
    /// <param name="created">The creation of the object.</param>
    /// <param name="instance">The expression that has the object.</param>
    /// <param name="name">The name of the member.</param>
    bool CanBe(ExpressionSyntax created, ExpressionSyntax instance, ExpressionSyntax name);

    /// <summary>The declaration of an expression's type in the project, or null. By syntax alone, there is none.</summary>
    TypeDeclarationSyntax? TypeDeclarationOf(ExpressionSyntax expression);

    /// <summary>The declaration of the class from which a type inherits, in the project; or null. By syntax alone, there is none.</summary>
    TypeDeclarationSyntax? BaseOf(TypeDeclarationSyntax type);

    /// <summary>Whether the type of an expression is the declared one.</summary>
    bool HasTypeOf(ExpressionSyntax expression, TypeDeclarationSyntax type);

    /// <summary>Whether an expression is a section of the configuration, not its root.</summary>
    bool IsSection(ExpressionSyntax expression);

    /// <summary>Whether code that looks so writes settings.</summary>
    bool Writes(SettingWrite write);

    /// <summary>Whether an expression is an enum member, whose text is its name, not its number.</summary>
    bool IsEnum(ExpressionSyntax expression);

    /// <summary>Whether the value of an expression is an integer.</summary>
    bool IsNumber(ExpressionSyntax expression);

    /// <summary>The constant value of an expression: no text if it is null.</summary>
    ConstantText? ConstantOf(ExpressionSyntax expression);

    /// <summary>Whether a name refers to a declaration.</summary>
    bool RefersTo(SyntaxNode name, SyntaxNode declaration);

    /// <summary>Whether a call or creation calls the declared function, possibly through an interface.</summary>
    bool Calls(SyntaxNode call, SyntaxNode callee, out bool isExtension);

    /// <summary>The collection whose elements a method passes to a function that is its argument, or null.</summary>
    ExpressionSyntax? ElementsHandedTo(ArgumentSyntax function, InvocationExpressionSyntax call);

    /// <summary>The positional property of a record at an index, into which its objects are deconstructed; or null. By syntax alone, there is none.</summary>
    ParameterSyntax? PositionalMember(ExpressionSyntax instance, int index);

    /// <summary>All parts of a declared type.</summary>
    IReadOnlyList<SyntaxNode> PartsOf(BaseTypeDeclarationSyntax type);
}

/// <summary>The constant value of an expression.</summary>
/// <param name="text">The text, or the number's digits; null for null.</param>
internal sealed class ConstantText(string? text)
{
    public string? Text { get; } = text;
}

/// <summary>The meaning of a name.</summary>
internal sealed class NameMeaning
{
    /// <summary>Its value can't be known.</summary>
    public static readonly NameMeaning Unknown = new();

    /// <summary>It may have a value, which was not evaluated.</summary>
    public static readonly NameMeaning Unevaluated = new() { IsUnevaluated = true };

    /// <summary>It may have a value in another part of the project.</summary>
    public static readonly NameMeaning Deferred = new() { IsDeferred = true };

    /// <summary>Its declarations in source: one if the answer is exact.</summary>
    public IReadOnlyList<SyntaxNode> Declarations { get; init; } = [];

    /// <summary>Values that are known without a declaration in source.</summary>
    public IReadOnlyList<string> Texts { get; init; } = [];

    /// <summary>An expression with the same value, such as the Uri whose text it is.</summary>
    public ExpressionSyntax? SameAs { get; init; }

    /// <summary>Whether it is the value of the configuration section <see cref="Instance"/>.</summary>
    public bool IsSectionValue { get; init; }

    /// <summary>Whether it is an element of the tuple, or a property of the anonymous object, <see cref="Instance"/>.</summary>
    public bool IsElement { get; init; }

    /// <summary>The element's position or the property's name; null if it may be any.</summary>
    public string? Element { get; init; }

    /// <summary>The key of a property in the section to which its class is bound, if another assembly declares the class; or null.</summary>
    public string? SettingKey { get; init; }

    /// <summary>The object of the member, or null.</summary>
    public ExpressionSyntax? Instance { get; init; }

    /// <summary>Whether it has no other values.</summary>
    public bool IsConstant { get; init; }

    public bool IsUnevaluated { get; init; }

    public bool IsDeferred { get; init; }
}

/// <summary>The meaning of a call or creation.</summary>
internal sealed class CallMeaning
{
    public static readonly CallMeaning Unknown = new();

    /// <summary>It may have a value in another part of the project.</summary>
    public static readonly CallMeaning Deferred = new() { IsDeferred = true };

    public ValueFlow Flow { get; init; }

    /// <summary>The expressions that determine the value, in order; a format or separator comes first.</summary>
    public IReadOnlyList<ExpressionSyntax> Values { get; init; } = [];

    /// <summary>The declarations of the callee in source.</summary>
    public IReadOnlyList<SyntaxNode> Callees { get; init; } = [];

    public bool IsExtension { get; init; }

    /// <summary>How it reads the configuration.</summary>
    public SettingAccess Access { get; init; }

    /// <summary>The configuration or section that it reads.</summary>
    public ExpressionSyntax? Instance { get; init; }

    /// <summary>The default if the configuration has no value.</summary>
    public ExpressionSyntax? Default { get; init; }

    /// <summary>Whether its arguments may be in another order than in <see cref="Values"/>.</summary>
    public bool IsUnevaluated { get; init; }

    public bool IsDeferred { get; init; }
}
