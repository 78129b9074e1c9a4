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
            new XComment(" The paths of a project's items, one a line. "),
            new XElement("_PortAnalyzersItemPattern", Expression(items)),
            new XComment(" Full paths of the files in a project's folder and in those above, one a line. "),
            new XElement("_PortAnalyzersSharedPattern", Expression(listed)),
            new XComment(" Full paths of the files in some subfolders of these. "),
            new XElement("_PortAnalyzersBelowPattern", Expression(shared)),
            new XComment(" Full paths of these subfolders, one a line. "),
            new XElement("_PortAnalyzersSubfolderPattern", FolderExpression(FilePattern.Subfolders)),
            new XElement("_PortAnalyzersDeepSubfolderPattern", FolderExpression(FilePattern.DeepSubfolders)),
            new XElement("_PortAnalyzersFrontEndPattern", FolderExpression(FilePattern.FrontEndSubfolders)),
            new XComment(" Full paths of the files that tell how containers are reached, and the numbers for which they matter to projects to which they don't belong: smaller ones are in each such file, as in 0.0.0.0. "),
            new XElement("_PortAnalyzersContainerPattern", Expression(ofContainers)),
            new XElement("_PortAnalyzersPortPattern", $@"(?<!\d)(?:{string.Join('|', PortTable.Default.Blocked.Select(static port => port.Number).Where(static port => port >= FirstUnprivileged))})(?!\d)"));
        return new XElement("Project", new XComment(" Made from ConfigFormats.cs and ports.csv by eng/DocsGenerator. "), properties, LookAtNames(items)) + "\n";
    }

    private static string FolderExpression(string[] names) => $@"(?im)^.*[\\/](?:{string.Join('|', names.Select(Expression))})$";

    /// <summary>The target that tells whether a project may have one of the files, without a regular expression.</summary>
    private static XElement LookAtNames(List<FilePattern> patterns)
    {
        var folders = FilePattern.Subfolders.Concat(FilePattern.DeepSubfolders).Where(static name => name.StartsWith('.'));
        return new XElement(
            "Target",
            new XAttribute("Name", "_PortAnalyzersLookAtNames"),
            new XElement(
                "PropertyGroup",
                new XElement("_PortAnalyzersLowerCaseItems", "$(_PortAnalyzersItems.ToLowerInvariant())"),
                Flag("_PortAnalyzersMayHaveItem", Hints(patterns).Select(static hint => $"$(_PortAnalyzersLowerCaseItems.Contains('{hint}'))")),
                Flag("_PortAnalyzersHasDotFolder", folders.Select(static name => $"Exists('{name}')"))));
    }

    private static XElement Flag(string name, IEnumerable<string> conditions) => new(name, new XAttribute("Condition", string.Join(" or ", conditions)), "true");

    /// <summary>Texts of which each path of a file has one, in lower case: the extensions, and the names of files without one.</summary>
    private static IEnumerable<string> Hints(IEnumerable<FilePattern> patterns)
    {
        var hints = patterns.Select(static pattern => Hint(pattern.Glob)).Distinct().ToList();
        return hints.Where(hint => !hints.Exists(other => other != hint && hint.Contains(other, StringComparison.Ordinal))).Order(StringComparer.Ordinal);
    }

    private static string Hint(string glob)
    {
        var name = glob[(glob.LastIndexOf('/') + 1)..];
        var extension = name[Math.Max(name.LastIndexOf('.'), 0)..];
        var literal = (extension.Trim('*', '.').Length > 0 ? extension : glob).Split('*')[0];
        return literal[(literal.LastIndexOf('/') + 1)..].ToLowerInvariant();
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
