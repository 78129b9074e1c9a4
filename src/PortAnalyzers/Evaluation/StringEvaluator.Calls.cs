using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PortAnalyzers.Urls;

namespace PortAnalyzers.Evaluation;

/// <content>Calls and creations.</content>
internal sealed partial class StringEvaluator
{
    private EvaluatedString[] VisitCreation(BaseObjectCreationExpressionSyntax creation, CallFrame? frame)
    {
        if (creation.Initializer is not null && Collections.Elements(creation) is { } elements)
        {
            return AnyOf(elements, frame);
        }

        EvaluatedString[] values = [];
        foreach (var meaning in Semantics.Describe(creation))
        {
            values = Either(values, AnyOf(meaning.Values, frame));
        }

        EvaluatedString[] self = [new(Fragment.Object(creation, frame))];
        return IsExact && values.Length > 0 ? values : Either(self, values.Length == 0 ? values : OrUnknown(values, creation));
    }

    private EvaluatedString[] VisitCall(ExpressionSyntax call, CallFrame? frame)
    {
        if (IsExact && call is ElementAccessExpressionSyntax access)
        {
            if (PartOf(access) is { } part)
            {
                return AnyOf(part, frame);
            }

            if (PartOfSplit(access, frame) is { } text)
            {
                return text;
            }
        }

        var meanings = Semantics.Describe(call);
        EvaluatedString[] values = _keepsPairs && IsPair(call, meanings) ? [new(Fragment.Object(call, frame))] : [];
        foreach (var meaning in meanings)
        {
            values = Either(values, VisitMeaning(call, meaning, frame));
        }

        return values.Length == 0 && (meanings.Count == 0 || !IsExact) ? ConstantOrUnknown(call) : IsExact ? values : OrUnknown(values, call);
    }

    private EvaluatedString[] VisitMeaning(ExpressionSyntax call, CallMeaning meaning, CallFrame? frame)
    {
        if (meaning.IsUnevaluated || meaning.IsDeferred)
        {
            return meaning.IsUnevaluated ? Anything(call) : [new(Fragment.Deferred(call))];
        }

        if (meaning.Callees.Count > 0)
        {
            EvaluatedString[] results = [];
            foreach (var callee in meaning.Callees)
            {
                var previous = _self;
                var receiver = IsExact && IsOfInstances(callee) ? Arguments.ReceiverOf(call) : null;
                _self = IsExact && IsOfInstances(callee) ? TypeOfSelf(receiver, call) : _self;
                var returned = VisitCallee(callee, call, meaning.IsExtension, frame);
                _self = previous;
                results = Either(results, receiver is null or ThisExpressionSyntax or BaseExpressionSyntax ? returned : OfReceiver(returned, receiver, frame));
            }

            return results;
        }

        if (meaning.Values.Count == 0 && meaning.Flow != ValueFlow.Setting)
        {
            // By syntax alone, a method of the project may have the name of a known one.
            return ConstantOrUnknown(call);
        }

        switch (meaning.Flow)
        {
            case ValueFlow.Same:
                return AsNumber(AnyOf(meaning.Values, frame), call);
            case ValueFlow.Default:
                return Either(Unknown(call), AnyOf(meaning.Values, frame));
            case ValueFlow.Part:
                return IsExact && ElementsOf(call) is { } part ? AnyOf(part, frame) : AsNumber(IsExact ? Visit(meaning.Values[0], frame) : AnyOf(meaning.Values, frame), call);
            case ValueFlow.Filter:
                return AsNumber(VisitFilter(call, meaning.Values, frame), call);
            case ValueFlow.Entry:
                return VisitEntry(call, meaning.Values, frame);
            case ValueFlow.Concat:
                return VisitConcat(call, meaning.Values, frame);
            case ValueFlow.Format:
                return VisitFormat(call, meaning.Values, frame);
            case ValueFlow.Join:
                return VisitJoin(call, meaning.Values, frame);
            case ValueFlow.Path:
                return Join([new(Fragment.Computed(":", call))], Expand(meaning.Values, 0), call, frame);
            case ValueFlow.Split:
                return VisitSplit(meaning.Values, frame);
            case ValueFlow.Replace:
                return VisitReplace(call, meaning.Values, frame);
            case ValueFlow.Project:
                return VisitProjection(call, meaning.Values, frame);
            case ValueFlow.Pairs:
                return [new(Fragment.Object(call, frame))];
            case ValueFlow.Keyed:
                return IsExact ? Unknown(call) : AnyOf(Functions.ValuesOf([.. meaning.Values]), frame);
            case ValueFlow.Range:
                return VisitRange(call, meaning.Values, frame);
            case ValueFlow.Option:
                return VisitOption(meaning.Values[meaning.Values.Count - 1], call, frame);
            case ValueFlow.Setting:
                return VisitSetting(call, meaning, frame);
            case ValueFlow.Invoke:
                return VisitInvoke(call, meaning.Values[0], frame);
            default:
                return ConstantOrUnknown(call);
        }
    }

    /// <summary>Whether a call may create a pair of a key and a value: <c>KeyValuePair.Create("Web:Port", "6000")</c>.</summary>
    private bool IsPair(ExpressionSyntax call, IReadOnlyList<CallMeaning> meanings) =>
        (meanings.Count == 0 || !IsExact) && call is InvocationExpressionSyntax { ArgumentList.Arguments.Count: 2 } create && Arguments.NameOf(create) == "Create";

    /// <summary>A parsed number is a number, even if nothing else is known of it.</summary>
    private EvaluatedString[] AsNumber(EvaluatedString[] values, ExpressionSyntax expression)
    {
        if (!Semantics.IsNumber(expression))
        {
            return values;
        }

        EvaluatedString[] numbers = [];
        foreach (var value in values)
        {
            numbers = Either(numbers, value.IsUnknown ? [new(Fragment.Unknown(expression, isNumber: true))] : [value]);
        }

        return numbers;
    }

    /// <summary>The results of a function of the project, with the arguments of the call.</summary>
    private EvaluatedString[] VisitCallee(SyntaxNode callee, ExpressionSyntax call, bool isExtension, CallFrame? frame)
    {
        if (CallFrame.Find(frame, callee) is not null)
        {
            return CutOff(call);
        }

        var previous = Enter(callee.SyntaxTree, call);
        var results = Functions.ResultsOf(callee);
        var inside = new CallFrame(callee, call, frame, isExtension);
        var values = results.Count == 0 ? Unknown(call) : IsExact ? VisitResults(results, inside) : AnyOf(results, inside);
        Leave(previous);
        return values;
    }

    private EvaluatedString[] VisitInvoke(ExpressionSyntax call, ExpressionSyntax function, CallFrame? frame)
    {
        EvaluatedString[] values = [];
        foreach (var value in Visit(function, frame))
        {
            values = Either(
                values,
                value.AsObject is { Origin: AnonymousFunctionExpressionSyntax lambda } ? With(VisitCallee(lambda, call, isExtension: false, frame), value.Choices)
                : value.IsOpen ? [value]
                : Unknown(call));
        }

        return values.Length == 0 ? Unknown(call) : values;
    }

    private EvaluatedString[] VisitConcat(ExpressionSyntax call, IReadOnlyList<ExpressionSyntax> pieces, CallFrame? frame)
    {
        var parts = new List<EvaluatedString[]>();
        foreach (var piece in Expand(pieces, 0))
        {
            parts.Add(VisitAsText(piece, frame));
        }

        return Concatenate(parts, call);
    }

    /// <summary>The format is the first value; by syntax alone it may be the second, after a culture, which is not a format.</summary>
    private EvaluatedString[] VisitFormat(ExpressionSyntax call, IReadOnlyList<ExpressionSyntax> values, CallFrame? frame)
    {
        var format = IsExact ? 0 : FormatText.IndexOfFormat(values);
        return values.Count == 0 ? Unknown(call)
            : format < 0 && values.Count > 1 ? Either(VisitFormat(call, values, 0, frame), VisitFormat(call, values, 1, frame))
            : VisitFormat(call, values, Math.Max(format, 0), frame);
    }

    private EvaluatedString[] VisitFormat(ExpressionSyntax call, IReadOnlyList<ExpressionSyntax> values, int index, CallFrame? frame)
    {
        var formats = Visit(values[index], frame);
        if (!IsExact && CanHaveHoles(formats) && (formats.Length > 1 || formats[0].Text.IndexOf(Placeholder.Unevaluated) >= 0 || formats[0].Text.IndexOf(Placeholder.Deferred) >= 0))
        {
            return Anything(call);
        }

        EvaluatedString[] texts = [];
        foreach (var format in formats)
        {
            texts = Either(texts, FillHoles(call, format, Expand(values, index + 1), frame));
        }

        return texts;
    }

    private static bool CanHaveHoles(EvaluatedString[] formats)
    {
        foreach (var format in formats)
        {
            if (format.Text.IndexOfAny(['{', Placeholder.Unevaluated, Placeholder.Deferred]) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private EvaluatedString[] FillHoles(ExpressionSyntax call, EvaluatedString format, List<ExpressionSyntax> values, CallFrame? frame)
    {
        var parts = new List<EvaluatedString[]>();
        var arguments = new EvaluatedString[values.Count][];
        foreach (var fragment in format.Fragments)
        {
            foreach (var part in FormatText.Split(fragment.Text))
            {
                parts.Add(
                    part.Argument < 0 ? [new(fragment.Slice(part.Start, part.Length))]
                    : part.Argument < values.Count ? arguments[part.Argument] ??= VisitAsText(values[part.Argument], frame)
                    : [new(Fragment.Unknown(fragment.Origin, isNumber: false))]);
            }
        }

        return Concatenate(parts, call);
    }

    /// <summary>Joined arguments are one text; of a joined collection, each element is evaluated alone.</summary>
    private EvaluatedString[] VisitJoin(ExpressionSyntax call, IReadOnlyList<ExpressionSyntax> values, CallFrame? frame)
    {
        var pieces = Expand(values, 1);
        if (values.Count == 0 || pieces.Count == 0)
        {
            return Unknown(call);
        }

        if (pieces.Count == 1)
        {
            return Visit(pieces[0], frame);
        }

        return Join(Visit(values[0], frame), pieces, call, frame);
    }

    private EvaluatedString[] Join(EvaluatedString[] separator, List<ExpressionSyntax> pieces, ExpressionSyntax call, CallFrame? frame)
    {
        var parts = new List<EvaluatedString[]>();
        foreach (var piece in pieces)
        {
            if (parts.Count > 0)
            {
                parts.Add(separator);
            }

            parts.Add(VisitAsText(piece, frame));
        }

        return Concatenate(parts, call);
    }

    private EvaluatedString[] VisitSplit(IReadOnlyList<ExpressionSyntax> values, CallFrame? frame)
    {
        var separators = SeparatorsIn(values, frame);
        EvaluatedString[] parts = [];
        foreach (var text in Visit(values[0], frame))
        {
            // An unknown separator may be any of those in lists of ports and addresses.
            parts = Either(parts, Split(text, separators.Length == 0 ? ";, |\n" : separators));
        }

        return parts;
    }

    private string SeparatorsIn(IReadOnlyList<ExpressionSyntax> values, CallFrame? frame)
    {
        var separators = "";
        for (var i = 1; i < values.Count; i++)
        {
            foreach (var separator in Visit(values[i], frame))
            {
                separators += separator.Fragments.Length == 1 && separator.Fragments[0].Kind == FragmentKind.Known ? separator.Text : "";
            }
        }

        return separators;
    }

    /// <summary>A text in which each occurrence of a known text is replaced.</summary>
    private EvaluatedString[] VisitReplace(ExpressionSyntax call, IReadOnlyList<ExpressionSyntax> values, CallFrame? frame)
    {
        var old = values.Count == 3 ? Visit(values[1], frame) : [];
        if (old.Length != 1 || !IsKnown(old[0]) || old[0].Text.Length == 0)
        {
            return IsExact ? Unknown(call) : Anything(call);
        }

        var replacement = Visit(values[2], frame);
        EvaluatedString[] texts = [];
        foreach (var text in Visit(values[0], frame))
        {
            texts = Either(texts, Replace(text, old[0].Text, replacement, call));
        }

        return texts;
    }

    /// <summary>The results of a function for the elements of a collection, which its parameter evaluates to.</summary>
    private EvaluatedString[] VisitProjection(ExpressionSyntax call, IReadOnlyList<ExpressionSyntax> values, CallFrame? frame)
    {
        EvaluatedString[] results = [];
        for (var i = Math.Min(1, values.Count - 1); i < values.Count; i++)
        {
            results = Either(results, values[i] is AnonymousFunctionExpressionSyntax ? AnyOf(Functions.ResultsOf(values[i]), frame) : VisitProjection(values[0], values[i], call, frame));
        }

        return results.Length == 0 ? Unknown(call) : results;
    }

    /// <summary>The results of a function that is passed by its name: <c>ports.Select(int.Parse)</c>.</summary>
    private EvaluatedString[] VisitProjection(ExpressionSyntax elements, ExpressionSyntax function, ExpressionSyntax call, CallFrame? frame)
    {
        EvaluatedString[] results = [];
        foreach (var meaning in Semantics.DescribeFunction(function))
        {
            if (meaning.IsDeferred)
            {
                results = Either(results, [new(Fragment.Deferred(call))]);
            }

            results = meaning.Flow == ValueFlow.Same ? Either(results, Visit(elements, frame)) : results;
            foreach (var callee in meaning.Callees)
            {
                var previous = Enter(callee.SyntaxTree, call);
                results = Either(results, _active.Add(callee) ? AnyOf(Functions.ResultsOf(callee), null) : CutOff(call));
                _active.Remove(callee);
                Leave(previous);
            }
        }

        return results;
    }

    /// <summary>The elements of a query: the values of its last <c>select</c>, in which its variables have the values of their collections.</summary>
    private EvaluatedString[] VisitQuery(QueryExpressionSyntax query, CallFrame? frame)
    {
        var body = query.Body;
        while (body.Continuation is { } continuation)
        {
            body = continuation.Body;
        }

        return body.SelectOrGroup is SelectClauseSyntax select ? Visit(select.Expression, frame) : Unknown(query);
    }

    private EvaluatedString[] VisitRange(ExpressionSyntax call, IReadOnlyList<ExpressionSyntax> values, CallFrame? frame)
    {
        long minimum = 0;
        if (values.Count is 1 or 2 && (values.Count == 1 || TryNumber(values[0], frame, out minimum)) && TryNumber(values[values.Count - 1], frame, out var end) && end > minimum)
        {
            return [new(Fragment.Range(minimum, end - 1, call, UseOf(call)))];
        }

        return IsExact ? Unknown(call) : [new(Fragment.Unevaluated(call))];
    }

    private bool TryNumber(ExpressionSyntax expression, CallFrame? frame, out long number)
    {
        number = 0;
        var values = Visit(expression, frame);
        return values.Length == 1 && TryNumber(values[0], out number);
    }

    /// <summary>The values from an index on; those of an array or collection that is written in the call, one by one.</summary>
    private static List<ExpressionSyntax> Expand(IReadOnlyList<ExpressionSyntax> values, int start)
    {
        var expanded = new List<ExpressionSyntax>();
        for (var i = start; i < values.Count; i++)
        {
            if (Collections.Elements(values[i]) is { } elements)
            {
                expanded.AddRange(elements);
            }
            else
            {
                expanded.Add(values[i]);
            }
        }

        return expanded;
    }
}
