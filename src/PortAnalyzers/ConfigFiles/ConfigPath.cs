namespace PortAnalyzers.ConfigFiles;

/// <summary>Operations on paths as text, because analyzers must not access the file system.</summary>
internal static class ConfigPath
{
    public static readonly char[] Separators = ['/', '\\'];

    /// <summary>The file name, without its folder.</summary>
    public static string NameOf(string path) => path.Substring(FolderLength(path));

    /// <summary>The path of the folder, with a separator at its end.</summary>
    public static string FolderOf(string path) => path.Substring(0, FolderLength(path));

    /// <summary>The index of the file name.</summary>
    public static int FolderLength(string path) => path.LastIndexOfAny(Separators) + 1;

    /// <summary>The path of a file that is named relative to a folder.</summary>
    public static string Combine(string folder, string path) =>
        path.Length > 0 && (IsSeparator(path[0]) || (path.Length > 1 && path[1] == ':')) ? path : folder + path;

    /// <summary>Whether two paths are equal, ignoring case, the kind of separators, <c>.</c> and <c>..</c>.</summary>
    public static bool AreSame(string path, string other) =>
        path.Equals(other, StringComparison.OrdinalIgnoreCase) || Normalize(path).Equals(Normalize(other), StringComparison.OrdinalIgnoreCase);

    public static bool IsSeparator(char c) => c is '/' or '\\';

    private static string Normalize(string path)
    {
        var parts = new List<string>();
        foreach (var part in path.Split(Separators))
        {
            if (part == ".." && parts.Count > 0 && parts[parts.Count - 1] is not ("" or ".."))
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part != "." && (part.Length > 0 || parts.Count == 0))
            {
                parts.Add(part);
            }
        }

        return string.Join("/", parts);
    }
}
