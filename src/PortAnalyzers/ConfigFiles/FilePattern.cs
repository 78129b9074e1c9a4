namespace PortAnalyzers.ConfigFiles;

/// <summary>Where the files of a format are found, so that the package's targets hand them to the compiler.</summary>
internal enum FilePlacement
{
    /// <summary>The project file itself.</summary>
    Project,

    /// <summary>A file of the project: one of its None or Content items.</summary>
    Item,

    /// <summary>A page or a script of the site: one of the project's Content items, too, but there may be very many.</summary>
    Page,

    /// <summary>Beside the project or in a folder above it, up to the repository's root, since several projects may share it.</summary>
    Above,

    /// <summary>As <see cref="Above"/>, and in the usual folders right beneath those: <c>scripts/start.sh</c>.</summary>
    Script,

    /// <summary>The SDK hands them over by itself.</summary>
    Compiler,
}

/// <summary>The name of a format's files, as MSBuild writes globs. Case does not count.</summary>
/// <param name="placement">Where such files are found.</param>
/// <param name="glob">A file's name, or the end of its path: <c>*</c> stands for any part of a name, <c>**</c> for any folders.</param>
/// <param name="except">Globs of files that are left out.</param>
internal sealed class FilePattern(FilePlacement placement, string glob, params string[] except)
{
    /// <summary>
    /// Where scripts stand that are not beside or above a project. By name, since it would take too long to look into all folders in each build.
    /// </summary>
    public static readonly string[] ScriptFolders = ["build", "ci", "deploy", "docker", "eng", "scripts", "script", "tools"];

    public FilePlacement Placement { get; } = placement;

    public string Glob { get; } = glob;

    public IReadOnlyList<string> Except { get; } = except;

    public bool Matches(string path) => EndsWith(path, Glob) && !Array.Exists(except, left => EndsWith(path, left));

    /// <summary>Whether a path, or the part of it behind one of its separators, is what the glob says.</summary>
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
