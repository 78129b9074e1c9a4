using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using PortAnalyzers.ConfigFiles;
using PortAnalyzers.Ports;

namespace PortAnalyzers.DocsGenerator;

/// <summary>
/// Generates build/PortAnalyzers.ConfigFileNames.targets of the package: the names of the configuration files and the blocked ports, as regular expressions for MSBuild.
/// </summary>
internal static class ConfigFileTargets
{
    /// <summary>The path of the file in the repository.</summary>
    public const string Path = "src/PortAnalyzers.Package/build/PortAnalyzers.ConfigFileNames.targets";

    /// <summary>The first port on which a program can listen without privileges.</summary>
    private const int FirstUnprivileged = 1_024;

    private const string Folders = @"(?:.*[\\/])?";

    public static string Generate() => Generate(ConfigFormats.All);

    public static string Generate(IReadOnlyList<ConfigFormat> formats)
    {
        var items = formats.SelectMany(static format => format.Patterns).Where(static pattern => pattern.Placement is not (FilePlacement.Compiler or FilePlacement.Project)).ToList();
        var shared = items.Where(static pattern => pattern.Placement == FilePlacement.Shared).ToList();
        var ofContainers = formats.Where(static format => format.IsOfContainers).SelectMany(static format => format.Patterns);
        var listed = shared.Where(static pattern => !HasFolders(pattern.Glob)).ToList();
        var properties = new XElement(
            "PropertyGroup",
            new XComment(" The paths of a project's items, one a line. What comes before tells whether there can be one: a long expression takes a millisecond to be read, in each project. "),
            new XElement("_PortAnalyzersItemHint", Hint(items)),
            new XElement("_PortAnalyzersItemPattern", Expression(items)),
            new XComment(" Full paths of the files in a project's folder and in those above, one a line. "),
            new XElement("_PortAnalyzersSharedHint", Hint(listed)),
            new XElement("_PortAnalyzersSharedPattern", Expression(listed)),
            new XComment(" Full paths of the files in some subfolders of these. "),
            new XElement("_PortAnalyzersBelowPattern", Expression(shared)),
            new XComment(" Full paths of these subfolders, one a line. "),
            new XElement("_PortAnalyzersSubfolderHint", FolderExpression([.. FilePattern.Subfolders, .. FilePattern.DeepSubfolders, .. FilePattern.FrontEndSubfolders])),
            new XElement("_PortAnalyzersSubfolderPattern", FolderExpression(FilePattern.Subfolders)),
            new XElement("_PortAnalyzersDeepSubfolderPattern", FolderExpression(FilePattern.DeepSubfolders)),
            new XElement("_PortAnalyzersFrontEndPattern", FolderExpression(FilePattern.FrontEndSubfolders)),
            new XComment(" Full paths of the files that tell how containers are reached, and the numbers for which they matter to projects to which they don't belong: smaller ones are in each such file, as in 0.0.0.0. "),
            new XElement("_PortAnalyzersContainerPattern", Expression(ofContainers)),
            new XElement("_PortAnalyzersPortPattern", $@"(?<!\d)(?:{string.Join('|', PortTable.Default.Blocked.Select(static port => port.Number).Where(static port => port >= FirstUnprivileged))})(?!\d)"));
        return new XElement("Project", new XComment(" Made from ConfigFormats.cs and ports.csv by eng/DocsGenerator. "), properties) + "\n";
    }

    private static string FolderExpression(string[] names) => $@"(?im)^.*[\\/](?:{string.Join('|', names.Select(Expression))})$";

    /// <summary>A short expression that is in each list with one of the files: their extensions, and the names of the others.</summary>
    private static string Hint(IEnumerable<FilePattern> patterns) => $"(?im)(?:{string.Join('|', patterns.Select(static pattern => Hint(pattern.Glob)).Distinct().Order(StringComparer.Ordinal))})";

    private static string Hint(string glob)
    {
        var name = glob[(glob.LastIndexOf('/') + 1)..];
        var extension = name[Math.Max(name.LastIndexOf('.'), 0)..];
        return extension.Trim('*', '.').Length > 0 ? Expression(extension) + "$" : Expression(glob[..glob.IndexOf('*', StringComparison.Ordinal)]);
    }

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
        _ => HasFolders(pattern.Glob) ? Folders : $"(?>{Folders})",
    };

    private static string OneOf(IEnumerable<string> globs) => string.Join(" |", globs.Select(static glob => "\n      " + Expression(glob)));

    private static bool HasFolders(string glob) => glob.Contains('/', StringComparison.Ordinal);

    private static string Expression(string glob) => Regex.Escape(glob)
        .Replace("/", @"[\\/]", StringComparison.Ordinal)
        .Replace(@"\*\*[\\/]", Folders, StringComparison.Ordinal)
        .Replace(@"\*", @"[^\\/\n]*", StringComparison.Ordinal);
}
