namespace PortAnalyzers.Options;

/// <summary>
/// An entry of the options that declare a team's own APIs: <c>Contoso.Server.Listen(port)</c>, <c>Contoso.Site(address)</c> for a constructor,
/// <c>Contoso.Site.Address</c>, <c>Contoso.ApiClient</c> for all members of a type, <c>Contoso.Rest.*</c> for all types of a namespace or members of a type.
/// </summary>
internal sealed class ApiPattern
{
    /// <summary>The accepted entries, for messages and documents.</summary>
    public const string Accepted = "Namespace.Type.Method(parameter), Namespace.Type(parameter), Namespace.Type.Property, Namespace.Type, Namespace.*";

    private const string All = ".*";

    private ApiPattern(string path, string? parameter, bool isAll)
    {
        Path = path;
        Parameter = parameter;
        IsAll = isAll;
    }

    /// <summary>The dotted name, without parameter and wildcard.</summary>
    public string Path { get; }

    /// <summary>The parameter's name, <c>*</c> for any, or null if the entry has none.</summary>
    public string? Parameter { get; }

    /// <summary>Whether the entry ends in a wildcard: it means everything in the namespace or type.</summary>
    public bool IsAll { get; }

    /// <summary>The last name of the path.</summary>
    public string LastName => Path.Substring(Path.LastIndexOf('.') + 1);

    /// <summary>The path without its last name; empty if it has only one.</summary>
    public string Owner => Path.Substring(0, Math.Max(0, Path.LastIndexOf('.')));

    /// <summary>Parses an entry; null if it is invalid.</summary>
    public static ApiPattern? Parse(string entry)
    {
        var open = entry.IndexOf('(');
        if (open >= 0 && entry[entry.Length - 1] != ')')
        {
            return null;
        }

        var parameter = open < 0 ? null : entry.Substring(open + 1, entry.Length - open - 2).Trim();
        var path = open < 0 ? entry : entry.Substring(0, open).TrimEnd();
        var isAll = path.EndsWith(All, StringComparison.Ordinal);
        path = isAll ? path.Substring(0, path.Length - All.Length) : path;
        return IsPath(path) && (parameter is null or "*" || IsName(parameter)) && !(isAll && parameter is not null) ? new ApiPattern(path, parameter, isAll) : null;
    }

    private static bool IsPath(string path) => Array.TrueForAll(path.Split('.'), IsName);

    private static bool IsName(string name)
    {
        if (name.Length == 0 || char.IsDigit(name[0]))
        {
            return false;
        }

        foreach (var c in name)
        {
            if (!char.IsLetterOrDigit(c) && c != '_')
            {
                return false;
            }
        }

        return true;
    }
}
