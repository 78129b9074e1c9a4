using PortAnalyzers.Endpoints;

namespace PortAnalyzers.CSharp;

/// <summary>
/// The names of the APIs in <see cref="EndpointApis"/> by which uses are found: in a file's text, before an opening parenthesis or an
/// equals sign, and in its syntax. If a comment or a new line hides a name in the text, the answer is yes, and the syntax decides.
/// </summary>
internal static partial class ApiNames
{
    private static readonly NameSet Callees = new(CalleeNames);

    /// <summary>Methods with very common names: the name before theirs must match, too.</summary>
    private static readonly NameSet QualifiedCallees = new(QualifiedCalleeNames);

    private static readonly NameSet Qualifiers = new(QualifierNames);
    private static readonly NameSet Properties = new(PropertyNames);
    private static readonly NameSet Settings = new(SettingNames);
    private static readonly NameSet SettingCollections = new(SettingCollectionNames);

    /// <summary>The endings of the names for which <see cref="IsCallee(ReadOnlySpan{char})"/> is true.</summary>
    public static NameEndings CalleeEndings { get; } = new(CalleeNames, QualifiedCalleeNames);

    /// <summary>The endings of the names for which <see cref="IsAssigned(ReadOnlySpan{char})"/> is true.</summary>
    public static NameEndings AssignedEndings { get; } = new(PropertyNames, ServerKeys.Endings);

    /// <summary>Whether the text ends with the name of a method or a type, or the keyword of a target-typed creation, that can take a port.</summary>
    public static bool IsCallee(ReadOnlySpan<char> before)
    {
        before = Trim(before, out var isHidden);
        var name = LastName(before);
        return isHidden || Callees.Contains(name) || (QualifiedCallees.Contains(name) && IsQualifier(before.Slice(0, before.Length - name.Length)));
    }

    /// <summary>Whether a method or type of this name can take a port, given the name before its own.</summary>
    public static bool IsCallee(string name, string? qualifier) => Callees.Contains(name.AsSpan())
        || (qualifier is not null && QualifiedCallees.Contains(name.AsSpan()) && Qualifiers.Contains(qualifier.AsSpan()));

    /// <summary>Whether a call of a method or type of this name can have an overload's port among its arguments, by their number.</summary>
    public static bool CanPassPort(string name, int arguments) => arguments >= MinimumArguments(name);

    /// <summary>Whether the method takes a setting, whose name in another argument decides whether it is a port.</summary>
    public static bool IsSetting(string name) => Settings.Contains(name.AsSpan());

    /// <summary>Whether the method or property takes a collection of settings, which is evaluated after binding.</summary>
    public static bool TakesSettings(string name) => SettingCollections.Contains(name.AsSpan());

    /// <summary>Whether a property of this name takes a port.</summary>
    public static bool IsAssigned(string name) => Properties.Contains(name.AsSpan());

    /// <summary>Whether the text ends with the name of a property that takes a port.</summary>
    public static bool IsAssigned(ReadOnlySpan<char> before)
    {
        before = Trim(before, out var isHidden);
        return isHidden || Properties.Contains(LastName(before)) || ServerKeys.IsIndexed(before);
    }

    private static bool IsQualifier(ReadOnlySpan<char> before)
    {
        var name = Trim(Trim(before, out var isMemberHidden).TrimEnd(".?!".AsSpan()), out var isHidden);
        return isMemberHidden || isHidden || Qualifiers.Contains(LastName(name));
    }

    /// <summary>
    /// The text without the white space at its end. Text before a new line or a comment is unknown, because it may be another comment.
    /// </summary>
    private static ReadOnlySpan<char> Trim(ReadOnlySpan<char> text, out bool isHidden)
    {
        var end = text.Length;
        isHidden = false;
        while (end > 0 && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
            isHidden |= text[end] is '\n' or '\r';
        }

        isHidden |= end == 0 || text[end - 1] == '/';
        return text.Slice(0, end);
    }

    /// <summary>The name at the end of the text, ignoring white space; empty if there is none.</summary>
    public static ReadOnlySpan<char> NameAtEnd(ReadOnlySpan<char> text) => LastName(Trim(text, out _));

    private static ReadOnlySpan<char> LastName(ReadOnlySpan<char> text)
    {
        var start = text.Length;
        while (start > 0 && IsIdentifierPart(text[start - 1]))
        {
            start--;
        }

        return text.Slice(start);
    }

    private static bool IsIdentifierPart(char c) =>
        c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' || (c > '\x7F' && char.IsLetterOrDigit(c));
}
