using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PortAnalyzers.Urls;

namespace PortAnalyzers.Values;

/// <summary>
/// Follows an expression back as <see cref="ValueTracer"/> does, but by syntax and declarations alone. Binding an expression costs the binding of all
/// the member that it stands in; most expressions that look like an address are settled without it.
/// </summary>
/// <remarks>
/// Its texts are all that <see cref="ValueTracer"/> can find, and more: a part that syntax leaves open is a <see cref="Placeholder.Open"/>. The work for
/// one expression is bounded; beyond the bounds it says that anything may be there.
/// </remarks>
internal sealed class SyntaxTracer(DeclaredValues declarations)
{
    // SyntaxKind's members of these names, which the oldest supported compiler does not know.
    private const int CollectionExpression = 9076;
    private const int ExpressionElement = 9077;

    private const int MaxDepth = 40;
    private const int MaxSteps = 2_000;
    private const int MaxAlternatives = 64;
    private const int MaxLength = 10_000;

    private static readonly string[] None = [];
    private static readonly string[] Unknown = [Placeholder.Unknown.ToString()];
    private static readonly string[] Open = [Placeholder.Open.ToString()];
    private static readonly string[] Empty = [""];
    private static readonly string[] Minus = ["-"];

    /// <summary>What is too much to follow: an address may be in it.</summary>
    private static readonly string[] TooMuch = [$"{Placeholder.Open}:{Placeholder.Open}"];

    private int _steps;
    private int _depth;

    /// <summary>The texts that an expression may evaluate to; empty where it has no value, as null or a throw expression.</summary>
    public IReadOnlyList<string> Trace(ExpressionSyntax expression)
    {
        _steps = 0;
        _depth = 0;
        return Visit(expression);
    }

    private IReadOnlyList<string> Visit(ExpressionSyntax expression)
    {
        if (_depth >= MaxDepth || _steps++ >= MaxSteps)
        {
            return TooMuch;
        }

        _depth++;
        var texts = VisitKind(expression);
        _depth--;
        return texts.Count <= MaxAlternatives ? texts : TooMuch;
    }

    private IReadOnlyList<string> VisitKind(ExpressionSyntax expression)
    {
        switch (expression)
        {
            case LiteralExpressionSyntax literal:
                return VisitLiteral(literal);
            case InterpolatedStringExpressionSyntax interpolated:
                return Concatenate(interpolated.Contents.Select(VisitContent));
            case BinaryExpressionSyntax binary:
                return VisitBinary(binary);
            case ParenthesizedExpressionSyntax parenthesized:
                return Visit(parenthesized.Expression);
            case CastExpressionSyntax cast:
                return OrUnknown(OrNothing(Visit(cast.Expression)));
            case CheckedExpressionSyntax @checked:
                return Visit(@checked.Expression);
            case PostfixUnaryExpressionSyntax postfix when postfix.IsKind(SyntaxKind.SuppressNullableWarningExpression):
                return Visit(postfix.Operand);
            case PrefixUnaryExpressionSyntax prefix:
                return prefix.IsKind(SyntaxKind.UnaryMinusExpression) ? Concatenate([Minus, Visit(prefix.Operand)]) : Computed(Visit(prefix.Operand));
            case ConditionalExpressionSyntax conditional:
                return Either(Visit(conditional.WhenTrue), Visit(conditional.WhenFalse));
            case SwitchExpressionSyntax choice:
                return AnyOf(choice.Arms.Select(static arm => arm.Expression));
            case ThrowExpressionSyntax:
                return None;
            case IdentifierNameSyntax or MemberAccessExpressionSyntax:
                return VisitDeclared(expression);
            case InvocationExpressionSyntax call:
                return VisitInvocation(call);
            case BaseObjectCreationExpressionSyntax creation:
                // Uri and IPEndPoint: their argument's value.
                return OrUnknown(AnyOf(creation.ArgumentList?.Arguments.Select(static argument => argument.Expression) ?? []));
            case DefaultExpressionSyntax or SizeOfExpressionSyntax:
                return Open;
            default:
                return Elements(expression) is { } elements ? AnyOf(elements) : Unknown;
        }
    }

    /// <summary>The elements of an array creation or a collection expression, or null.</summary>
    public static IEnumerable<ExpressionSyntax>? Elements(ExpressionSyntax expression) => expression switch
    {
        ArrayCreationExpressionSyntax { Initializer: { } initializer } => initializer.Expressions,
        ImplicitArrayCreationExpressionSyntax array => array.Initializer.Expressions,
        InitializerExpressionSyntax initializer => initializer.Expressions,
        _ when expression.RawKind == CollectionExpression => expression.ChildNodes()
            .Where(static element => element.RawKind == ExpressionElement)
            .SelectMany(static element => element.ChildNodes().OfType<ExpressionSyntax>()),
        _ => null,
    };

    /// <summary>The array creation or collection expression that an expression is an element of, or null.</summary>
    public static ExpressionSyntax? CollectionOf(SyntaxNode element) => element.Parent switch
    {
        InitializerExpressionSyntax { Parent: ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax } initializer =>
            (ExpressionSyntax)initializer.Parent!,
        { RawKind: ExpressionElement, Parent: ExpressionSyntax collection } => collection,
        _ => null,
    };

    private static IReadOnlyList<string> VisitLiteral(LiteralExpressionSyntax literal) => literal.Token.Value switch
    {
        _ when literal.Kind() is SyntaxKind.NullLiteralExpression or SyntaxKind.DefaultLiteralExpression => None,
        string or char => [literal.Token.ValueText],
        int or uint or long or ulong => [((IFormattable)literal.Token.Value!).ToString(null, CultureInfo.InvariantCulture)],
        _ => Unknown,
    };

    private IReadOnlyList<string> VisitContent(InterpolatedStringContentSyntax content) => content switch
    {
        InterpolatedStringTextSyntax { TextToken.ValueText: var text } => [text],
        InterpolationSyntax { Expression: var expression } => Visit(expression),
        _ => Unknown,
    };

    private IReadOnlyList<string> VisitBinary(BinaryExpressionSyntax binary)
    {
        switch (binary.Kind())
        {
            case SyntaxKind.AddExpression:
                return VisitSum(binary);
            case SyntaxKind.CoalesceExpression:
                return Either(Visit(binary.Left), Visit(binary.Right));
            case SyntaxKind.AsExpression:
                return Visit(binary.Left);
            default:
                return Computed(Visit(binary.Left), Visit(binary.Right));
        }
    }

    /// <summary>The operands of a chain of <c>+</c>, which nests to the left as deep as the chain is long. Numbers may be added, texts are joined.</summary>
    private IReadOnlyList<string> VisitSum(BinaryExpressionSyntax sum)
    {
        var operands = new Stack<IReadOnlyList<string>>();
        ExpressionSyntax left = sum;
        while (left is BinaryExpressionSyntax inner && inner.IsKind(SyntaxKind.AddExpression))
        {
            operands.Push(Visit(inner.Right));
            left = inner.Left;
        }

        operands.Push(Visit(left));
        return operands.All(static operand => operand.All(IsNumberOrOpen)) ? Open : OrUnknown(Concatenate(operands));
    }

    private static bool IsNumberOrOpen(string text) => text.Length > 0 && text.All(static c => c is (>= '0' and <= '9') or Placeholder.Open);

    /// <summary>What an operator makes of values: the compiler may know it where it knows all of them.</summary>
    private static IReadOnlyList<string> Computed(params IReadOnlyList<string>[] operands) =>
        operands.Any(static operand => operand == Unknown) ? Unknown : Open;

    private IReadOnlyList<string> VisitDeclared(ExpressionSyntax name)
    {
        // Uri's own texts of itself.
        if (name is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "AbsoluteUri" or "OriginalString" } access)
        {
            return OrUnknown(Visit(access.Expression));
        }

        var value = declarations.Find(name);
        var texts = Either(value.Texts, AnyOf(value.Expressions));
        if (value.Expressions.Count > 0)
        {
            texts = OrNothing(texts);
        }

        // What is too much to follow there stays open: an address in it is found where it is written.
        return value.IsOpen || texts.Any(static text => text.Contains(TooMuch[0])) ? Open : value.IsConstant ? texts : OrUnknown(texts);
    }

    private IReadOnlyList<string> VisitInvocation(InvocationExpressionSyntax call)
    {
        var flow = KnownFunction.FlowOf(NameOf(call));
        if (flow == ValueFlow.None)
        {
            return Unknown;
        }

        var arguments = call.ArgumentList.Arguments;
        switch (flow)
        {
            case ValueFlow.Same when call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: nameof(ToString) } access:
                // An argument is a culture, or the value where the method is Convert's.
                return OrUnknown(AnyOf([access.Expression, .. arguments.Select(static argument => argument.Expression)]));
            case ValueFlow.Same or ValueFlow.Default:
                return OrUnknown(AnyOf(arguments.Select(static argument => argument.Expression)));
            case ValueFlow.Concat:
                return arguments.Any(static argument => argument.NameColon is not null) ? TooMuch : OrUnknown(Concatenate(Expand(arguments).Select(Visit)));
            case ValueFlow.Format:
                return arguments.Any(static argument => argument.NameColon is not null) ? TooMuch : OrUnknown(VisitFormat(arguments));
            default:
                return Unknown;
        }
    }

    /// <summary>The name of the method that is called, without what stands before it.</summary>
    public static string NameOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        SimpleNameSyntax name => name.Identifier.ValueText,
        _ => "",
    };

    private static IEnumerable<ExpressionSyntax> Expand(IEnumerable<ArgumentSyntax> arguments) =>
        arguments.SelectMany(static argument => Elements(argument.Expression) ?? [argument.Expression]);

    /// <summary>The format is the first argument, or the second behind a culture, which has no text with holes.</summary>
    private IReadOnlyList<string> VisitFormat(SeparatedSyntaxList<ArgumentSyntax> arguments)
    {
        for (var i = 0; i < Math.Min(2, arguments.Count); i++)
        {
            var formats = Visit(arguments[i].Expression);
            if (formats.Any(static format => format.IndexOf('{') >= 0 || format.IndexOf(Placeholder.Open) >= 0))
            {
                ExpressionSyntax[] values = [.. Expand(arguments.Skip(i + 1))];
                return formats.Count == 1 && formats[0].IndexOf(Placeholder.Open) < 0
                    ? Concatenate(FormatText.Split(formats[0]).Select(part => FillHole(formats[0], part, values)))
                    : TooMuch;
            }
        }

        return Unknown;
    }

    private IReadOnlyList<string> FillHole(string format, FormatPart part, ExpressionSyntax[] values) =>
        part.Argument < 0 ? [format.Substring(part.Start, part.Length)]
        : part.Argument < values.Length ? Visit(values[part.Argument])
        : Unknown;

    private IReadOnlyList<string> AnyOf(IEnumerable<ExpressionSyntax> expressions)
    {
        var texts = new List<string>();
        foreach (var expression in expressions)
        {
            texts.AddRange(Visit(expression));
            if (texts.Count > MaxAlternatives)
            {
                return TooMuch;
            }
        }

        return Distinct(texts);
    }

    /// <summary>Operators and methods of the user's own may look like those that are known; then nothing is known of the result.</summary>
    private static IReadOnlyList<string> OrUnknown(IReadOnlyList<string> texts) => Either(Unknown, texts);

    /// <summary>Of a value that is null, what it adds to a text.</summary>
    private static IReadOnlyList<string> OrNothing(IReadOnlyList<string> texts) => texts.Count == 0 ? Empty : texts;

    private static IReadOnlyList<string> Either(IReadOnlyList<string> first, IReadOnlyList<string> second) =>
        first.Count == 0 || first == second ? second : second.Count == 0 ? first : Distinct([.. first, .. second]);

    private static IReadOnlyList<string> Distinct(List<string> texts)
    {
        for (var i = texts.Count - 1; i > 0; i--)
        {
            if (texts.IndexOf(texts[i], 0, i) >= 0)
            {
                texts.RemoveAt(i);
            }
        }

        return texts.Count == 1 && texts[0] == Unknown[0] ? Unknown : texts;
    }

    /// <summary>Every combination of the parts' alternatives. A part that is null adds nothing.</summary>
    private static IReadOnlyList<string> Concatenate(IEnumerable<IReadOnlyList<string>> parts)
    {
        IReadOnlyList<string> texts = Empty;
        foreach (var alternatives in parts.Where(static alternatives => alternatives.Count > 0))
        {
            if (texts.Count * alternatives.Count > MaxAlternatives || (texts.Count > 0 && texts[0].Length > MaxLength))
            {
                return TooMuch;
            }

            texts = Combine(texts, alternatives);
        }

        return texts;
    }

    private static string[] Combine(IReadOnlyList<string> starts, IReadOnlyList<string> ends)
    {
        var texts = new string[starts.Count * ends.Count];
        for (var i = 0; i < texts.Length; i++)
        {
            texts[i] = starts[i / ends.Count] + ends[i % ends.Count];
        }

        return texts;
    }
}
