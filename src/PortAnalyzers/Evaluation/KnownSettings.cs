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

    /// <summary>The value, or list of values, of a section: Get&lt;T&gt;.</summary>
    Content,

    /// <summary>An environment variable.</summary>
    Variable,
}

/// <summary>The members with which programs read their configuration.</summary>
internal static class KnownSettings
{
    private const string Configuration = "Microsoft.Extensions.Configuration.IConfiguration";

    public static bool IsConfiguration(ITypeSymbol? type) => TypeNames.IsOrInherits(type, Configuration);

    public static bool IsSection(ITypeSymbol? type) => TypeNames.IsOrInherits(type, "Microsoft.Extensions.Configuration.IConfigurationSection");

    /// <summary>How a method of this name may read the configuration.</summary>
    public static SettingAccess ByName(string method) => method switch
    {
        "GetValue" or "GetConnectionString" => SettingAccess.Value,
        "GetSection" or "GetRequiredSection" => SettingAccess.Section,
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
            SettingAccess.Section => IsConfiguration(method.ContainingType) || IsBinder(method.ContainingType),
            SettingAccess.Variable => TypeNames.Is(method.ContainingType, "System.Environment"),
            _ => false,
        };
        return isKnown ? access : SettingAccess.None;
    }

    private static bool IsBinder(ITypeSymbol type) =>
        TypeNames.Is(type, "Microsoft.Extensions.Configuration.ConfigurationBinder") || TypeNames.Is(type, "Microsoft.Extensions.Configuration.ConfigurationExtensions");
}
