using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace PortAnalyzers.Evaluation;

/// <summary>The result of a method call, if it depends on its arguments in a known way.</summary>
internal enum ValueFlow
{
    /// <summary>The result is unknown.</summary>
    None,

    /// <summary>The result is the value of one argument, or of one of several.</summary>
    Same,

    /// <summary>The result is the value of one argument, which is a default, or unknown.</summary>
    Default,

    /// <summary>The result is the concatenation of the arguments.</summary>
    Concat,

    /// <summary>The result is a composite format string with its arguments.</summary>
    Format,

    /// <summary>The result is a collection, or several arguments, joined with a separator.</summary>
    Join,

    /// <summary>The result is several arguments joined with colons: a configuration key.</summary>
    Path,

    /// <summary>The result is the parts of a string between separators.</summary>
    Split,

    /// <summary>The result is a text in which another one replaces each occurrence of a third.</summary>
    Replace,

    /// <summary>The result is a part of a list: the elements at some positions.</summary>
    Part,

    /// <summary>The result is the elements of a collection for which a function returns true, or one of them, or a default.</summary>
    Filter,

    /// <summary>The result is a function's results for the elements of a collection.</summary>
    Project,

    /// <summary>The result is tuples of elements at the same position in the arguments; of one argument, tuples of an index and an element.</summary>
    Pairs,

    /// <summary>The result is a dictionary, or groups, of a collection's elements under the keys that a function returns for them; another function may return what is kept of an element.</summary>
    Keyed,

    /// <summary>The result is a number from a range with an exclusive end.</summary>
    Range,

    /// <summary>The result is the value under a key of a dictionary, or a default: these are the arguments, in this order.</summary>
    Entry,

    /// <summary>The value under a key of a dictionary is assigned to the <c>out</c> parameter.</summary>
    OutEntry,

    /// <summary>The value of one argument is assigned to the <c>out</c> parameter; the result says whether that succeeded.</summary>
    OutParameter,

    /// <summary>The result is the value of a command-line option, or its default.</summary>
    Option,

    /// <summary>A function is called with the values of the command-line options behind it.</summary>
    Handler,

    /// <summary>The result is a part of the configuration: see <see cref="SettingAccess"/>.</summary>
    Setting,

    /// <summary>The result is that of a function in a variable.</summary>
    Invoke,
}

/// <summary>The methods through which values are followed: one row per method.</summary>
internal sealed class KnownFunction
{
    /// <summary>The receiver, among the parameters.</summary>
    public const string Receiver = "this";

    /// <summary>The method with which the betas of System.CommandLine set a command's function.</summary>
    public const string SetHandler = "SetHandler";

    private const string Enumerable = "System.Linq.Enumerable";

    /// <summary>A method in a line, with the parameters that determine the value; none if all do. A text, because each new compiler would have to compile an array of objects.</summary>
    private static readonly KnownFunction[] Rows =
    [
        .. Read(ValueFlow.Concat, "System.String.Concat()"),
        .. Read(ValueFlow.Option, """
            System.CommandLine.ParseResult.GetValue(option, argument, name)
            System.CommandLine.ParseResult.GetRequiredValue(option, argument, name)
            System.CommandLine.Parsing.ParseResult.GetValueForOption(option)
            System.CommandLine.Parsing.ParseResult.GetValueForArgument(argument)
            """),
        .. Read(ValueFlow.Handler, "System.CommandLine.Handler.SetHandler()"),
        .. Read(ValueFlow.Same, """
            System.Int32.Parse(s)
            System.UInt16.Parse(s)
            System.UInt32.Parse(s)
            System.Int64.Parse(s)
            System.Convert.ToInt32(value)
            System.Convert.ToUInt16(value)
            System.Convert.ToUInt32(value)
            System.Convert.ToInt64(value)
            System.Convert.ToString(value)
            System.Nullable.GetValueOrDefault(this, defaultValue)
            System.FormattableString.Invariant(formattable)
            System.String.Create(handler)
            System.Text.CompositeFormat.Parse(format)
            System.String.Trim(this)
            System.String.TrimStart(this)
            System.String.TrimEnd(this)
            System.MemoryExtensions.AsSpan(text)
            System.String.ToLower(this)
            System.String.ToLowerInvariant(this)
            System.Net.IPEndPoint.Parse(s)
            System.Threading.Tasks.Task.FromResult(result)
            System.Threading.Tasks.Task.GetAwaiter(this)
            System.Threading.Tasks.Task.ConfigureAwait(this)
            System.Runtime.CompilerServices.TaskAwaiter.GetResult(this)
            System.Linq.Enumerable.ToArray(source)
            System.Linq.Enumerable.ToList(source)
            System.Linq.Enumerable.AsEnumerable(source)
            System.Linq.Enumerable.ToHashSet(source)
            System.Linq.Enumerable.Distinct(source)
            System.Linq.Enumerable.DistinctBy(source)
            System.Linq.Enumerable.Order(source)
            System.Linq.Enumerable.OrderDescending(source)
            System.Linq.Enumerable.OrderBy(source)
            System.Linq.Enumerable.OrderByDescending(source)
            System.Linq.Enumerable.ThenBy(source)
            System.Linq.Enumerable.ThenByDescending(source)
            System.Linq.Enumerable.Reverse(source)
            System.Linq.Enumerable.Append(source, element)
            System.Linq.Enumerable.Prepend(source, element)
            System.Linq.Enumerable.Concat(first, second)
            System.Linq.Enumerable.Union(first, second)
            System.Linq.Enumerable.DefaultIfEmpty(source, defaultValue)
            System.Collections.Frozen.FrozenDictionary.ToFrozenDictionary(source)
            System.Collections.Immutable.ImmutableDictionary.ToImmutableDictionary(source)
            System.Collections.Generic.List.ToArray(this)
            System.Collections.Generic.List.AsReadOnly(this)
            System.Collections.Generic.CollectionExtensions.AsReadOnly(list, dictionary)
            System.Array.AsReadOnly(array)
            System.Collections.Frozen.FrozenSet.ToFrozenSet(source)
            System.Collections.Immutable.ImmutableArray.ToImmutableArray(items, builder)
            System.Collections.Immutable.ImmutableList.ToImmutableList(source, builder)
            System.Collections.Immutable.ImmutableHashSet.ToImmutableHashSet(source, builder)
            System.Collections.Immutable.ImmutableArray.Create(item, item1, item2, item3, item4, items)
            System.Collections.Immutable.ImmutableArray.CreateRange(items)
            System.Collections.Immutable.ImmutableList.Create(item, items)
            System.Collections.Immutable.ImmutableList.CreateRange(items)
            System.Collections.Immutable.ImmutableHashSet.Create(item, items)
            System.Collections.Immutable.ImmutableHashSet.CreateRange(items)
            """),
        .. Read(ValueFlow.OutParameter, """
            System.Int32.TryParse(s)
            System.UInt16.TryParse(s)
            System.UInt32.TryParse(s)
            System.Int64.TryParse(s)
            System.Uri.TryCreate(uriString, relativeUri)
            """),
        .. Read(ValueFlow.Default, "Microsoft.Extensions.Configuration.ConfigurationBinder.GetValue(defaultValue)"),
        .. Read(ValueFlow.Entry, """
            System.Collections.Generic.CollectionExtensions.GetValueOrDefault(dictionary, key, defaultValue)
            System.Collections.Immutable.ImmutableDictionary.GetValueOrDefault(dictionary, key, defaultValue)
            System.Collections.Concurrent.ConcurrentDictionary.GetOrAdd(this, key, value)
            """),
        .. Read(ValueFlow.OutEntry, """
            System.Collections.Generic.Dictionary.TryGetValue(this, key)
            System.Collections.Generic.IDictionary.TryGetValue(this, key)
            System.Collections.Generic.IReadOnlyDictionary.TryGetValue(this, key)
            System.Collections.Generic.SortedDictionary.TryGetValue(this, key)
            System.Collections.Concurrent.ConcurrentDictionary.TryGetValue(this, key)
            System.Collections.Immutable.ImmutableDictionary.TryGetValue(this, key)
            System.Collections.Frozen.FrozenDictionary.TryGetValue(this, key)
            """),
        .. Read(ValueFlow.Format, """
            System.String.Format(format)
            System.Text.StringBuilder.AppendFormat(format)
            """),
        .. Read(ValueFlow.Part, """
            System.Linq.Enumerable.Skip(source, count)
            System.Linq.Enumerable.SkipLast(source, count)
            System.Linq.Enumerable.Take(source, count)
            System.Linq.Enumerable.TakeLast(source, count)
            System.Linq.Enumerable.ElementAt(source, index)
            """),
        .. Read(ValueFlow.Filter, """
            System.Linq.Enumerable.Where(source, predicate)
            System.Linq.Enumerable.First(source, predicate)
            System.Linq.Enumerable.FirstOrDefault(source, predicate, defaultValue)
            System.Linq.Enumerable.Last(source, predicate)
            System.Linq.Enumerable.LastOrDefault(source, predicate, defaultValue)
            System.Linq.Enumerable.Single(source, predicate)
            System.Linq.Enumerable.SingleOrDefault(source, predicate, defaultValue)
            System.Collections.Generic.List.Find(this, match)
            System.Collections.Generic.List.FindLast(this, match)
            System.Collections.Generic.List.FindAll(this, match)
            System.Array.Find(array, match)
            System.Array.FindAll(array, match)
            """),
        .. Read(ValueFlow.Replace, "System.String.Replace(this, oldValue, oldChar, newValue, newChar)"),
        .. Read(ValueFlow.Split, "System.String.Split(this)"),
        .. Read(ValueFlow.Join, "System.String.Join(separator)"),
        .. Read(ValueFlow.Path, "Microsoft.Extensions.Configuration.ConfigurationPath.Combine()"),
        .. Read(ValueFlow.Range, """
            System.Random.Next(minValue, maxValue)
            System.Random.NextInt64(minValue, maxValue)
            System.Security.Cryptography.RandomNumberGenerator.GetInt32(fromInclusive, toExclusive)
            """),
        .. Read(ValueFlow.Project, """
            System.Linq.Enumerable.Select(source, selector)
            System.Linq.Enumerable.SelectMany(resultSelector)
            System.Linq.Enumerable.SelectMany(source, selector)
            System.Linq.Enumerable.Join(resultSelector)
            System.Linq.Enumerable.Zip(resultSelector)
            """),
        .. Read(ValueFlow.Pairs, """
            System.Linq.Enumerable.Zip(first, second, third)
            System.Linq.Enumerable.Index(source)
            """),
        .. Read(ValueFlow.Keyed, """
            System.Linq.Enumerable.ToDictionary(source, keySelector, elementSelector)
            System.Linq.Enumerable.ToLookup(source, keySelector, elementSelector)
            """),
    ];

    /// <summary>NumberStyles.AllowHexSpecifier and AllowBinarySpecifier; .NET Standard 2.0 only has the first.</summary>
    private const int OtherDigits = 0x200 | 0x400;

    private readonly string _type;
    private readonly string _method;

    private KnownFunction(string type, string method, ValueFlow flow, string[] parameters)
    {
        _type = type;
        _method = method;
        Flow = flow;
        Parameters = parameters;
    }

    /// <summary>The parameters that determine the value; none if all do.</summary>
    public string[] Parameters { get; }

    public ValueFlow Flow { get; }

    /// <summary>The row of a method, or null.</summary>
    public static KnownFunction? Find(IMethodSymbol method)
    {
        foreach (var row in Rows)
        {
            if (row._method == method.Name && TypeNames.Is(method.ContainingType, row._type))
            {
                foreach (var parameter in row.Parameters)
                {
                    if (parameter == Receiver ? !method.IsStatic : HasParameter(method.ReducedFrom ?? method, parameter))
                    {
                        return row;
                    }
                }

                if (row.Parameters.Length == 0)
                {
                    return row;
                }
            }
        }

        return null;
    }

    /// <summary>The next row from an index on with this method name, or -1.</summary>
    public static int IndexOf(string method, int start)
    {
        for (var i = start; i < Rows.Length; i++)
        {
            if (Rows[i]._method == method)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The function of a row.</summary>
    public static ValueFlow FlowAt(int index) => Rows[index].Flow;

    /// <summary>
    /// Whether a call reads or writes decimal digits: Convert may have another base as an argument, and Parse a style for
    /// hexadecimal or binary digits.
    /// </summary>
    /// <param name="parameter">The name of one of its parameters.</param>
    /// <param name="value">The constant argument for it.</param>
    public static bool IsDecimal(string parameter, Optional<object?> value) => parameter switch
    {
        "fromBase" or "toBase" => value is { HasValue: true, Value: 10 },
        "style" => value is { HasValue: true, Value: int style } && (style & OtherDigits) == 0,
        _ => true,
    };

    /// <summary>The collection that such a method enumerates: its first argument in a static call, otherwise its receiver.</summary>
    public static ExpressionSyntax? CollectionOf(ArgumentSyntax function, InvocationExpressionSyntax call, bool isStatic) => isStatic
        ? call.ArgumentList.Arguments[0] is var first && first != function ? first.Expression : null
        : Arguments.ReceiverOf(call);

    /// <summary>Whether a method of this name can pass the elements of a collection to a function.</summary>
    public static bool CanHandElements(string method) => method is "Select" or "SelectMany" or "Where" or "ForEach" or "ForEachAsync" or "Any" or "All" or "First"
        or "FirstOrDefault" or "Single" or "Last" or "OrderBy" or "OrderByDescending" or "ToDictionary" or "Aggregate" or "Zip" or "Join";

    /// <summary>The collection whose elements such a method passes as the second argument of its last function, or a function that returns it; null if it passes something else.</summary>
    public static ExpressionSyntax? SecondCollectionOf(ArgumentSyntax function, InvocationExpressionSyntax call)
    {
        var index = call.ArgumentList.Arguments.IndexOf(function) - (Arguments.NameOf(call) switch { "Zip" or "SelectMany" => 1, "Join" => 3, _ => int.MaxValue });
        return index < 0 ? null : call.ArgumentList.Arguments[index].Expression;
    }

    /// <summary>Whether a method passes the elements of a collection to a function.</summary>
    public static bool HandsElements(IMethodSymbol method) => CanHandElements(method.Name)
        && (TypeNames.Is(method.ContainingType, Enumerable) || TypeNames.Is(method.ContainingType, "System.Collections.Generic.List")
            || TypeNames.Is(method.ContainingType, "System.Array") || TypeNames.Is(method.ContainingType, "System.Threading.Tasks.Parallel"));

    /// <summary>The argument for a parameter, by name.</summary>
    public static IOperation? ArgumentFor(IEnumerable<IArgumentOperation> arguments, string parameter) =>
        arguments.FirstOrDefault(argument => argument.Parameter?.Name == parameter)?.Value;

    /// <summary>Reads lines such as <c>System.Int32.Parse(s)</c>.</summary>
    private static List<KnownFunction> Read(ValueFlow flow, string lines)
    {
        var rows = new List<KnownFunction>();
        foreach (var line in lines.Split('\n'))
        {
            var open = line.IndexOf('(');
            var dot = line.LastIndexOf('.', open);
            var parameters = line.Substring(open + 1, line.LastIndexOf(')') - open - 1);
            rows.Add(new KnownFunction(
                line.Substring(0, dot), line.Substring(dot + 1, open - dot - 1), flow, parameters.Length == 0 ? [] : parameters.Replace(" ", "").Split(',')));
        }

        return rows;
    }

    private static bool HasParameter(IMethodSymbol method, string name)
    {
        foreach (var parameter in method.Parameters)
        {
            if (parameter.Name == name)
            {
                return true;
            }
        }

        return false;
    }
}
