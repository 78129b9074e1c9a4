using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PortAnalyzers.Values;

/// <summary>What a method call makes of its arguments, as far as a port or an address goes through it.</summary>
internal enum ValueFlow
{
    /// <summary>Nothing is known of the result.</summary>
    None,

    /// <summary>The result is the value of one argument.</summary>
    Same,

    /// <summary>The result is the value of one argument, or something that is not known: the argument is a default.</summary>
    Default,

    /// <summary>The result is the arguments' values, one after the other.</summary>
    Concat,

    /// <summary>The result is a composite format string with its arguments.</summary>
    Format,
}

/// <summary>One row a function: the methods through which values are followed.</summary>
internal readonly struct KnownFunction(string type, string method, string parameter, ValueFlow flow)
{
    private static readonly KnownFunction[] Rows =
    [
        new("System.Int32", "Parse", "s", ValueFlow.Same),
        new("System.UInt16", "Parse", "s", ValueFlow.Same),
        new("System.UInt32", "Parse", "s", ValueFlow.Same),
        new("System.Int64", "Parse", "s", ValueFlow.Same),
        new("System.Net.IPEndPoint", "Parse", "s", ValueFlow.Same),
        new("System.Convert", "ToInt32", "value", ValueFlow.Same),
        new("System.Convert", "ToUInt16", "value", ValueFlow.Same),
        new("System.Convert", "ToUInt32", "value", ValueFlow.Same),
        new("System.Convert", "ToInt64", "value", ValueFlow.Same),
        new("System.Convert", "ToString", "value", ValueFlow.Same),
        new("System.Nullable", "GetValueOrDefault", "defaultValue", ValueFlow.Default),
        new("Microsoft.Extensions.Configuration.ConfigurationBinder", "GetValue", "defaultValue", ValueFlow.Default),
        new("System.Collections.Generic.CollectionExtensions", "GetValueOrDefault", "defaultValue", ValueFlow.Default),
        new("System.String", "Concat", "", ValueFlow.Concat),
        new("System.String", "Format", "format", ValueFlow.Format),
        new("System.FormattableString", "Invariant", "formattable", ValueFlow.Same),
        new("System.String", "Create", "handler", ValueFlow.Same),
    ];

    /// <summary>NumberStyles.AllowHexSpecifier and AllowBinarySpecifier, of which .NET Standard 2.0 has the first only.</summary>
    private const int OtherDigits = 0x200 | 0x400;

    /// <summary>The parameter that carries the value; empty where all do.</summary>
    public string Parameter { get; } = parameter;

    public ValueFlow Flow { get; } = flow;

    private string Type { get; } = type;

    private string Method { get; } = method;

    /// <summary>The row of a method, or one with <see cref="ValueFlow.None"/>.</summary>
    public static KnownFunction Find(IMethodSymbol method)
    {
        foreach (var row in Rows)
        {
            if (row.Method == method.Name && TypeNames.Is(method.ContainingType, row.Type)
                && (row.Parameter.Length == 0 || method.Parameters.Any(parameter => parameter.Name == row.Parameter)))
            {
                return row;
            }
        }

        return default;
    }

    /// <summary>What a method of this name may make of its arguments, as far as its name alone tells.</summary>
    public static ValueFlow FlowOf(string method)
    {
        foreach (var row in Rows)
        {
            if (row.Method == method)
            {
                return row.Flow;
            }
        }

        return ValueFlow.None;
    }

    /// <summary>
    /// Whether the digits that a call reads or writes are decimal ones: Convert may be given another base, and Parse a style in which they
    /// are hexadecimal or binary.
    /// </summary>
    public static bool IsDecimal(IEnumerable<IArgumentOperation> arguments) => arguments.All(static argument => argument.Parameter?.Name switch
    {
        "fromBase" or "toBase" => argument.Value.ConstantValue is { HasValue: true, Value: 10 },
        "style" => argument.Value.ConstantValue is { HasValue: true, Value: int style } && (style & OtherDigits) == 0,
        _ => true,
    });

    /// <summary>The argument that is bound to a parameter, by the parameter's name.</summary>
    public static IOperation? ArgumentFor(IEnumerable<IArgumentOperation> arguments, string parameter) =>
        arguments.FirstOrDefault(argument => argument.Parameter?.Name == parameter)?.Value;
}
