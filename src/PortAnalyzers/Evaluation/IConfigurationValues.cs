using Microsoft.CodeAnalysis;

namespace PortAnalyzers.Evaluation;

/// <summary>The settings and environment variables in the project's files that can contain a port.</summary>
internal interface IConfigurationValues
{
    /// <summary>Whether there are no values, so that no code needs to be searched for reads.</summary>
    bool IsEmpty { get; }

    /// <summary>The values of a key, <c>Server:Port</c>, ignoring case.</summary>
    IReadOnlyList<ConfiguredText> OfKey(string key);

    /// <summary>The values of keys whose last part is this.</summary>
    IReadOnlyList<ConfiguredText> EndingWith(string name);

    /// <summary>The values of the items of a list.</summary>
    IReadOnlyList<ConfiguredText> ItemsOf(string list);

    /// <summary>The values of an environment variable.</summary>
    IReadOnlyList<ConfiguredText> OfVariable(string name);
}

/// <summary>A value in a configuration file.</summary>
/// <param name="text">The value.</param>
/// <param name="locate">The location of a part of it in the file, by start and length; null if the part is not contiguous.</param>
internal sealed class ConfiguredText(string text, Func<int, int, Location?> locate)
{
    public string Text { get; } = text;

    /// <summary>Whether it is not known that a browser uses a server on this port.</summary>
    public bool IsMinor { get; init; }

    /// <summary>The indexes of ports that the options of the file do not report.</summary>
    public int[] Excluded { get; init; } = [];

    public Location? Locate(int start, int length) => locate(start, length);
}

/// <summary>No files.</summary>
internal sealed class NoConfiguration : IConfigurationValues
{
    public static readonly NoConfiguration Instance = new();

    public bool IsEmpty => true;

    public IReadOnlyList<ConfiguredText> OfKey(string key) => [];

    public IReadOnlyList<ConfiguredText> EndingWith(string name) => [];

    public IReadOnlyList<ConfiguredText> ItemsOf(string list) => [];

    public IReadOnlyList<ConfiguredText> OfVariable(string name) => [];
}
