namespace PortAnalyzers.Options;

/// <summary>How an option's value is written.</summary>
internal enum OptionKind
{
    /// <summary>Entries with commas between them, each of which is read on its own.</summary>
    List,

    /// <summary>One word of several.</summary>
    Choice,
}

/// <summary>An option of .editorconfig or .globalconfig, as messages and documents describe it.</summary>
/// <param name="name">The name behind <see cref="Prefix"/>.</param>
/// <param name="kind">How the value is written.</param>
/// <param name="defaultText">What holds where the option is absent, as docs/configuration.md says it.</param>
/// <param name="accepted">What an entry may be.</param>
/// <param name="isAccepted">Whether an entry, without white space around it, is valid.</param>
internal abstract class OptionDefinition(string name, OptionKind kind, string defaultText, string accepted, Func<string, bool> isAccepted)
{
    /// <summary>What every option's key begins with.</summary>
    public const string Prefix = "port_analyzers.";

    private static readonly char[] Separators = [','];

    /// <summary>The whole key.</summary>
    public string Key { get; } = Prefix + name;

    public string DefaultText { get; } = defaultText;

    public string Accepted { get; } = accepted;

    /// <summary>The invalid entries of a value.</summary>
    public IEnumerable<string> Reject(string value) => EntriesOf(value).Where(entry => !isAccepted(entry));

    /// <summary>The valid entries of a value; the others are ignored.</summary>
    protected string[] Accept(string value) => [.. EntriesOf(value).Where(isAccepted)];

    private IEnumerable<string> EntriesOf(string value) => kind == OptionKind.Choice
        ? [value.Trim()]
        : value.Split(Separators, StringSplitOptions.RemoveEmptyEntries).Select(static entry => entry.Trim()).Where(static entry => entry.Length > 0);
}

/// <summary>An option and how its value is read: one definition in <see cref="OptionDefinitions"/>, from which messages and documents follow.</summary>
/// <param name="name">The name behind <see cref="OptionDefinition.Prefix"/>.</param>
/// <param name="kind">How the value is written.</param>
/// <param name="defaultText">What holds where the option is absent, as docs/configuration.md says it.</param>
/// <param name="accepted">What an entry may be.</param>
/// <param name="isAccepted">Whether an entry, without white space around it, is valid.</param>
/// <param name="read">Makes the option's value from its valid entries, of which there is at least one.</param>
internal sealed class OptionDefinition<T>(
    string name, OptionKind kind, string defaultText, string accepted, Func<string, bool> isAccepted, Func<string[], T> read)
    : OptionDefinition(name, kind, defaultText, accepted, isAccepted)
    where T : class
{
    /// <summary>The value; null where the text is null or has no valid entry, so that the default applies.</summary>
    public T? Read(string? text) => text is not null && Accept(text) is { Length: > 0 } entries ? read(entries) : null;
}
