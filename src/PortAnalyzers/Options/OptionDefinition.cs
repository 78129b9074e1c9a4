namespace PortAnalyzers.Options;

/// <summary>How an option's value is written.</summary>
internal enum OptionKind
{
    /// <summary>Entries with commas between them, each of which is read on its own.</summary>
    List,

    /// <summary>One word of several.</summary>
    Choice,
}

/// <summary>An option of .editorconfig or .globalconfig: one definition, from which reading, messages and documents follow.</summary>
/// <param name="name">The name behind <c>port_analyzers.</c>.</param>
/// <param name="kind">How the value is written.</param>
/// <param name="defaultText">What holds where the option is absent, as docs/configuration.md says it.</param>
/// <param name="accepted">What an entry may be, for messages and documents.</param>
/// <param name="isAccepted">Whether an entry, without white space around it, can be read.</param>
internal sealed class OptionDefinition(string name, OptionKind kind, string defaultText, string accepted, Func<string, bool> isAccepted)
{
    /// <summary>What every option's key begins with.</summary>
    public const string Prefix = "port_analyzers.";

    private static readonly char[] Separators = [','];

    /// <summary>The whole key.</summary>
    public string Key { get; } = Prefix + name;

    public string DefaultText { get; } = defaultText;

    public string Accepted { get; } = accepted;

    /// <summary>The entries of a value that can be read; those that can't are left out, since the others still count.</summary>
    public IEnumerable<string> Read(string value) => EntriesOf(value).Where(isAccepted);

    /// <summary>The entries of a value that can't be read.</summary>
    public IEnumerable<string> Reject(string value) => EntriesOf(value).Where(entry => !isAccepted(entry));

    /// <summary>The entries of a list, without the white space around them; empty ones do not count.</summary>
    public static IEnumerable<string> Entries(string list) =>
        list.Split(Separators, StringSplitOptions.RemoveEmptyEntries).Select(static entry => entry.Trim()).Where(static entry => entry.Length > 0);

    private IEnumerable<string> EntriesOf(string value) => kind == OptionKind.Choice ? [value.Trim()] : Entries(value);
}
