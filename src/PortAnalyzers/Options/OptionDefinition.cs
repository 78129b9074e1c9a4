namespace PortAnalyzers.Options;

/// <summary>The syntax of an option's value.</summary>
internal enum OptionKind
{
    /// <summary>Entries separated by commas, each of which is validated alone.</summary>
    List,

    /// <summary>One of several words.</summary>
    Choice,
}

/// <summary>An option of .editorconfig or .globalconfig, as messages and documents describe it.</summary>
/// <param name="name">The name after <see cref="Prefix"/>.</param>
/// <param name="kind">The syntax of the value.</param>
/// <param name="defaultText">The default, as docs/configuration.md writes it.</param>
/// <param name="accepted">The accepted entries.</param>
/// <param name="isAccepted">Whether a trimmed entry is valid.</param>
internal abstract class OptionDefinition(string name, OptionKind kind, string defaultText, string accepted, Func<string, bool> isAccepted)
{
    /// <summary>The beginning of every option's key.</summary>
    public const string Prefix = "port_analyzers.";

    private static readonly char[] Separators = [','];

    /// <summary>The whole key.</summary>
    public string Key { get; } = Prefix + name;

    public string DefaultText { get; } = defaultText;

    public string Accepted { get; } = accepted;

    /// <summary>The invalid entries of a value.</summary>
    public IEnumerable<string> Reject(string value) => EntriesOf(value).Where(entry => !isAccepted(entry));

    /// <summary>The valid entries of a value.</summary>
    protected string[] Accept(string value) => [.. EntriesOf(value).Where(isAccepted)];

    private IEnumerable<string> EntriesOf(string value) => kind == OptionKind.Choice
        ? [value.Trim()]
        : value.Split(Separators, StringSplitOptions.RemoveEmptyEntries).Select(static entry => entry.Trim()).Where(static entry => entry.Length > 0);
}

/// <summary>An option with its value: one definition in <see cref="OptionDefinitions"/>, which messages and documents use.</summary>
/// <param name="name">The name after <see cref="OptionDefinition.Prefix"/>.</param>
/// <param name="kind">The syntax of the value.</param>
/// <param name="defaultText">The default, as docs/configuration.md writes it.</param>
/// <param name="accepted">The accepted entries.</param>
/// <param name="isAccepted">Whether a trimmed entry is valid.</param>
/// <param name="read">Creates the value from the valid entries, of which there is at least one.</param>
internal sealed class OptionDefinition<T>(
    string name, OptionKind kind, string defaultText, string accepted, Func<string, bool> isAccepted, Func<string[], T> read)
    : OptionDefinition(name, kind, defaultText, accepted, isAccepted)
    where T : class
{
    /// <summary>The value, or null for the default: the text is null or has no valid entry.</summary>
    public T? Read(string? text) => text is not null && Accept(text) is { Length: > 0 } entries ? read(entries) : null;
}
