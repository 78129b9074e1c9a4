namespace PortAnalyzers.ConfigFiles;

/// <summary>The location of a format's files, from which the package's targets pass them to the compiler.</summary>
internal enum FilePlacement
{
    /// <summary>The project file itself.</summary>
    Project,

    /// <summary>One of the project's None or Content items.</summary>
    Item,

    /// <summary>A page or a script of the site: one of the project's Content items, of which there may be very many.</summary>
    Page,

    /// <summary>In the project's folder or a folder above it, up to the repository's root, because several projects may share it.</summary>
    Above,

    /// <summary>As <see cref="Above"/>, and in some subfolders: <c>scripts/start.sh</c>.</summary>
    Script,

    /// <summary>Passed to the compiler by the SDK.</summary>
    Compiler,
}

/// <summary>A file name pattern in MSBuild's glob syntax, ignoring case.</summary>
/// <param name="placement">The location of the files.</param>
/// <param name="glob">A file name, or the end of a path: <c>*</c> matches any part of a name, <c>**</c> any folders.</param>
/// <param name="except">Globs of files to exclude.</param>
internal sealed class FilePattern(FilePlacement placement, string glob, params string[] except)
{
    /// <summary>
    /// The subfolders that contain scripts, manifests and settings of proxies. A fixed list, because searching all folders would slow down every build.
    /// </summary>
    public static readonly string[] ScriptFolders =
    [
        ".github/workflows", "build", "caddy", "ci", "deploy", "docker", "eng", "k8s", "kubernetes", "manifests", "nginx", "prometheus", "proxy", "scripts", "script", "tools",
    ];

    public FilePlacement Placement { get; } = placement;

    public string Glob { get; } = glob;

    public IReadOnlyList<string> Except { get; } = except;

    public bool Matches(string path) => EndsWith(path, Glob) && !IsExcluded(path);

    private bool IsExcluded(string path)
    {
        foreach (var left in except)
        {
            if (EndsWith(path, left))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the path, or a part of it that begins after a separator, matches the glob.</summary>
    private static bool EndsWith(string path, string glob)
    {
        if (glob.IndexOf('/') < 0)
        {
            return IsMatch(path, ConfigPath.FolderLength(path), glob, 0);
        }

        for (var start = 0; start < path.Length; start++)
        {
            if ((start == 0 || ConfigPath.IsSeparator(path[start - 1])) && IsMatch(path, start, glob, 0))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsMatch(string path, int start, string glob, int globStart)
    {
        for (; globStart < glob.Length; globStart++, start++)
        {
            if (glob[globStart] == '*')
            {
                var isAnyFolder = string.CompareOrdinal(glob, globStart, "**/", 0, 3) == 0;
                return isAnyFolder ? MatchesBehindFolders(path, start, glob, globStart + 3) : MatchesBehindName(path, start, glob, globStart + 1);
            }

            if (start == path.Length || !(glob[globStart] == '/' ? ConfigPath.IsSeparator(path[start]) : char.ToUpperInvariant(glob[globStart]) == char.ToUpperInvariant(path[start])))
            {
                return false;
            }
        }

        return start == path.Length;
    }

    private static bool MatchesBehindFolders(string path, int start, string glob, int globStart)
    {
        for (var i = start; i < path.Length; i++)
        {
            if ((i == start || ConfigPath.IsSeparator(path[i - 1])) && IsMatch(path, i, glob, globStart))
            {
                return true;
            }
        }

        return false;
    }

    private static bool MatchesBehindName(string path, int start, string glob, int globStart)
    {
        for (var i = start; i <= path.Length; i++)
        {
            if (IsMatch(path, i, glob, globStart))
            {
                return true;
            }

            if (i < path.Length && ConfigPath.IsSeparator(path[i]))
            {
                return false;
            }
        }

        return false;
    }
}
