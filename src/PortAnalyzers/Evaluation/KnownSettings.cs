using Microsoft.CodeAnalysis;

namespace PortAnalyzers.Evaluation;

/// <summary>How a call reads the configuration.</summary>
internal enum SettingAccess
{
    None,

    /// <summary>The value of a key: an indexer, GetValue.</summary>
    Value,

    /// <summary>A section of the configuration.</summary>
    Section,

    /// <summary>All sections directly in a section.</summary>
    Children,

    /// <summary>The value, or list of values, of a section: Get&lt;T&gt;.</summary>
    Content,

    /// <summary>An environment variable.</summary>
    Variable,
}

/// <summary>What is read under a key.</summary>
internal enum SettingRead
{
    /// <summary>The key's value.</summary>
    Value,

    /// <summary>The values of the items of the list with the key.</summary>
    Items,

    /// <summary>The environment variable.</summary>
    Variable,
}

/// <summary>The members with which programs read and write their configuration.</summary>
internal static class KnownSettings
{
    /// <summary>The part of a key that stands for any item of a list: <c>Sites:*:Port</c>.</summary>
    public const string AnyItem = "*";

    private const string Configuration = "Microsoft.Extensions.Configuration.IConfiguration";

    public static bool IsConfiguration(ITypeSymbol? type) => TypeNames.IsOrInherits(type, Configuration);

    public static bool IsSection(ITypeSymbol? type) => TypeNames.IsOrInherits(type, "Microsoft.Extensions.Configuration.IConfigurationSection");

    /// <summary>The names of the methods and properties with which code writes settings.</summary>
    public static readonly string[] Writers = ["AddInMemoryCollection", "InitialData", "UseSetting", "SetEnvironmentVariable"];

    /// <summary>The last part of a key; for an item of a list, the list's name.</summary>
    public static string NameOf(string key)
    {
        var end = IsItem(key) ? key.LastIndexOf(':') : key.Length;
        return key.Substring(0, end).Substring(key.LastIndexOf(':', Math.Max(end - 1, 0)) + 1);
    }

    /// <summary>Whether a key is that of an item of a list: <c>Cors:Origins:0</c>.</summary>
    public static bool IsItem(string key)
    {
        var digits = key.Length;
        while (digits > 0 && key[digits - 1] is >= '0' and <= '9')
        {
            digits--;
        }

        return digits > 1 && digits < key.Length && key[digits - 1] == ':';
    }

    /// <summary>Whether a key is that of a setting, in which <see cref="AnyItem"/> stands for any part.</summary>
    public static bool IsOf(string key, string pattern)
    {
        var parts = key.Split(':');
        var expected = pattern.Split(':');
        var isOf = parts.Length == expected.Length;
        for (var i = 0; isOf && i < parts.Length; i++)
        {
            isOf = expected[i] == AnyItem || parts[i].Equals(expected[i], StringComparison.OrdinalIgnoreCase);
        }

        return isOf;
    }

    /// <summary>Whether a key is that of an item of this list.</summary>
    public static bool IsItemOf(string key, string list) =>
        IsItem(key) && key.LastIndexOf(':') == list.Length && key.StartsWith(list, StringComparison.OrdinalIgnoreCase);

    /// <summary>The key that an environment variable of the program sets.</summary>
    public static string KeyOfVariable(string name) => name.Replace("__", ":");

    /// <summary>How a method or property of a name in <see cref="Writers"/> writes settings.</summary>
    public static SettingWriter WriterNamed(string name) => name switch
    {
        "UseSetting" => SettingWriter.Method,
        "SetEnvironmentVariable" => SettingWriter.Variable,
        _ => SettingWriter.Collection,
    };

    /// <summary>Whether a method or property writes settings.</summary>
    public static bool IsWriter(ISymbol member) => member.Name switch
    {
        "AddInMemoryCollection" => TypeNames.Is(member.ContainingType, "Microsoft.Extensions.Configuration.MemoryConfigurationBuilderExtensions"),
        "InitialData" => TypeNames.Is(member.ContainingType, "Microsoft.Extensions.Configuration.Memory.MemoryConfigurationSource"),
        "UseSetting" => TypeNames.IsOrInherits(member.ContainingType, "Microsoft.AspNetCore.Hosting.IWebHostBuilder"),
        _ => TypeNames.Is(member.ContainingType, "System.Environment"),
    };

    /// <summary>Whether a class of another assembly may be bound to a section: one of the solution or of a library, not of the framework.</summary>
    public static bool MayBeBound(INamedTypeSymbol type) => type is { TypeKind: TypeKind.Class, ContainingAssembly.Name: var assembly }
        && assembly is not ("System" or "mscorlib" or "netstandard") && !assembly.StartsWith("System.", StringComparison.Ordinal) && !assembly.StartsWith("Microsoft.", StringComparison.Ordinal);

    /// <summary>Whether a property of this name may be the value of a section.</summary>
    public static bool IsValue(string property) => property == "Value";

    /// <summary>How a method of this name may read the configuration.</summary>
    public static SettingAccess ByName(string method) => method switch
    {
        "GetValue" or "GetConnectionString" => SettingAccess.Value,
        "GetSection" or "GetRequiredSection" => SettingAccess.Section,
        "GetChildren" => SettingAccess.Children,
        "Get" => SettingAccess.Content,
        "GetEnvironmentVariable" => SettingAccess.Variable,
        _ => SettingAccess.None,
    };

    /// <summary>How a method reads the configuration.</summary>
    public static SettingAccess Of(IMethodSymbol method)
    {
        var access = ByName(method.Name);
        var isKnown = access switch
        {
            SettingAccess.Value or SettingAccess.Content => IsBinder(method.ContainingType),
            SettingAccess.Section or SettingAccess.Children => IsConfiguration(method.ContainingType) || IsBinder(method.ContainingType),
            SettingAccess.Variable => TypeNames.Is(method.ContainingType, "System.Environment"),
            _ => false,
        };
        return isKnown ? access : SettingAccess.None;
    }

    private static bool IsBinder(ITypeSymbol type) =>
        TypeNames.Is(type, "Microsoft.Extensions.Configuration.ConfigurationBinder") || TypeNames.Is(type, "Microsoft.Extensions.Configuration.ConfigurationExtensions");
}
