using PortAnalyzers.ConfigFiles.Readers;

namespace PortAnalyzers.ConfigFiles.Formats;

/// <summary>
/// Reads JSON files with settings under a name of the team's own, such as <c>identityserverdata.json</c>, that code does not visibly add to its configuration. Only the program
/// knows what they are for. So no rule reports them, but the URLs in them have to move with the server that they name.
/// </summary>
internal static class SettingsFile
{
    public static IEnumerable<ConfigPort> Read(ConfigFile file, CancellationToken cancellationToken)
    {
        var json = new JsonReader(file, splitsKeys: true, cancellationToken);
        while (json.MoveNext())
        {
            foreach (var port in json.MayHoldUrl && !json.Path.StartsWith("$schema") ? ConfigPorts.OfMentions(json.Value) : [])
            {
                yield return port;
            }
        }
    }
}
