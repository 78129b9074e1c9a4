using PortAnalyzers.ConfigFiles.Readers;

namespace PortAnalyzers.ConfigFiles.Formats;

/// <summary>
/// Reads dapr.yaml, with which <c>dapr run -f</c> starts several programs, each with a sidecar: the addresses that variables and commands set for ASP.NET Core, and
/// the ports by which the sidecars reach the programs.
/// </summary>
/// <remarks>Source: https://docs.dapr.io/developing-applications/local-development/multi-app-dapr-run/multi-app-template/.</remarks>
internal static class DaprFile
{
    public static IEnumerable<ConfigPort> Read(ConfigFile file, CancellationToken cancellationToken) =>
        YamlReader.Read(file, cancellationToken).SelectMany(AppsIn).SelectMany(app => Ports(app, cancellationToken));

    /// <summary>The environment variables of all programs.</summary>
    public static IEnumerable<ConfigValue> Values(ConfigFile file, CancellationToken cancellationToken) =>
        YamlReader.Read(file, cancellationToken).SelectMany(AppsIn).SelectMany(VariablesOf)
            .Select(static variable => new ConfigValue(variable.Name, variable.Value, isVariable: true));

    /// <summary>The programs, and the settings that are common to all of them.</summary>
    private static IEnumerable<YamlNode> AppsIn(YamlNode document) =>
        (document.Find("apps")?.Items ?? []).Concat(document.Find("common") is { } common ? [common] : []).Where(static app => app.Kind == YamlKind.Mapping);

    private static IEnumerable<(string Name, SourceMappedString Value)> VariablesOf(YamlNode app) => (app.Find("env")?.Entries ?? [])
        .Where(static entry => entry.Value is { Kind: YamlKind.Scalar, IsNull: false })
        .Select(static entry => (entry.Key.Value.Text, entry.Value.Value));

    private static IEnumerable<ConfigPort> Ports(YamlNode app, CancellationToken cancellationToken)
    {
        var host = new HostSettings();
        var variables = VariablesOf(app).ToList();
        foreach (var (name, value) in variables)
        {
            host.SetVariable(name, value);
        }

        var words = CommandLine.SplitNested(app.Find("command")?.Scalars().ToList() ?? [], cancellationToken);
        CommandLine.AddSettings(words, host);
        return host.Ports().Concat(host.Mentions(ConfigUse.Client))
            .Concat(app.Find("appPort") is { Kind: YamlKind.Scalar } port ? ConfigPorts.OfMentionedList(port.Value, ConfigUse.Client) : [])
            .Concat(variables.Select(static variable => variable.Value).Concat(words).SelectMany(ConfigPorts.OfMentions));
    }
}
