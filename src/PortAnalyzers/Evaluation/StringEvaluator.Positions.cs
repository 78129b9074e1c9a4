using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PortAnalyzers.Evaluation;

/// <content>Elements of a list at constant positions: of <c>ports.Skip(1).First()</c>, the second. The list is written in this file, and nothing changes it. Only exact answers tell.</content>
internal sealed partial class StringEvaluator
{
    /// <summary>Members that read a list.</summary>
    private static readonly string[] Readers =
    [
        "All", "Any", "AsSpan", "Contains", "Count", "ElementAt", "First", "FirstOrDefault", "Last", "LastOrDefault", "Length", "Max", "Min", "Select", "Single", "SingleOrDefault", "Skip", "SkipLast", "Take",
        "TakeLast", "Where",
    ];

    /// <summary>The element at an index, or the elements in a range; null if they are not known.</summary>
    private List<ExpressionSyntax>? PartOf(ElementAccessExpressionSyntax access)
    {
        if (access.ArgumentList.Arguments is not { Count: 1 } arguments || ElementsOf(access.Expression) is not { } elements)
        {
            return null;
        }

        if (arguments[0].Expression is RangeExpressionSyntax range)
        {
            return IndexOf(range.LeftOperand, elements.Count, 0) is { } start && IndexOf(range.RightOperand, elements.Count, elements.Count) is { } end ? Slice(elements, start, end) : null;
        }

        return IndexOf(arguments[0].Expression, elements.Count, 0) is { } index ? Slice(elements, index, index + 1) : null;
    }

    /// <summary>The elements of a list, or of a part of it; null if they are not known.</summary>
    private List<ExpressionSyntax>? ElementsOf(ExpressionSyntax list)
    {
        switch (list)
        {
            case ParenthesizedExpressionSyntax { Expression: var inner }:
                return ElementsOf(inner);
            case ElementAccessExpressionSyntax { ArgumentList.Arguments: { Count: 1 } arguments } access when arguments[0].Expression is RangeExpressionSyntax:
                return PartOf(access);
            case InvocationExpressionSyntax call:
                return Semantics.Describe(call) is { Count: 1 } meanings && meanings[0].Flow == ValueFlow.Part ? PartOf(call, meanings[0].Values) : null;
        }

        return Semantics.Resolve(list) is { Declarations: { Count: 1 } declarations } && MayChange(declarations[0]) ? null : Collections.ElementsByPosition(Resolve(list));
    }

    /// <summary>The part of a text at an index, <c>"localhost:8080".Split(':')[1]</c>; null if it is not known. Empty parts would shift the others.</summary>
    private EvaluatedString[]? PartOfSplit(ElementAccessExpressionSyntax access, CallFrame? frame)
    {
        if (access.ArgumentList.Arguments is not { Count: 1 } arguments || Resolve(access.Expression) is not InvocationExpressionSyntax { ArgumentList.Arguments.Count: 1 } split
            || Semantics.Describe(split) is not { Count: 1 } meanings || meanings[0] is not { Flow: ValueFlow.Split, Values: var values }
            || SeparatorsIn(values, frame) is not { Length: 1 } separator)
        {
            return null;
        }

        EvaluatedString[] parts = [];
        foreach (var text in Visit(values[0], frame))
        {
            var all = Split(text, separator);
            var count = text.Text.Split(separator[0]).Length;
            if (text.IsUnknown || text.IsOpen || count != all.Length || IndexOf(arguments[0].Expression, count, 0) is not (>= 0 and var index))
            {
                return null;
            }

            parts = index < count ? Either(parts, [all[index]]) : parts;
        }

        return parts;
    }

    private List<ExpressionSyntax>? PartOf(InvocationExpressionSyntax call, IReadOnlyList<ExpressionSyntax> values)
    {
        if (ElementsOf(values[0]) is not { } elements)
        {
            return null;
        }

        var count = elements.Count;
        if (values.Count == 1)
        {
            return Arguments.NameOf(call) switch
            {
                "First" => Slice(elements, 0, 1),
                "Last" => Slice(elements, count - 1, count),
                _ => null,
            };
        }

        if (IndexOf(values[1], count, 0) is not { } number)
        {
            return null;
        }

        var most = Math.Min(number, count);
        return Arguments.NameOf(call) switch
        {
            "ElementAt" => Slice(elements, number, number + 1),
            "Skip" => Slice(elements, most, count),
            "SkipLast" => Slice(elements, 0, count - most),
            "Take" => Slice(elements, 0, most),
            "TakeLast" => Slice(elements, count - most, count),
            _ => null,
        };
    }

    private static List<ExpressionSyntax>? Slice(List<ExpressionSyntax> elements, int start, int end) =>
        start >= 0 && start <= end && end <= elements.Count ? elements.GetRange(start, end - start) : null;

    /// <summary>A constant index, which may count from the end; null if it is not known.</summary>
    private int? IndexOf(ExpressionSyntax? index, int count, int standard)
    {
        if (index is null)
        {
            return standard;
        }

        var isFromEnd = index.IsKind(SyntaxKind.IndexExpression);
        var number = isFromEnd ? ((PrefixUnaryExpressionSyntax)index).Operand : index;
        return !int.TryParse(Semantics.ConstantOf(number)?.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? null : isFromEnd ? count - value : value;
    }

    /// <summary>Whether the elements of a variable may change: unless all its places only read them.</summary>
    private bool MayChange(SyntaxNode variable)
    {
        if (variable is not VariableDeclaratorSyntax { Identifier.ValueText: var name })
        {
            return true;
        }

        foreach (var place in variable.Parent?.Parent is LocalDeclarationStatementSyntax ? Semantics.Names.In(SafeBinder.MemberOf(variable), name) : Semantics.Names.InProject(name))
        {
            if (place != variable && !Reads(ReferenceWith(place)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Reads(SyntaxNode list) => list.Parent switch
    {
        ElementAccessExpressionSyntax access => access.Parent is not AssignmentExpressionSyntax assignment || assignment.Left != access,
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: var reader } => Array.IndexOf(Readers, reader) >= 0,
        ForEachStatementSyntax loop => loop.Expression == list,
        _ => false,
    };
}
