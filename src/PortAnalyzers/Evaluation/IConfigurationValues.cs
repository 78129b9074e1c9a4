using Microsoft.CodeAnalysis;

namespace PortAnalyzers.Evaluation;

/// <summary>What the project's files give to its program, as far as ports are concerned: settings and environment variables.</summary>
internal interface IConfigurationValues
{
    /// <summary>Whether there is nothing of interest: then no one needs to ask.</summary>
    bool IsEmpty { get; }

    /// <summary>The values of a key, <c>Server:Port</c>, without case.</summary>
    IReadOnlyList<ConfiguredText> OfKey(string key);

    /// <summary>The values of keys whose last part is this.</summary>
    IReadOnlyList<ConfiguredText> EndingWith(string name);

    /// <summary>The values of the items of a list.</summary>
    IReadOnlyList<ConfiguredText> ItemsOf(string list);

    /// <summary>The values of an environment variable.</summary>
    IReadOnlyList<ConfiguredText> OfVariable(string name);
}

/// <summary>A value that a configuration file gives to the program.</summary>
/// <param name="text">The value.</param>
/// <param name="locate">Where a part of it stands in the file, by start and length; null where it does not stand together.</param>
internal sealed class ConfiguredText(string text, Func<int, int, Location?> locate)
{
    public string Text { get; } = text;

    /// <summary>Whether nothing shows that a browser comes to a server that listens there.</summary>
    public bool IsMinor { get; init; }

    public Location? Locate(int start, int length) => locate(start, length);
}

/// <summary>No files at all.</summary>
internal sealed class NoConfiguration : IConfigurationValues
{
    public static readonly NoConfiguration Instance = new();

    public bool IsEmpty => true;

    public IReadOnlyList<ConfiguredText> OfKey(string key) => [];

    public IReadOnlyList<ConfiguredText> EndingWith(string name) => [];

    public IReadOnlyList<ConfiguredText> ItemsOf(string list) => [];

    public IReadOnlyList<ConfiguredText> OfVariable(string name) => [];
}
