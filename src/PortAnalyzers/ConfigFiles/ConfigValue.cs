using PortAnalyzers.ConfigFiles.Readers;

namespace PortAnalyzers.ConfigFiles;

/// <summary>A value that a file gives to the program: a setting, or an environment variable.</summary>
/// <param name="key">The setting's keys with colons between them, <c>Cors:Origins:0</c>; the variable's name. Case does not count.</param>
/// <param name="value">The value.</param>
/// <param name="isVariable">Whether it is an environment variable.</param>
internal sealed class ConfigValue(string key, SourceMappedString value, bool isVariable)
{
    public string Key { get; } = key;

    public SourceMappedString Value { get; } = value;

    public bool IsVariable { get; } = isVariable;
}
