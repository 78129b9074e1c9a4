using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using PortAnalyzers.ConfigFiles;

namespace PortAnalyzers.DocsGenerator;

/// <summary>
/// Generates build/PortAnalyzers.ConfigFileNames.targets of the package: the names of the configuration files, as regular expressions and lists for MSBuild.
/// </summary>
internal static class ConfigFileTargets
{
    /// <summary>The path of the file in the repository.</summary>
    public const string Path = "src/PortAnalyzers.Package/build/PortAnalyzers.ConfigFileNames.targets";

    private const string Folders = @"(?:.*[\\/])?";

    public static string Generate() => Generate(ConfigFormats.All.SelectMany(static format => format.Patterns));

    /// <exception cref="InvalidOperationException">The package's targets do not support a pattern; the message names it.</exception>
    public static string Generate(IEnumerable<FilePattern> patterns)
    {
        var items = patterns.Where(static pattern => pattern.Placement != FilePlacement.Compiler).ToList();
        var shared = items.Where(static pattern => pattern.Placement is FilePlacement.Above or FilePlacement.Script).ToList();
        var properties = new XElement(
            "PropertyGroup",
            new XComment(" The path of a project, and then those of its items, one a line. "),
            new XElement("_PortAnalyzersItemPattern", Expression(items)),
            new XComment(" Full paths of the files in a project's folder and in those above, one a line. "),
            new XElement("_PortAnalyzersSharedPattern", Expression(shared.Where(static pattern => !HasFolders(pattern.Glob)))),
            new XElement("_PortAnalyzersScriptPattern", Expression(shared.Where(static pattern => pattern.Placement == FilePlacement.Script))),
            new XComment(" Paths seen from these folders, a bar before each. "),
            new XElement("_PortAnalyzersSharedPaths", string.Concat(shared.Where(static pattern => pattern.Placement == FilePlacement.Above && HasFolders(pattern.Glob)).Select(static pattern => "|" + PathOf(pattern)))),
            new XElement("_PortAnalyzersScriptFolders", string.Concat(FilePattern.ScriptFolders.Select(static folder => "|" + folder))),
            new XComment(" The end of such a folder's path. "),
            new XElement("_PortAnalyzersBelowPattern", $@"(?:{string.Concat(FilePattern.ScriptFolders.Where(HasFolders).Select(static folder => Expression(folder) + "|"))}[^\\/]+)[\\/]$"));
        return new XElement("Project", new XComment(" Made from ConfigFormats.cs by eng/DocsGenerator. "), properties) + "\n";
    }

    private static string PathOf(FilePattern pattern) => !pattern.Glob.Contains('*', StringComparison.Ordinal) && pattern.Except.Count == 0
        ? pattern.Glob
        : throw new InvalidOperationException($"'{pattern.Glob}' can't be looked for above a project: a pattern with folders must be the path of one file.");

    private static string Expression(IEnumerable<FilePattern> patterns)
    {
        var expression = new StringBuilder();
        foreach (var group in patterns.GroupBy(static pattern => (pattern.Placement == FilePlacement.Project, HasFolders(pattern.Glob), string.Join('\n', pattern.Except))))
        {
            var except = group.First().Except;
            var (isProject, hasFolders, _) = group.Key;
            expression.Append(expression.Length == 0 ? "(?imx)^(?:" : " |");
            expression.Append(isProject ? @"\A" : "");
            expression.Append(except.Count == 0 ? "" : $"\n    (?!{Folders}(?:{OneOf(except)})$)");
            // The name is the text after the last separator; the atomic group prevents backtracking.
            expression.Append(hasFolders ? Folders : $"(?>{Folders})").Append("(?:").Append(OneOf(group.Select(static pattern => pattern.Glob))).Append(')');
        }

        return expression.Length == 0 ? "(?!)" : expression.Append(")$\n    ").ToString();
    }

    private static string OneOf(IEnumerable<string> globs) => string.Join(" |", globs.Select(static glob => "\n      " + Expression(glob)));

    private static bool HasFolders(string glob) => glob.Contains('/', StringComparison.Ordinal);

    private static string Expression(string glob) => Regex.Escape(glob)
        .Replace("/", @"[\\/]", StringComparison.Ordinal)
        .Replace(@"\*\*[\\/]", Folders, StringComparison.Ordinal)
        .Replace(@"\*", @"[^\\/\n]*", StringComparison.Ordinal);
}
