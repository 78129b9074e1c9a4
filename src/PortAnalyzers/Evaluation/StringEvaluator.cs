using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PortAnalyzers.Urls;

namespace PortAnalyzers.Evaluation;

/// <summary>
/// Evaluates expressions: follows them back to the literals with their possible values, through constants, variables, members, parameters,
/// <c>??</c>, <c>?:</c>, switch arms, interpolation, concatenation, calls of the project's own methods and those of <see cref="KnownFunction"/>.
/// </summary>
/// <remarks>
/// The only recursion over expressions. It asks its <see cref="ISemantics"/> what code means: one implementation binds, the other one looks at syntax
/// and allows false positives. Unknown parts stay in the string as a <see cref="Placeholder"/>. The work for one expression is bounded; beyond the
/// bounds a value is unknown if the answers are exact, and otherwise anything.
/// </remarks>
/// <param name="semantics">Answers what code means.</param>
/// <param name="home">The analyzed file: a value in another file is reached through an expression in this one.</param>
/// <param name="preview">Determines without binding whether the value of an expression can be known; null if nothing is bound.</param>
internal sealed partial class StringEvaluator(ISemantics semantics, SyntaxTree home, StringEvaluator? preview = null)
{
    /// <summary>The maximum depth of expressions and declarations.</summary>
    private const int MaxDepth = 48;

    /// <summary>The maximum number of expressions in one evaluation.</summary>
    private const int MaxSteps = 20_000;

    /// <summary>As <see cref="MaxDepth"/> and <see cref="MaxSteps"/>, without binding. The limits are lower, so that the pre-filter never cuts off what binding would find.</summary>
    private const int MaxDepthOfSyntax = 40;

    private const int MaxStepsOfSyntax = 2_000;

    /// <summary>How many names and calls one call follows: each may bind a member that nothing else needs.</summary>
    private const int MaxFollowed = 500;

    /// <summary>As <see cref="MaxFollowed"/>, where nothing is bound. Of the expressions that are found to hold no port, hardly one needs more; the others are bound sooner.</summary>
    private const int MaxFollowedOfSyntax = 100;

    /// <summary>SyntaxKind.FieldExpression, which the oldest supported compiler does not know.</summary>
    private const int FieldExpression = 8757;

    private readonly HashSet<SyntaxNode> _active = [];
    private readonly Dictionary<(SyntaxNode Declaration, SyntaxNode? Use, TypeDeclarationSyntax? Self, bool KeepsPairs), EvaluatedString[]> _known = [];
    private int _cuts;
    private int _depth;
    private int _steps;
    private int _followed;
    private SyntaxNode? _use;
    private ExpressionSyntax? _expression;

    public ISemantics Semantics { get; } = semantics;

    private bool IsExact => Semantics.IsExact;

    /// <summary>How often a limit or a cycle ended a part of an evaluation: a result is only kept if this number did not change meanwhile.</summary>
    private int Cuts => _cuts + Semantics.Refusals;

    /// <summary>The strings to which an expression can evaluate. Never null; none if it has no value, such as null or a throw expression.</summary>
    public EvaluatedString[] Evaluate(ExpressionSyntax expression)
    {
        Begin();
        ForgetPartialCalls();
        Semantics.Begin();
        _expression = expression;
        var values = Visit(expression, null);
        return IsExact ? IfCalled(expression, IfReached(expression, values)) : values;
    }

    private void Begin()
    {
        _depth = 0;
        _steps = 0;
        _followed = 0;
        _use = null;
        _self = null;
        _active.Clear();
    }

    private EvaluatedString[] Visit(ExpressionSyntax expression, CallFrame? frame)
    {
        Semantics.CancellationToken.ThrowIfCancellationRequested();
        if (IsTooMuch(expression))
        {
            _cuts++;
            return IsExact ? Unknown(expression) : Anything(expression);
        }

        _depth++;
        var values = VisitKind(expression, frame);
        _depth--;
        return values;
    }

    /// <summary>The values of an expression, with a mode of the evaluation on.</summary>
    private EvaluatedString[] VisitWith(ref bool mode, ExpressionSyntax expression, CallFrame? frame)
    {
        var previous = mode;
        mode = true;
        var values = Visit(expression, frame);
        mode = previous;
        return values;
    }

    private bool IsTooMuch(ExpressionSyntax expression) =>
        _depth >= (IsExact ? MaxDepth : MaxDepthOfSyntax)
        || _steps++ >= (IsExact ? MaxSteps : MaxStepsOfSyntax)
        || (IsFollowed(expression) && _followed++ >= (IsExact ? MaxFollowed : MaxFollowedOfSyntax));

    /// <summary>The value where a circle ends the evaluation: what depends on it is not remembered.</summary>
    private EvaluatedString[] CutOff(ExpressionSyntax expression)
    {
        _cuts++;
        return Unknown(expression);
    }

    private static bool IsFollowed(ExpressionSyntax expression) =>
        expression is IdentifierNameSyntax or MemberAccessExpressionSyntax or MemberBindingExpressionSyntax or InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax;

    /// <summary>
    /// The values of a declaration, evaluated once for all expressions that lead to it, unless a limit or a cycle cut the evaluation off. Each expression gets an array of its own: a
    /// variable may change between two reads, and <see cref="Concatenate"/> takes the same array for one value.
    /// </summary>
    private EvaluatedString[] Remember(SyntaxNode declaration, ExpressionSyntax use, Func<EvaluatedString[]> evaluate)
    {
        if (_given is { Count: > 0 })
        {
            return evaluate();
        }

        // What is remembered for all objects must not depend on the one that is evaluated.
        var previous = _self;
        _self = HeirOf(declaration);
        var key = (declaration, _use ?? (use.SyntaxTree == home ? use : null), _self, _keepsPairs);
        if (!_known.TryGetValue(key, out var values))
        {
            var cuts = Cuts;
            values = evaluate();
            if (cuts == Cuts)
            {
                _known[key] = values;
            }
        }
        else
        {
            values = (EvaluatedString[])values.Clone();
        }

        _self = previous;
        return values;
    }

    private EvaluatedString[] VisitKind(ExpressionSyntax expression, CallFrame? frame)
    {
        switch (expression)
        {
            case LiteralExpressionSyntax literal:
                return VisitLiteral(literal);
            case InterpolatedStringExpressionSyntax interpolated:
                return VisitInterpolated(interpolated, frame);
            case BinaryExpressionSyntax binary:
                return VisitBinary(binary, frame);
            case ParenthesizedExpressionSyntax parenthesized:
                return Visit(parenthesized.Expression, frame);
            case IdentifierNameSyntax or MemberAccessExpressionSyntax or MemberBindingExpressionSyntax:
                return VisitName(expression, frame);
            case InvocationExpressionSyntax or ElementAccessExpressionSyntax:
                return VisitCall(expression, frame);
            case BaseObjectCreationExpressionSyntax creation:
                return VisitCreation(creation, frame);
            default:
                return VisitRarerKind(expression, frame);
        }
    }

    /// <summary>The kinds that few projects have in an address: a compiler that has just started does not load what recognizes them.</summary>
    private EvaluatedString[] VisitRarerKind(ExpressionSyntax expression, CallFrame? frame)
    {
        switch (expression)
        {
            case CastExpressionSyntax cast:
                return !IsExact ? OrUnknown(Visit(cast.Expression, frame), cast) : Semantics.KeepsValue(cast) ? Visit(cast.Expression, frame) : ConstantOrUnknown(cast);
            case CheckedExpressionSyntax @checked:
                return Visit(@checked.Expression, frame);
            case AwaitExpressionSyntax wait:
                return Visit(wait.Expression, frame);
            case PostfixUnaryExpressionSyntax postfix when postfix.IsKind(SyntaxKind.SuppressNullableWarningExpression):
                return Visit(postfix.Operand, frame);
            case PrefixUnaryExpressionSyntax prefix:
                return IsExact ? ConstantOrUnknown(prefix)
                    : prefix.IsKind(SyntaxKind.UnaryMinusExpression) ? Concatenate([[new(Fragment.Computed("-", prefix))], Visit(prefix.Operand, frame)], prefix)
                    : Computed(prefix, Visit(prefix.Operand, frame));
            case ConditionalExpressionSyntax conditional:
                return VisitConditional(conditional, frame);
            case SwitchExpressionSyntax choice:
                return VisitArms(choice, frame);
            case ThrowExpressionSyntax:
                return [];
            case AssignmentExpressionSyntax assignment:
                return assignment.Kind() switch
                {
                    SyntaxKind.SimpleAssignmentExpression => Visit(assignment.Right, frame),
                    SyntaxKind.CoalesceAssignmentExpression => Either(Visit(assignment.Left, frame), Visit(assignment.Right, frame)),
                    _ => Unknown(assignment),
                };
            case ConditionalAccessExpressionSyntax access:
                return Visit(access.WhenNotNull, frame);
            case QueryExpressionSyntax query:
                return VisitQuery(query, frame);
            case TupleExpressionSyntax or AnonymousObjectCreationExpressionSyntax or WithExpressionSyntax or AnonymousFunctionExpressionSyntax
                or InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ComplexElementInitializerExpression }:
                return [new(Fragment.Object(expression, frame))];
            case DefaultExpressionSyntax or SizeOfExpressionSyntax:
                return IsExact ? ConstantOrUnknown(expression) : [new(Fragment.Unevaluated(expression))];
            default:
                return Collections.Elements(expression) is { } elements ? AnyOf(elements, frame)
                    : expression.RawKind == FieldExpression ? VisitBackingField(expression, frame)
                    : ConstantOrUnknown(expression);
        }
    }

    private EvaluatedString[] VisitLiteral(LiteralExpressionSyntax literal) =>
        literal.Kind() is SyntaxKind.NullLiteralExpression or SyntaxKind.DefaultLiteralExpression ? []
        : LiteralText.Of(literal.Token) is { } text ? [new(Fragment.FromLiteral(text, literal.Token, UseOf(literal)))]
        : IsExact && literal.Kind() is SyntaxKind.TrueLiteralExpression or SyntaxKind.FalseLiteralExpression ? [new(Fragment.Computed(literal.Token.ValueText, literal, UseOf(literal)))]
        : Unknown(literal);

    private EvaluatedString[] VisitInterpolated(InterpolatedStringExpressionSyntax interpolated, CallFrame? frame)
    {
        var parts = new List<EvaluatedString[]>();
        foreach (var content in interpolated.Contents)
        {
            switch (content)
            {
                case InterpolatedStringTextSyntax { TextToken: var text }:
                    parts.Add([new(Fragment.FromLiteral(text.ValueText, text, UseOf(content)))]);
                    break;
                case InterpolationSyntax { Expression: var hole } interpolation:
                    parts.Add(FormatText.KeepsDigits(interpolation.FormatClause?.FormatStringToken.ValueText) ? VisitAsText(hole, frame) : Unknown(hole));
                    break;
            }
        }

        return Concatenate(parts, interpolated);
    }

    /// <summary>An operand that becomes a part of a text. An enum member would become its name, not its number.</summary>
    private EvaluatedString[] VisitAsText(ExpressionSyntax operand, CallFrame? frame) =>
        Semantics.IsEnum(operand) ? [new(Fragment.Unknown(operand, isNumber: false))] : Visit(operand, frame);

    private EvaluatedString[] VisitBinary(BinaryExpressionSyntax binary, CallFrame? frame)
    {
        switch (binary.Kind())
        {
            case SyntaxKind.AddExpression when Semantics.IsConcatenation(binary):
                return VisitSum(binary, frame);
            case SyntaxKind.AddExpression or SyntaxKind.SubtractExpression when IsExact:
                return Semantics.ConstantOf(binary) is { } constant ? Constant(constant, binary) : VisitShiftedRange(binary, frame);
            case SyntaxKind.CoalesceExpression:
                return Either(Visit(binary.Left, frame), Visit(binary.Right, frame));
            case SyntaxKind.AsExpression:
                return Visit(binary.Left, frame);
            default:
                return IsExact ? ConstantOrUnknown(binary) : Computed(binary, Visit(binary.Left, frame), Visit(binary.Right, frame));
        }
    }

    /// <summary>
    /// The operands of a chain of <c>+</c>, which nests to the left as deep as the chain is long. By syntax alone, adjacent numbers at the start
    /// may be added.
    /// </summary>
    private EvaluatedString[] VisitSum(BinaryExpressionSyntax sum, CallFrame? frame)
    {
        var operands = new List<EvaluatedString[]>();
        ExpressionSyntax left = sum;
        while (left is BinaryExpressionSyntax inner && inner.IsKind(SyntaxKind.AddExpression) && Semantics.IsConcatenation(inner))
        {
            operands.Add(VisitAsText(inner.Right, frame));
            left = inner.Left;
        }

        operands.Add(VisitAsText(left, frame));
        operands.Reverse();
        if (IsExact)
        {
            return Concatenate(operands, sum);
        }

        return OrUnknownSum(operands, sum);
    }

    /// <summary>The result of operands if syntax does not tell whether the first ones are added numbers, or texts.</summary>
    private EvaluatedString[] OrUnknownSum(List<EvaluatedString[]> operands, BinaryExpressionSyntax sum)
    {
        var numbers = 0;
        var areAllNumbers = true;
        while (numbers < operands.Count && CountNumbers(operands[numbers]) is > 0 and var count)
        {
            areAllNumbers &= count == operands[numbers].Length;
            numbers++;
        }

        if (numbers < 2)
        {
            return OrUnknown(Concatenate(operands, sum), sum);
        }

        var texts = areAllNumbers ? [] : Concatenate(operands, sum);
        operands.RemoveRange(0, numbers);
        operands.Insert(0, [new(Fragment.Unevaluated(sum))]);
        return operands.Count == 1 && areAllNumbers ? operands[0] : OrUnknown(Either(texts, Concatenate(operands, sum)), sum);
    }

    /// <summary>The number of alternatives that can be numbers.</summary>
    private static int CountNumbers(EvaluatedString[] alternatives)
    {
        var count = 0;
        foreach (var alternative in alternatives)
        {
            var isNumber = alternative.Text.Length > 0;
            foreach (var c in alternative.Text)
            {
                isNumber &= c is (>= '0' and <= '9') or '-' or Placeholder.Unevaluated or Placeholder.Deferred or Placeholder.NumberRange;
            }

            count += isNumber ? 1 : 0;
        }

        return count;
    }

    /// <summary>A range of numbers plus or minus a known number.</summary>
    private EvaluatedString[] VisitShiftedRange(BinaryExpressionSyntax sum, CallFrame? frame)
    {
        var isSum = sum.IsKind(SyntaxKind.AddExpression);
        var left = Visit(sum.Left, frame);
        var right = Visit(sum.Right, frame);
        if (isSum && left.Length == 1 && right.Length == 1 && RangeOf(right[0]) is not null)
        {
            (left, right) = (right, left);
        }

        return left.Length == 1 && right.Length == 1 && RangeOf(left[0]) is { } range && TryNumber(right[0], out var shift)
            ? [new(Fragment.Range(range.Minimum + (isSum ? shift : -shift), range.Maximum + (isSum ? shift : -shift), sum, UseOf(sum)))]
            : Unknown(sum);
    }

    private static bool TryNumber(EvaluatedString value, out long number) =>
        long.TryParse(value.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);

    private static Fragment? RangeOf(EvaluatedString value) =>
        value.Fragments.Length == 1 && value.Fragments[0].Kind == FragmentKind.NumberRange ? value.Fragments[0] : null;

    private EvaluatedString[] AnyOf(IReadOnlyList<ExpressionSyntax> expressions, CallFrame? frame)
    {
        EvaluatedString[] values = [];
        foreach (var expression in expressions)
        {
            values = Either(values, Visit(expression, frame));
        }

        return values;
    }

    /// <summary>The result of an operator by syntax alone: the compiler may know it if it knows all operands.</summary>
    private static EvaluatedString[] Computed(ExpressionSyntax expression, params EvaluatedString[][] operands)
    {
        foreach (var alternatives in operands)
        {
            if (alternatives.Length == 1 && alternatives[0].IsUnknown)
            {
                return alternatives;
            }
        }

        return [new(Fragment.Unevaluated(expression))];
    }

    private EvaluatedString[] ConstantOrUnknown(ExpressionSyntax expression) =>
        Semantics.ConstantOf(expression) is { } constant ? Constant(constant, expression) : Unknown(expression);

    private EvaluatedString[] Constant(ConstantText constant, ExpressionSyntax expression) =>
        constant.Text is { } text ? [new(Fragment.Computed(text, expression, UseOf(expression)))] : [];

    private EvaluatedString[] Unknown(ExpressionSyntax expression) => [new(Fragment.Unknown(expression, Semantics.IsNumber(expression)))];

    /// <summary>
    /// The value beyond the bounds: it may contain an address. If its colon is written elsewhere, the address is a candidate there.
    /// </summary>
    private EvaluatedString[] Anything(SyntaxNode origin) => [new(IsWrittenHere(origin) ? Fragment.Anything(origin) : Fragment.Unevaluated(origin))];

    private bool IsWrittenHere(SyntaxNode origin) => _expression is { } expression && origin.SyntaxTree == expression.SyntaxTree
        && expression.Span.Contains(origin.Span) && origin.ToString().IndexOfAny([':', '\\']) >= 0;

    /// <summary>Continues in a declaration or at a call, which may be in another file; returns the argument for <see cref="Leave"/>.</summary>
    private SyntaxNode? Enter(SyntaxTree tree, SyntaxNode reference)
    {
        var previous = _use;
        if (_use is null && tree != home && reference.SyntaxTree == home)
        {
            _use = reference;
        }

        return previous;
    }

    private void Leave(SyntaxNode? previous) => _use = previous;

    private SyntaxNode? UseOf(SyntaxNode node) => node.SyntaxTree == home ? null : _use;
}
