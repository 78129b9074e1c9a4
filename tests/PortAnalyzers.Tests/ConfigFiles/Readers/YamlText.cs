using PortAnalyzers.ConfigFiles.Readers;

namespace PortAnalyzers.Tests.ConfigFiles.Readers;

/// <summary>Lists the scalars of YAML documents with the keys that lead to them.</summary>
internal static class YamlText
{
    public static IEnumerable<(string Path, YamlNode Scalar)> Scalars(string text, CancellationToken cancellationToken = default) =>
        YamlReader.Read(TestFile.Create(text), cancellationToken).SelectMany(static document => Scalars(document, ""));

    public static string Join(string path, string key) => path.Length == 0 ? key : $"{path}/{key}";

    private static IEnumerable<(string Path, YamlNode Scalar)> Scalars(YamlNode node, string path) => node.Kind switch
    {
        YamlKind.Scalar => [(path, node)],
        YamlKind.Sequence => node.Items.SelectMany((item, i) => Scalars(item, Join(path, $"{i}"))),
        _ => node.Entries.SelectMany(entry => Scalars(entry.Value, Join(path, entry.Key.Value.Text))),
    };
}
