namespace PortAnalyzers.ConfigFiles;

/// <summary>The location of a format's files, from which the package's targets pass them to the compiler.</summary>
internal enum FilePlacement
{
    /// <summary>The project file itself.</summary>
    Project,

    /// <summary>One of the project's None or Content items.</summary>
    Item,

    /// <summary>One of the project's None or Content items in its own folder, not below it.</summary>
    OwnFolder,

    /// <summary>A page or a script of the site: one of the project's Content items, of which there may be very many.</summary>
    Page,

    /// <summary>
    /// One of the project's None or Content items; and in the project's folder, in the folders above it up to the repository's root, and in some subfolders of all of
    /// these, because several projects may share it: <c>scripts/start.sh</c>.
    /// </summary>
    Shared,

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
    /// The subfolders that contain shared files directly. These lists are fixed, because searching all folders would slow down every build.
    /// </summary>
    public static readonly string[] Subfolders = [".template.config", ".vscode", "build", "ci", "eng", "script", "tools"];

    /// <summary>The subfolders that contain shared files at any depth: <c>k8s/overlays/dev/web.yaml</c>.</summary>
    public static readonly string[] DeepSubfolders =
    [
        ".devcontainer", ".docker", ".github", "caddy", "charts", "deploy", "deployment", "deployments", "docker", "helm", "http", "iac", "infra", "infrastructure", "k8s", "kubernetes",
        "manifests", "nginx", "ops", "prometheus", "proxy", "requests", "scripts", "terraform",
    ];

    /// <summary>
    /// The subfolders that may contain a front end, of which <c>public</c>, <c>src</c> and two levels of folders in it are searched, too. An asterisk matches any part of a name.
    /// </summary>
    public static readonly string[] FrontEndSubfolders =
    [
        "angular", "client", "client-app", "clientapp", "front", "front-end", "frontend", "react", "spa", "ui", "vue", "web", "web-app", "webapp",
        "*-client", "*.client", "*-frontend", "*.frontend", "*-ui", "*.ui", "*-web", "*-spa", "*.spa",
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
