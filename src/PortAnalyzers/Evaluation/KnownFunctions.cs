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

    /// <summary>The result is a function's results for the elements of a collection.</summary>
    Project,

    /// <summary>The result is a number from a range with an exclusive end.</summary>
    Range,

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
    private const string TaskType = "System.Threading.Tasks.Task";

    /// <summary>The value of an option in System.CommandLine, version 2 and its betas.</summary>
    private static readonly KnownFunction[] OptionRows =
    [
        new("System.CommandLine.ParseResult", "GetValue", ValueFlow.Option, "option", "argument"),
        new("System.CommandLine.ParseResult", "GetRequiredValue", ValueFlow.Option, "option", "argument"),
        new("System.CommandLine.Parsing.ParseResult", "GetValueForOption", ValueFlow.Option, "option"),
        new("System.CommandLine.Parsing.ParseResult", "GetValueForArgument", ValueFlow.Option, "argument"),
        new("System.CommandLine.Handler", SetHandler, ValueFlow.Handler),
    ];

    private static readonly KnownFunction[] Rows =
    [
        new("System.Int32", "Parse", ValueFlow.Same, "s"),
        new("System.UInt16", "Parse", ValueFlow.Same, "s"),
        new("System.UInt32", "Parse", ValueFlow.Same, "s"),
        new("System.Int64", "Parse", ValueFlow.Same, "s"),
        new("System.Int32", "TryParse", ValueFlow.OutParameter, "s"),
        new("System.UInt16", "TryParse", ValueFlow.OutParameter, "s"),
        new("System.UInt32", "TryParse", ValueFlow.OutParameter, "s"),
        new("System.Int64", "TryParse", ValueFlow.OutParameter, "s"),
        new("System.Uri", "TryCreate", ValueFlow.OutParameter, "uriString", "relativeUri"),
        new("System.Convert", "ToInt32", ValueFlow.Same, "value"),
        new("System.Convert", "ToUInt16", ValueFlow.Same, "value"),
        new("System.Convert", "ToUInt32", ValueFlow.Same, "value"),
        new("System.Convert", "ToInt64", ValueFlow.Same, "value"),
        new("System.Convert", "ToString", ValueFlow.Same, "value"),
        new("System.Nullable", "GetValueOrDefault", ValueFlow.Same, Receiver, "defaultValue"),
        new("Microsoft.Extensions.Configuration.ConfigurationBinder", "GetValue", ValueFlow.Default, "defaultValue"),
        new("System.Collections.Generic.CollectionExtensions", "GetValueOrDefault", ValueFlow.Default, "defaultValue"),
        .. OptionRows,
        new("System.String", "Concat", ValueFlow.Concat),
        new("System.String", "Format", ValueFlow.Format, "format"),
        new("System.FormattableString", "Invariant", ValueFlow.Same, "formattable"),
        new("System.String", "Create", ValueFlow.Same, "handler"),
        new("System.String", "Trim", ValueFlow.Same, Receiver),
        new("System.String", "TrimStart", ValueFlow.Same, Receiver),
        new("System.String", "TrimEnd", ValueFlow.Same, Receiver),
        new("System.String", "ToLower", ValueFlow.Same, Receiver),
        new("System.String", "ToLowerInvariant", ValueFlow.Same, Receiver),
        new("System.String", "Split", ValueFlow.Split, Receiver),
        new("System.String", "Join", ValueFlow.Join, "separator"),
        new("Microsoft.Extensions.Configuration.ConfigurationPath", "Combine", ValueFlow.Path),
        new("System.Random", "Next", ValueFlow.Range, "minValue", "maxValue"),
        new("System.Random", "NextInt64", ValueFlow.Range, "minValue", "maxValue"),
        new("System.Security.Cryptography.RandomNumberGenerator", "GetInt32", ValueFlow.Range, "fromInclusive", "toExclusive"),
        new("System.Net.IPEndPoint", "Parse", ValueFlow.Same, "s"),
        new(TaskType, "FromResult", ValueFlow.Same, "result"),
        new(TaskType, "GetAwaiter", ValueFlow.Same, Receiver),
        new(TaskType, "ConfigureAwait", ValueFlow.Same, Receiver),
        new("System.Runtime.CompilerServices.TaskAwaiter", "GetResult", ValueFlow.Same, Receiver),
        new(Enumerable, "Select", ValueFlow.Project, "source", "selector"),
        new(Enumerable, "ToArray", ValueFlow.Same, "source"),
        new(Enumerable, "ToList", ValueFlow.Same, "source"),
        new(Enumerable, "AsEnumerable", ValueFlow.Same, "source"),
        new(Enumerable, "Where", ValueFlow.Same, "source"),
        new(Enumerable, "Distinct", ValueFlow.Same, "source"),
        new(Enumerable, "Reverse", ValueFlow.Same, "source"),
        new(Enumerable, "Skip", ValueFlow.Same, "source"),
        new(Enumerable, "Take", ValueFlow.Same, "source"),
        new(Enumerable, "Append", ValueFlow.Same, "source", "element"),
        new(Enumerable, "Prepend", ValueFlow.Same, "source", "element"),
        new(Enumerable, "Concat", ValueFlow.Same, "first", "second"),
        new(Enumerable, "Union", ValueFlow.Same, "first", "second"),
        new(Enumerable, "First", ValueFlow.Same, "source"),
        new(Enumerable, "FirstOrDefault", ValueFlow.Same, "source", "defaultValue"),
        new(Enumerable, "Last", ValueFlow.Same, "source"),
        new(Enumerable, "Single", ValueFlow.Same, "source"),
        new(Enumerable, "ElementAt", ValueFlow.Same, "source"),
        new(Enumerable, "DefaultIfEmpty", ValueFlow.Same, "source", "defaultValue"),
        new("System.Collections.Generic.List", "ToArray", ValueFlow.Same, Receiver),
        new("System.Collections.Generic.List", "AsReadOnly", ValueFlow.Same, Receiver),
    ];

    /// <summary>NumberStyles.AllowHexSpecifier and AllowBinarySpecifier; .NET Standard 2.0 only has the first.</summary>
    private const int OtherDigits = 0x200 | 0x400;

    private readonly string _type;
    private readonly string _method;

    private KnownFunction(string type, string method, ValueFlow flow, params string[] parameters)
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
        or "FirstOrDefault" or "Single" or "Last" or "OrderBy" or "OrderByDescending" or "ToDictionary" or "Aggregate";

    /// <summary>Whether a method passes the elements of a collection to a function.</summary>
    public static bool HandsElements(IMethodSymbol method) => CanHandElements(method.Name)
        && (TypeNames.Is(method.ContainingType, Enumerable) || TypeNames.Is(method.ContainingType, "System.Collections.Generic.List")
            || TypeNames.Is(method.ContainingType, "System.Array") || TypeNames.Is(method.ContainingType, "System.Threading.Tasks.Parallel"));

    /// <summary>The argument for a parameter, by name.</summary>
    public static IOperation? ArgumentFor(IEnumerable<IArgumentOperation> arguments, string parameter) =>
        arguments.FirstOrDefault(argument => argument.Parameter?.Name == parameter)?.Value;

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
