using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PortAnalyzers.Urls;

namespace PortAnalyzers.Evaluation;

/// <content>Settings that the project's code writes under a key, for code that reads the key.</content>
internal sealed partial class StringEvaluator
{
    private const int MaxPairs = 10_000;

    /// <summary>Whether this evaluates keys and collections alone: values of settings are not followed.</summary>
    private bool _isForKeys;

    private StringEvaluator? _keys;
    private Dictionary<SettingWrite, List<SettingPair>>? _pairs;

    /// <summary>The keys and sections of places that write settings, and whether they do: each is evaluated once, however many settings are read.</summary>
    private Dictionary<SettingPair, EvaluatedString[]>? _writtenKeys;

    private Dictionary<SettingWrite, List<string>>? _writtenPaths;
    private Dictionary<SettingWrite, bool>? _writers;

    /// <summary>Evaluates keys, and collections of keys, with limits of their own.</summary>
    private StringEvaluator Keys => _keys ??= new StringEvaluator(Semantics, home, preview) { _isForKeys = true, _keepsPairs = true };

    /// <summary>The values that code writes under a key.</summary>
    /// <param name="key">The key or variable; by syntax alone, it may be only the last part of the key.</param>
    /// <param name="read">How it is read.</param>
    /// <param name="use">The expression that reads it.</param>
    private EvaluatedString[] VisitWritten(string key, SettingRead read, ExpressionSyntax use)
    {
        if (_isForKeys)
        {
            _cuts++;
            return [];
        }

        if (!Semantics.SeesProject)
        {
            return [new(Fragment.Deferred(use))];
        }

        var known = Written();
        EvaluatedString[] values = known.Open.Count > 0 && !IsExact ? [new(Fragment.Unevaluated(use))] : [];
        SettingWrite? last = null;
        foreach (var setting in known.Named(NameOf(key, read)))
        {
            if (!IsExact)
            {
                values = Either(values, VisitValueOf(setting, use));
            }
            else if (setting.Write != last)
            {
                values = Either(values, VisitPlace(last = setting.Write, setting, key, read, use));
            }
        }

        foreach (var write in IsExact ? known.Open : [])
        {
            values = Either(values, VisitPlace(write, null, key, read, use));
        }

        return values;
    }

    private static string NameOf(string key, SettingRead read) => KnownSettings.NameOf(read == SettingRead.Variable ? KnownSettings.KeyOfVariable(key) : key);

    /// <summary>Whether code may write a setting whose key ends with a name.</summary>
    private bool MayBeWritten(string name) => Semantics.SeesProject && !_isForKeys && (Written() is var known && (known.Open.Count > 0 || known.Named(name).Count > 0));

    /// <summary>The values that one place writes under a key.</summary>
    private EvaluatedString[] VisitPlace(SettingWrite write, SettingPair? only, string key, SettingRead read, ExpressionSyntax use)
    {
        EvaluatedString[] values = [];
        if (read == SettingRead.Variable && write.Writer != SettingWriter.Variable)
        {
            return values;
        }

        foreach (var setting in write.Key is null ? PairsOf(write) : [only ?? new SettingPair(write, write.Key, write.Value, null)])
        {
            if (IsKey(setting, key, read))
            {
                values = Either(values, VisitValueOf(setting, use));
            }
        }

        return values;
    }

    private EvaluatedString[] VisitValueOf(SettingPair setting, ExpressionSyntax use)
    {
        if (!_active.Add(setting.Value))
        {
            return CutOff(use);
        }

        var previous = Enter(setting.Value.SyntaxTree, use);
        var values = Visit(setting.Value, setting.Frame);
        Leave(previous);
        _active.Remove(setting.Value);
        return values;
    }

    /// <summary>Whether a setting is written under a key.</summary>
    private bool IsKey(SettingPair setting, string key, SettingRead read)
    {
        // Most indexers are those of other dictionaries: this is cheaper to find out than their keys.
        if (!IsWriter(setting.Write))
        {
            return false;
        }

        foreach (var written in Keys.EvaluateKey(setting))
        {
            var name = setting.Write.Writer == SettingWriter.Variable && read != SettingRead.Variable ? KnownSettings.KeyOfVariable(written.Text) : written.Text;
            var end = read == SettingRead.Items && KnownSettings.IsItem(name) ? name.Substring(0, name.LastIndexOf(':')) : name;
            if (written.IsUnknown || !key.EndsWith(end, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            foreach (var path in Keys.PathsOf(setting.Write))
            {
                var whole = Join(path, name);
                if (read == SettingRead.Items ? KnownSettings.IsItemOf(whole, key) : whole.Equals(key, StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private bool IsWriter(SettingWrite write)
    {
        _writers ??= [];
        if (!_writers.TryGetValue(write, out var isWriter))
        {
            var cuts = Cuts;
            isWriter = Semantics.Writes(write);
            if (cuts == Cuts)
            {
                _writers.Add(write, isWriter);
            }
        }

        return isWriter;
    }

    private EvaluatedString[] EvaluateKey(SettingPair setting)
    {
        _writtenKeys ??= [];
        if (!_writtenKeys.TryGetValue(setting, out var keys))
        {
            Begin();
            keys = Visit(setting.Key, setting.Frame);
            _writtenKeys.Add(setting, keys);
        }

        return keys;
    }

    /// <summary>The sections that a place writes to; of the root, except where a section's indexer is assigned.</summary>
    private List<string> PathsOf(SettingWrite write)
    {
        _writtenPaths ??= [];
        if (!_writtenPaths.TryGetValue(write, out var paths))
        {
            Begin();
            paths = write.Receiver is { } receiver ? PathsOf(receiver, null) : [""];
            _writtenPaths.Add(write, paths);
        }

        return paths;
    }

    /// <summary>The keys and values in the collection of a place.</summary>
    private List<SettingPair> PairsOf(SettingWrite write)
    {
        _pairs ??= [];
        if (!_pairs.TryGetValue(write, out var pairs))
        {
            pairs = [];
            var cuts = Cuts;
            if (IsWriter(write))
            {
                foreach (var value in Keys.Evaluate(write.Value))
                {
                    if (value.AsObject is { } holder && pairs.Count < MaxPairs)
                    {
                        SettingPair.AddFrom(holder, write, pairs);
                    }
                }
            }

            if (cuts == Cuts)
            {
                _pairs.Add(write, pairs);
            }
        }

        return pairs;
    }

    /// <summary>All settings that the project's code may write, by syntax.</summary>
    private WrittenSettings Written() => Semantics.Names.Settings.Of(AddEvaluated, Semantics.CancellationToken);

    /// <summary>Adds the settings whose keys are not literals.</summary>
    private void AddEvaluated(WrittenSettings found)
    {
        var syntax = new StringEvaluator(Semantics.BySyntax, home) { _isForKeys = true, _keepsPairs = true };
        foreach (var write in found.Others)
        {
            if (write.Key is null)
            {
                syntax.AddPairs(write, found);
            }
            else if (syntax.IsConstant(write.Key))
            {
                syntax.AddKey(new SettingPair(write, write.Key, write.Value, null), found);
            }
        }
    }

    private void AddPairs(SettingWrite write, WrittenSettings found)
    {
        var pairs = new List<SettingPair>();
        var isOpen = false;
        foreach (var value in Evaluate(write.Value))
        {
            isOpen |= value.Text.IndexOf(Placeholder.Unevaluated) >= 0;
            if (value.AsObject is { } holder && pairs.Count < MaxPairs)
            {
                SettingPair.AddFrom(holder, write, pairs);
            }
        }

        if (isOpen)
        {
            found.Open.Add(write);
        }

        foreach (var pair in pairs)
        {
            AddKey(pair, found);
        }
    }

    private void AddKey(SettingPair setting, WrittenSettings found)
    {
        foreach (var key in EvaluateKey(setting))
        {
            if (key.IsOpen)
            {
                found.Open.Add(setting.Write);
            }
            else if (!key.IsUnknown)
            {
                found.Add(NameOf(key.Text, setting.Write.Writer == SettingWriter.Variable ? SettingRead.Variable : SettingRead.Value), setting);
            }
        }
    }

    /// <summary>Whether a key is written as a constant: most others are keys of other dictionaries, and binding or following them would be useless.</summary>
    private bool IsConstant(ExpressionSyntax key)
    {
        switch (key)
        {
            case LiteralExpressionSyntax:
                return true;
            case ParenthesizedExpressionSyntax { Expression: var inner }:
                return IsConstant(inner);
            case BinaryExpressionSyntax { Left: var left, Right: var right }:
                return IsConstant(left) && IsConstant(right);
            case InterpolatedStringExpressionSyntax { Contents: var contents }:
                foreach (var content in contents)
                {
                    if (content is InterpolationSyntax { Expression: var part } && !IsConstant(part))
                    {
                        return false;
                    }
                }

                return true;
            case InvocationExpressionSyntax { ArgumentList.Arguments: var arguments } call:
                if (Semantics.ConstantOf(call) is not null)
                {
                    return true;
                }

                foreach (var argument in arguments)
                {
                    if (!IsConstant(argument.Expression))
                    {
                        return false;
                    }
                }

                return KnownFunction.IndexOf(Arguments.NameOf(call), 0) >= 0;
            case IdentifierNameSyntax or MemberAccessExpressionSyntax:
                foreach (var declaration in Semantics.Resolve(key).Declarations)
                {
                    if (declaration is VariableDeclaratorSyntax { Initializer: not null } or PropertyDeclarationSyntax { ExpressionBody: not null })
                    {
                        return true;
                    }
                }

                return false;
            default:
                return false;
        }
    }
}
