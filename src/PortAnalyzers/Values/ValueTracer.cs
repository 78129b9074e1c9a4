using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace PortAnalyzers.Values;

/// <summary>
/// Follows an expression back to the literals that its value can come from: constants, locals that are assigned once, readonly
/// fields, get-only properties, <c>??</c>, <c>?:</c>, switch arms, interpolation, concatenation and the methods of
/// <see cref="KnownFunction"/>. Numbers are texts here too: of a port only its digits matter.
/// </summary>
/// <remarks>
/// What is not known stays in the text as a <see cref="Urls.Placeholder"/>. The work for one expression is bounded; what lies beyond the
/// bounds counts as unknown.
/// </remarks>
internal sealed class ValueTracer(SemanticModel model, SafeBinder binder, CancellationToken cancellationToken)
{
    /// <summary>How deep expressions and declarations are followed.</summary>
    private const int MaxDepth = 48;

    /// <summary>How many operations one call looks at.</summary>
    private const int MaxSteps = 20_000;

    /// <summary>How many combinations of alternatives are told apart.</summary>
    private const int MaxAlternatives = 64;

    private readonly Dictionary<ISymbol, ExpressionSyntax?> _values = new(SymbolEqualityComparer.Default);
    private int _steps;

    /// <summary>The texts that an operation can evaluate to. Never null; empty where it has no value, as a throw expression.</summary>
    public IReadOnlyList<TracedText> Trace(IOperation operation)
    {
        _steps = 0;
        return Visit(operation, 0);
    }

    /// <summary>The operation that an expression stands for: through conversions and variables that are assigned once in this file.</summary>
    public IOperation Resolve(IOperation operation)
    {
        for (var i = 0; i < MaxDepth; i++)
        {
            var variable = operation switch
            {
                ILocalReferenceOperation local => local.Local,
                IFieldReferenceOperation field => field.Field,
                _ => (ISymbol?)null,
            };
            if (operation is IConversionOperation conversion)
            {
                operation = conversion.Operand;
            }
            else if (variable is not null && ValueOf(variable) is { } value && value.SyntaxTree == model.SyntaxTree
                && binder.GetOperation(model, value) is { } declared)
            {
                operation = declared;
            }
            else
            {
                break;
            }
        }

        return operation;
    }

    private IReadOnlyList<TracedText> Visit(IOperation operation, int depth)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (depth > MaxDepth || _steps++ > MaxSteps)
        {
            return Unknown(operation);
        }

        depth++;
        return operation switch
        {
            ILiteralOperation or IUtf8StringOperation => VisitLiteral(operation),
            IParenthesizedOperation parenthesized => Visit(parenthesized.Operand, depth),
            IConversionOperation { OperatorMethod: null } conversion => Visit(conversion.Operand, depth),
            ICoalesceOperation coalesce => Either(Visit(coalesce.Value, depth), Visit(coalesce.WhenNull, depth)),
            IConditionalOperation { WhenFalse: { } whenFalse } conditional => Either(Visit(conditional.WhenTrue, depth), Visit(whenFalse, depth)),
            ISwitchExpressionOperation choice => AnyOf(choice.Arms.Select(static arm => arm.Value), depth),
            IThrowOperation => [],
            IInterpolatedStringOperation interpolated => Concatenate(interpolated.Parts.Select(part => VisitPart(part, depth))),
            IInterpolatedStringHandlerCreationOperation { Content: IInterpolatedStringOperation content } => Visit(content, depth),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } sum => VisitSum(sum, depth),
            ILocalReferenceOperation reference => VisitLocal(reference, depth),
            IFieldReferenceOperation reference => VisitField(reference, depth),
            IPropertyReferenceOperation reference => VisitProperty(reference, depth),
            IInvocationOperation invocation => VisitInvocation(invocation, depth),
            IObjectCreationOperation creation => VisitCreation(creation, depth),
            _ when Collections.Elements(operation) is { } elements => AnyOf(elements, depth),
            _ => ConstantOrUnknown(operation),
        };
    }

    private static IReadOnlyList<TracedText> VisitLiteral(IOperation operation)
    {
        switch (operation.Syntax)
        {
            case LiteralExpressionSyntax { Token: var token } when token.IsKind(SyntaxKind.NumericLiteralToken):
                return WholeNumber(operation.ConstantValue) is { } number
                    ? One(Fragment.FromLiteral(number, token))
                    : Unknown(operation);
            case LiteralExpressionSyntax { Token: var token } when IsText(token):
                return One(Fragment.FromLiteral(token.ValueText, token));
            case InterpolatedStringTextSyntax { TextToken: var token }:
                return One(Fragment.FromLiteral(token.ValueText, token));
            case LiteralExpressionSyntax { RawKind: (int)SyntaxKind.NullLiteralExpression or (int)SyntaxKind.DefaultLiteralExpression }:
                return [];
            default:
                return ConstantOrUnknown(operation);
        }
    }

    private static bool IsText(SyntaxToken token) => token.Value is string or char;

    private IReadOnlyList<TracedText> VisitPart(IInterpolatedStringContentOperation part, int depth) => part switch
    {
        IInterpolatedStringTextOperation text => VisitLiteral(text.Text),
        IInterpolationOperation { FormatString: var format } hole when FormatText.KeepsDigits(format?.ConstantValue.Value as string) =>
            VisitAsText(hole.Expression, depth),
        IInterpolatedStringAppendOperation append => VisitAppend(append, depth),
        IInterpolationOperation hole => Unknown(hole.Expression),
        _ => Unknown(part),
    };

    /// <summary>An operand that is made a part of a text. An enum member would give its name there, not its number.</summary>
    private IReadOnlyList<TracedText> VisitAsText(IOperation operation, int depth)
    {
        var operand = operation is IConversionOperation { IsImplicit: true } conversion ? conversion.Operand : operation;
        return operand.Type?.TypeKind == TypeKind.Enum ? One(Fragment.Unknown(operand.Syntax, isNumber: false)) : Visit(operand, depth);
    }

    /// <summary>A part of an interpolated string that goes to a handler: the same part, as the argument of an Append method.</summary>
    private IReadOnlyList<TracedText> VisitAppend(IInterpolatedStringAppendOperation append, int depth) =>
        append.AppendCall is not IInvocationOperation { Arguments.Length: > 0 } call ? Unknown(append)
        : !FormatText.KeepsDigits(KnownFunction.ArgumentFor(call.Arguments, "format")?.ConstantValue.Value as string) ? Unknown(call.Arguments[0].Value)
        : call.Arguments[0].Value is ILiteralOperation literal ? VisitLiteral(literal)
        : VisitAsText(call.Arguments[0].Value, depth);

    /// <summary>The operands of a chain of <c>+</c>, which nests to the left as deep as the chain is long.</summary>
    private IReadOnlyList<TracedText> VisitSum(IBinaryOperation sum, int depth)
    {
        var operands = new Stack<IOperation>();
        IOperation left = sum;
        while (left is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } inner)
        {
            operands.Push(inner.RightOperand);
            left = inner.LeftOperand;
        }

        operands.Push(left);
        return Concatenate(operands.Select(operand => VisitAsText(operand, depth)));
    }

    private IReadOnlyList<TracedText> VisitLocal(ILocalReferenceOperation reference, int depth) =>
        ValueOf(reference.Local) is { } value
            ? VisitDeclared(value, reference, depth)
            : ConstantOrUnknown(reference);

    private IReadOnlyList<TracedText> VisitField(IFieldReferenceOperation reference, int depth)
    {
        var field = reference.Field;
        if (ValueOf(field) is { } value)
        {
            return VisitDeclared(value, reference, depth);
        }

        return KnownFields.TextOf(field) is { } text ? One(Fragment.Computed(text, reference.Syntax)) : ConstantOrUnknown(reference);
    }

    private IReadOnlyList<TracedText> VisitProperty(IPropertyReferenceOperation reference, int depth)
    {
        if (ValueOf(reference.Property) is { } value)
        {
            return VisitDeclared(value, reference, depth);
        }

        return reference is { Instance: { } uri, Property.Name: "AbsoluteUri" or "OriginalString" } && TypeNames.Is(uri.Type, "System.Uri")
            ? Visit(uri, depth)
            : ConstantOrUnknown(reference);
    }

    private ExpressionSyntax? ValueOf(ISymbol variable)
    {
        if (!_values.TryGetValue(variable, out var value))
        {
            value = SingleAssignment.Find(variable, cancellationToken);
            _values.Add(variable, value);
        }

        return value;
    }

    /// <summary>Goes on in a declaration, which may stand in another file.</summary>
    private IReadOnlyList<TracedText> VisitDeclared(ExpressionSyntax value, IOperation reference, int depth)
    {
        var tree = value.SyntaxTree;
        if (!model.Compilation.ContainsSyntaxTree(tree))
        {
            // Of another project: its file can't be reported from here.
            return ConstantOrUnknown(reference);
        }

        if (binder.GetOperation(binder.ModelOf(tree, model), value) is not { } operation)
        {
            return ConstantOrUnknown(reference);
        }

        var texts = Visit(operation, depth);
        return tree == reference.Syntax.SyntaxTree ? texts : [.. texts.Select(text => ReachedFrom(text, reference.Syntax))];
    }

    private static TracedText ReachedFrom(TracedText text, SyntaxNode use) =>
        new([.. text.Fragments.Select(fragment => fragment.ReachedFrom(use))]);

    private IReadOnlyList<TracedText> VisitInvocation(IInvocationOperation invocation, int depth)
    {
        var function = KnownFunction.Find(invocation.TargetMethod);
        switch (function.Flow)
        {
            case ValueFlow.Same when KnownFunction.ArgumentFor(invocation.Arguments, function.Parameter) is { } value:
                return KnownFunction.IsDecimal(invocation.Arguments) ? Visit(value, depth) : Unknown(invocation);
            case ValueFlow.Default when KnownFunction.ArgumentFor(invocation.Arguments, function.Parameter) is { } value:
                return Either(Unknown(invocation), Visit(value, depth));
            case ValueFlow.Concat:
                return Concatenate(Arguments(invocation.Arguments).Select(argument => VisitAsText(argument, depth)));
            case ValueFlow.Format:
                return VisitFormat(invocation, depth);
        }

        return invocation is { TargetMethod: { Name: "ToString", Parameters: var parameters }, Instance: { } instance } && CanBeText(instance.Type)
            && parameters.All(static parameter => TypeNames.Is(parameter.Type, "System.IFormatProvider"))
            ? Visit(instance, depth)
            : ConstantOrUnknown(invocation);
    }

    /// <summary>Whether ToString() of the type gives a port's digits or an address.</summary>
    private static bool CanBeText(ITypeSymbol? type) =>
        type is not null && (IsNumber(type) || type.SpecialType == SpecialType.System_String || TypeNames.Is(type, "System.Uri"));

    private IReadOnlyList<TracedText> VisitFormat(IInvocationOperation invocation, int depth)
    {
        if (KnownFunction.ArgumentFor(invocation.Arguments, "format") is not { } format)
        {
            return Unknown(invocation);
        }

        IOperation[] values = [.. Arguments(invocation.Arguments.Where(static argument => argument.Parameter?.Name is not ("format" or "provider")))];
        var texts = new List<TracedText>();
        foreach (var text in Visit(format, depth))
        {
            texts.AddRange(Concatenate(text.Fragments.SelectMany(fragment => FillHoles(fragment, values, depth))));
        }

        return Limit(texts);
    }

    private IEnumerable<IReadOnlyList<TracedText>> FillHoles(Fragment fragment, IOperation[] values, int depth)
    {
        foreach (var part in FormatText.Split(fragment.Text))
        {
            yield return part.Argument < 0 ? One(fragment.Slice(part.Start, part.Length))
                : part.Argument < values.Length ? VisitAsText(values[part.Argument], depth)
                : One(Fragment.Unknown(fragment.Origin, isNumber: false));
        }
    }

    /// <summary>The argument values in the parameters' order, those of a params array one by one.</summary>
    private static IEnumerable<IOperation> Arguments(IEnumerable<IArgumentOperation> arguments)
    {
        foreach (var argument in arguments.OrderBy(static argument => argument.Parameter?.Ordinal ?? 0))
        {
            if (Collections.Elements(argument.Value) is { } elements)
            {
                foreach (var element in elements)
                {
                    yield return element;
                }
            }
            else
            {
                yield return argument.Value;
            }
        }
    }

    private IReadOnlyList<TracedText> VisitCreation(IObjectCreationOperation creation, int depth)
    {
        var parameter = TypeNames.Is(creation.Type, "System.Uri") ? UriTextParameter(creation.Constructor)
            : TypeNames.Is(creation.Type, "System.Net.IPEndPoint") ? "port"
            : null;
        return parameter is not null && KnownFunction.ArgumentFor(creation.Arguments, parameter) is { } value
            ? Visit(value, depth)
            : Unknown(creation);
    }

    /// <summary>Which parameter of a Uri constructor carries the authority: a relative reference's wins over its base.</summary>
    private static string UriTextParameter(IMethodSymbol? constructor) =>
        constructor?.Parameters.Any(static parameter => parameter.Name == "relativeUri") == true ? "relativeUri" : "uriString";

    private IReadOnlyList<TracedText> AnyOf(IEnumerable<IOperation> operations, int depth)
    {
        var texts = new List<TracedText>();
        foreach (var operation in operations)
        {
            texts.AddRange(Visit(operation, depth));
        }

        return Limit(texts);
    }

    private static IReadOnlyList<TracedText> Either(IReadOnlyList<TracedText> first, IReadOnlyList<TracedText> second) => Limit([.. first, .. second]);

    private static IReadOnlyList<TracedText> Limit(List<TracedText> texts) =>
        texts.Count <= MaxAlternatives ? texts : texts.GetRange(0, MaxAlternatives);

    /// <summary>
    /// Every combination of the parts' alternatives; where they are too many, each alternative at least once. A part that is null adds nothing.
    /// </summary>
    private static IReadOnlyList<TracedText> Concatenate(IEnumerable<IReadOnlyList<TracedText>> parts)
    {
        IReadOnlyList<TracedText>[] all = [.. parts.Where(static alternatives => alternatives.Count > 0)];
        var combinations = 1;
        foreach (var alternatives in all)
        {
            combinations = Math.Min(combinations * alternatives.Count, MaxAlternatives + 1);
        }

        return combinations <= MaxAlternatives ? Combine(all) : VaryOneByOne(all);
    }

    private static List<TracedText> Combine(IReadOnlyList<TracedText>[] parts)
    {
        var choice = new int[parts.Length];
        var texts = new List<TracedText>();
        int last;
        do
        {
            texts.Add(Join(parts, choice));
            last = parts.Length - 1;
            while (last >= 0 && ++choice[last] == parts[last].Count)
            {
                choice[last--] = 0;
            }
        }
        while (last >= 0);
        return texts;
    }

    private static IReadOnlyList<TracedText> VaryOneByOne(IReadOnlyList<TracedText>[] parts)
    {
        var choice = new int[parts.Length];
        var texts = new List<TracedText> { Join(parts, choice) };
        for (var i = 0; i < parts.Length; i++)
        {
            while (++choice[i] < parts[i].Count && texts.Count < MaxAlternatives)
            {
                texts.Add(Join(parts, choice));
            }

            choice[i] = 0;
        }

        return texts;
    }

    private static TracedText Join(IReadOnlyList<TracedText>[] parts, int[] choice)
    {
        var fragments = new List<Fragment>();
        for (var i = 0; i < parts.Length; i++)
        {
            fragments.AddRange(parts[i][choice[i]].Fragments);
        }

        return new TracedText(fragments);
    }

    private static IReadOnlyList<TracedText> ConstantOrUnknown(IOperation operation) => operation.ConstantValue switch
    {
        { HasValue: true, Value: string text } => One(Fragment.Computed(text, operation.Syntax)),
        { HasValue: true, Value: char c } => One(Fragment.Computed(c.ToString(), operation.Syntax)),
        { HasValue: true, Value: null } => [],
        var constant when WholeNumber(constant) is { } number => One(Fragment.Computed(number, operation.Syntax)),
        _ => Unknown(operation),
    };

    private static string? WholeNumber(Optional<object?> constant) =>
        constant is { HasValue: true, Value: sbyte or byte or short or ushort or int or uint or long or ulong }
            ? ((IFormattable)constant.Value).ToString(null, CultureInfo.InvariantCulture)
            : null;

    private static IReadOnlyList<TracedText> Unknown(IOperation operation) =>
        One(Fragment.Unknown(operation.Syntax, operation.Type is { } type && IsNumber(type)));

    private static bool IsNumber(ITypeSymbol type)
    {
        var number = type is INamedTypeSymbol { ConstructedFrom.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;
        return number.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_UInt64;
    }

    private static IReadOnlyList<TracedText> One(Fragment fragment) => [new TracedText([fragment])];
}
