using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PortAnalyzers.Evaluation;

/// <content>Entries of dictionaries.</content>
internal sealed partial class StringEvaluator
{
    /// <summary>Whether what is added to a collection keeps its key.</summary>
    private bool _keepsPairs;

    /// <summary>The values of an expression; of a dictionary, the objects with its pairs.</summary>
    private EvaluatedString[] VisitPairs(ExpressionSyntax dictionary, CallFrame? frame) => VisitWith(ref _keepsPairs, dictionary, frame);

    /// <summary>The values that a dictionary can have under a key, and the default: of an unknown key, all values.</summary>
    /// <param name="call">The call or element access.</param>
    /// <param name="arguments">The dictionary, the key and perhaps the default; by syntax alone, a call may have the type before them.</param>
    /// <param name="frame">The call around it.</param>
    private EvaluatedString[] VisitEntry(ExpressionSyntax call, IReadOnlyList<ExpressionSyntax> arguments, CallFrame? frame)
    {
        var keys = IsExact && arguments.Count > 1 ? Visit(arguments[1], frame) : [];
        if (IsExact && arguments.Count > 0 && Resolve(arguments[0]) is InvocationExpressionSyntax keyed && Semantics.Describe(keyed) is { Count: 1 } meanings && meanings[0].Flow == ValueFlow.Keyed)
        {
            return VisitKeyed(meanings[0].Values, keys, keyed, frame);
        }

        var values = arguments.Count == 0 ? [] : EntriesOf(arguments[0], keys, call, frame);
        values = values.Length == 0 && IsExact ? Unknown(call) : values;
        if (!IsExact && call is InvocationExpressionSyntax && arguments.Count > 1)
        {
            values = Either(values, EntriesOf(arguments[1], keys, call, frame));
        }

        for (var i = 2; i < arguments.Count; i++)
        {
            values = Either(values, Visit(arguments[i], frame));
        }

        return values;
    }

    /// <summary>The elements of a collection, or what is kept of them, for which a function may return one of these keys: <c>sites.ToDictionary(site => site.Name)["web"]</c>.</summary>
    private EvaluatedString[] VisitKeyed(IReadOnlyList<ExpressionSyntax> arguments, EvaluatedString[] keys, ExpressionSyntax call, CallFrame? frame)
    {
        EvaluatedString[] values = [];
        foreach (var element in Visit(arguments[0], frame))
        {
            if (keys.Length == 0 || arguments.Count < 2 || ResultFor(element, arguments[1], frame) is not { } itsKeys || MayBeEqual(keys, itsKeys))
            {
                values = Either(values, arguments.Count < 3 ? [element] : ResultFor(element, arguments[2], frame) ?? Unknown(call));
            }
        }

        return values.Length == 0 ? Unknown(call) : values;
    }

    /// <summary>What a lambda returns for an element, or null if that is not known.</summary>
    private EvaluatedString[]? ResultFor(EvaluatedString element, ExpressionSyntax function, CallFrame? frame) =>
        function is AnonymousFunctionExpressionSyntax { ExpressionBody: { } result } && Functions.ParametersOf(function) is { Count: 1 } parameters && !element.IsUnknown
            ? Given(element, parameters[0], () => Visit(result, frame))
            : null;

    /// <summary>The values in a dictionary whose keys may be one of these; all if there are none.</summary>
    private EvaluatedString[] EntriesOf(ExpressionSyntax dictionary, EvaluatedString[] keys, ExpressionSyntax use, CallFrame? frame)
    {
        EvaluatedString[] values = [];
        foreach (var holder in VisitPairs(dictionary, frame))
        {
            if (holder.AsObject is not { } origin)
            {
                values = holder.IsOpen || !IsExact ? Either(values, [holder]) : values;
                continue;
            }

            var previous = Enter(origin.Origin.SyntaxTree, use);
            foreach (var (key, value) in SettingPair.In(origin.Origin))
            {
                if (keys.Length == 0 || MayBeEqual(keys, Visit(key, origin.Frame)))
                {
                    values = Either(values, With(Visit(value, origin.Frame), holder.Choices));
                }
            }

            Leave(previous);
        }

        // A dictionary that is read from the configuration: section.Get<Dictionary<string, int>>(), or a property of settings.
        foreach (var section in (IsExact && !Semantics.Configuration.IsEmpty ? SectionsOfObject(dictionary, null, 0) : null) ?? [])
        {
            values = Either(values, VisitEntriesOf(section, keys, use));
        }

        return values;
    }

    /// <summary>The values of keys in a section; of all keys, if one is not known.</summary>
    private EvaluatedString[] VisitEntriesOf(string section, EvaluatedString[] keys, ExpressionSyntax use)
    {
        EvaluatedString[] values = [];
        foreach (var key in keys)
        {
            values = Either(values, VisitKey(Join(section, IsKnown(key) ? key.Text : KnownSettings.AnyItem), use));
        }

        return values;
    }

    /// <summary>Whether two keys may be the same: a dictionary may ignore case.</summary>
    private static bool MayBeEqual(EvaluatedString[] keys, EvaluatedString[] others) => others.Length == 0 || Array.Exists(keys, key => !IsKnown(key)
        || Array.Exists(others, other => !IsKnown(other) || key.Text.Equals(other.Text, StringComparison.OrdinalIgnoreCase)));

    private static bool IsKnown(EvaluatedString value) => Array.TrueForAll(value.Fragments, static fragment => fragment.Kind == FragmentKind.Known);
}
