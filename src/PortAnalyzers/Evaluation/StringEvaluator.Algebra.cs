using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PortAnalyzers.Evaluation;

/// <content>Combinations of alternatives.</content>
internal sealed partial class StringEvaluator
{
    /// <summary>The maximum number of combinations of alternatives.</summary>
    private const int MaxCombinations = 64;

    /// <summary>The maximum number of alternatives of an expression.</summary>
    private const int MaxAlternatives = 1_000;

    private const int MaxLength = 10_000;

    /// <summary>The union of alternatives; an unknown value occurs once.</summary>
    private EvaluatedString[] Either(EvaluatedString[] first, EvaluatedString[] second)
    {
        if (first.Length == 0 || second.Length == 0)
        {
            return first.Length == 0 ? second : first;
        }

        if (first.Length + second.Length > MaxAlternatives)
        {
            return IsExact ? first : [new(Fragment.Anything(first[0].Fragments[0].Origin))];
        }

        var values = new EvaluatedString[first.Length + second.Length];
        first.CopyTo(values, 0);
        var count = first.Length;
        foreach (var value in second)
        {
            if (!Contains(values, count, value))
            {
                values[count++] = value;
            }
        }

        if (count < values.Length)
        {
            Array.Resize(ref values, count);
        }

        return values;
    }

    /// <summary>Whether an alternative exists already. If values are exact, equal texts with different sources are different.</summary>
    private bool Contains(EvaluatedString[] values, int count, EvaluatedString value)
    {
        if (IsExact && !value.IsUnknown)
        {
            return false;
        }

        for (var i = 0; i < count; i++)
        {
            if (values[i].Text == value.Text && values[i].AsObject == value.AsObject)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>User-defined operators and methods may look like known ones; then the result is unknown. Null adds nothing to a text.</summary>
    private EvaluatedString[] OrUnknown(EvaluatedString[] values, SyntaxNode origin) => Either(
        [new(Fragment.Unknown(origin, isNumber: false))], values.Length == 0 ? [new(Fragment.Computed("", origin))] : values);

    /// <summary>
    /// Every combination of the parts' alternatives; if there are too many, combinations with each alternative at least once. A part without alternatives is null,
    /// and adds nothing. Parts that are the same array are one value that occurs several times.
    /// </summary>
    private EvaluatedString[] Concatenate(IReadOnlyList<EvaluatedString[]> parts, SyntaxNode origin)
    {
        var all = new List<EvaluatedString[]>();
        var combinations = 1;
        foreach (var alternatives in parts)
        {
            if (alternatives.Length > 0)
            {
                if (alternatives.Length > 1 && combinations <= MaxCombinations && !all.Contains(alternatives))
                {
                    combinations *= alternatives.Length;
                }

                all.Add(alternatives);
            }
        }

        if (all.Count == 0)
        {
            return [new(Fragment.Computed("", origin, UseOf(origin)))];
        }

        if (all.Count == 1)
        {
            return all[0];
        }

        if (!IsExact && combinations > MaxCombinations)
        {
            return Anything(origin);
        }

        var values = Combinations(all) is { Length: > 0 } found ? found : WithEach(all);
        return !IsExact && IsTooLong(values) ? Anything(origin) : values;
    }

    /// <summary>A loop, because each compiler would have to compile a lambda.</summary>
    private static bool IsTooLong(EvaluatedString[] values)
    {
        foreach (var value in values)
        {
            if (value.Text.Length > MaxLength)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>All combinations of alternatives that don't contradict each other; null if there are too many.</summary>
    private static EvaluatedString[]? Combinations(List<EvaluatedString[]> parts)
    {
        var maximum = MaxCombinations;
        foreach (var alternatives in parts)
        {
            maximum = Math.Max(maximum, alternatives.Length);
        }

        var values = new List<EvaluatedString>();
        var choice = new int[parts.Count];
        for (var chosen = 0; chosen >= 0;)
        {
            if (chosen == parts.Count)
            {
                if (values.Count == maximum)
                {
                    return null;
                }

                values.Add(Join(parts, choice));
                choice[--chosen]++;
            }
            else if (choice[chosen] == parts[chosen].Length)
            {
                choice[chosen] = 0;
                chosen--;
                if (chosen >= 0)
                {
                    choice[chosen]++;
                }
            }
            else if ((parts[chosen].Length > 1 || parts[chosen][0].Choices.Length > 0) && ContradictsEarlier(parts, choice, chosen))
            {
                choice[chosen]++;
            }
            else
            {
                chosen++;
            }
        }

        return values.ToArray();
    }

    private static bool ContradictsEarlier(List<EvaluatedString[]> parts, int[] choice, int index)
    {
        var value = parts[index][choice[index]];
        for (var i = 0; i < index; i++)
        {
            if (parts[i] == parts[index] ? choice[i] != choice[index] : value.Contradicts(parts[i][choice[i]]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Combinations that contain each alternative at least once, with others that don't contradict it, if there are any.</summary>
    private static EvaluatedString[] WithEach(List<EvaluatedString[]> parts)
    {
        var values = new List<EvaluatedString>();
        foreach (var alternatives in parts)
        {
            for (var i = 0; i < alternatives.Length && values.Count < MaxAlternatives; i++)
            {
                var choice = parts.ConvertAll(others =>
                    others == alternatives ? i : Math.Max(0, Array.FindIndex(others, other => !other.Contradicts(alternatives[i])))).ToArray();
                if (values.Count == 0 || Array.Exists(choice, static index => index > 0))
                {
                    values.Add(Join(parts, choice));
                }
            }
        }

        return values.ToArray();
    }

    private static EvaluatedString Join(List<EvaluatedString[]> parts, int[] choice)
    {
        var count = 0;
        Choice[] choices = [];
        for (var i = 0; i < choice.Length; i++)
        {
            var part = parts[i][choice[i]];
            count += part.Fragments.Length;
            choices = part.Choices.Length == 0 ? choices : Choice.Union(choices, part.Choices);
        }

        var fragments = new Fragment[count];
        count = 0;
        for (var i = 0; i < choice.Length; i++)
        {
            var part = parts[i][choice[i]].Fragments;
            part.CopyTo(fragments, count);
            count += part.Length;
        }

        return new EvaluatedString(fragments, choices);
    }

    /// <summary>A string in which other values replace a text that is in one of its parts.</summary>
    private EvaluatedString[] Replace(EvaluatedString value, string old, EvaluatedString[] replacement, SyntaxNode origin)
    {
        var parts = new List<EvaluatedString[]>();
        foreach (var fragment in value.Fragments)
        {
            var start = 0;
            for (var i = fragment.Text.IndexOf(old, StringComparison.Ordinal); i >= 0; i = fragment.Text.IndexOf(old, start, StringComparison.Ordinal))
            {
                parts.Add([new(fragment.Slice(start, i - start))]);
                parts.Add(replacement);
                start = i + old.Length;
            }

            parts.Add([new(start == 0 ? fragment : fragment.Slice(start, fragment.Text.Length - start))]);
        }

        return With(Concatenate(parts, origin), value.Choices);
    }

    /// <summary>The parts of a string between its separators.</summary>
    private EvaluatedString[] Split(EvaluatedString value, string separators)
    {
        if (value.Text.IndexOfAny(separators.ToCharArray()) < 0)
        {
            return [value];
        }

        EvaluatedString[] values = [];
        var fragments = new List<Fragment>();
        foreach (var fragment in value.Fragments)
        {
            var start = 0;
            for (var i = 0; i <= fragment.Text.Length; i++)
            {
                var isEnd = i == fragment.Text.Length;
                if (isEnd || separators.IndexOf(fragment.Text[i]) >= 0)
                {
                    if (i > start)
                    {
                        fragments.Add(i - start == fragment.Text.Length ? fragment : fragment.Slice(start, i - start));
                    }

                    if (!isEnd && fragments.Count > 0)
                    {
                        values = Either(values, [new(fragments.ToArray(), value.Choices)]);
                        fragments.Clear();
                    }

                    start = i + 1;
                }
            }
        }

        return fragments.Count == 0 ? values : Either(values, [new(fragments.ToArray(), value.Choices)]);
    }
}
