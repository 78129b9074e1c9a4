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

    public static string Generate(IEnumerable<FilePattern> patterns)
    {
        var items = patterns.Where(static pattern => pattern.Placement != FilePlacement.Compiler).ToList();
        var shared = items.Where(static pattern => pattern.Placement == FilePlacement.Shared).ToList();
        var properties = new XElement(
            "PropertyGroup",
            new XComment(" The path of a project, and then those of its items, one a line. "),
            new XElement("_PortAnalyzersItemPattern", Expression(items)),
            new XComment(" Full paths of the files in a project's folder and in those above, one a line. "),
            new XElement("_PortAnalyzersSharedPattern", Expression(shared.Where(static pattern => !HasFolders(pattern.Glob)))),
            new XComment(" Full paths of the files in some subfolders of these. "),
            new XElement("_PortAnalyzersBelowPattern", Expression(shared)),
            new XComment(" Full paths of these subfolders, one a line. "),
            new XElement("_PortAnalyzersSubfolderPattern", FolderExpression(FilePattern.Subfolders)),
            new XElement("_PortAnalyzersDeepSubfolderPattern", FolderExpression(FilePattern.DeepSubfolders)),
            new XElement("_PortAnalyzersFrontEndPattern", FolderExpression(FilePattern.FrontEndSubfolders)));
        return new XElement("Project", new XComment(" Made from ConfigFormats.cs by eng/DocsGenerator. "), properties) + "\n";
    }

    private static string FolderExpression(string[] names) => $@"(?im)^.*[\\/](?:{string.Join('|', names.Select(Expression))})$";

    private static string Expression(IEnumerable<FilePattern> patterns)
    {
        var expression = new StringBuilder();
        foreach (var group in patterns.GroupBy(static pattern => (Before: BeforeName(pattern), string.Join('\n', pattern.Except))))
        {
            var except = group.First().Except;
            expression.Append(expression.Length == 0 ? "(?imx)^(?:" : " |");
            expression.Append(except.Count == 0 ? "" : $"\n    (?!{Folders}(?:{OneOf(except)})$)");
            expression.Append(group.Key.Before).Append("(?:").Append(OneOf(group.Select(static pattern => pattern.Glob))).Append(')');
        }

        return expression.Length == 0 ? "(?!)" : expression.Append(")$\n    ").ToString();
    }

    /// <summary>The expression for what precedes a pattern's glob. A name is the text after the last separator; the atomic group prevents backtracking.</summary>
    private static string BeforeName(FilePattern pattern) => pattern.Placement switch
    {
        FilePlacement.OwnFolder => "",
        FilePlacement.Project => @"\A" + $"(?>{Folders})",
        _ => HasFolders(pattern.Glob) ? Folders : $"(?>{Folders})",
    };

    private static string OneOf(IEnumerable<string> globs) => string.Join(" |", globs.Select(static glob => "\n      " + Expression(glob)));

    private static bool HasFolders(string glob) => glob.Contains('/', StringComparison.Ordinal);

    private static string Expression(string glob) => Regex.Escape(glob)
        .Replace("/", @"[\\/]", StringComparison.Ordinal)
        .Replace(@"\*\*[\\/]", Folders, StringComparison.Ordinal)
        .Replace(@"\*", @"[^\\/\n]*", StringComparison.Ordinal);
}
