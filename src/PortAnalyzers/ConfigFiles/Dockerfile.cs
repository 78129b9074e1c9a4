using PortAnalyzers.Endpoints;
using PortAnalyzers.Ports;
using PortAnalyzers.Urls;

namespace PortAnalyzers.ConfigFiles;

/// <summary>
/// Reads Dockerfiles: the addresses that ENV, and the defaults of ARG, give to ASP.NET Core, and EXPOSE of the same ports. EXPOSE alone says nothing
/// of the protocol.
/// </summary>
/// <remarks>Source: https://docs.docker.com/reference/dockerfile/.</remarks>
internal static class Dockerfile
{
    public static IEnumerable<ConfigPort> Read(string text, CancellationToken cancellationToken)
    {
        var variables = new Dictionary<string, MappedText>(StringComparer.Ordinal);
        var addresses = new List<ConfigPort>();
        var exposed = new List<ConfigPort>();
        foreach (var instruction in new DockerInstructions(text))
        {
            cancellationToken.ThrowIfCancellationRequested();
            switch (instruction.Keyword)
            {
                case "ENV" or "ARG":
                    foreach (var (name, value) in instruction.Variables())
                    {
                        var expanded = Variables.Expand(value, Find);
                        variables[name] = expanded;
                        addresses.AddRange(ConfigPorts.OfSetting(ServerSettings.OfEnvironmentVariable(name), name, expanded));
                    }

                    break;
                case "EXPOSE":
                    exposed.AddRange(instruction.Words().SelectMany(word => Exposed(Variables.Expand(word, Find))));
                    break;
            }
        }

        var served = new PortSet(addresses.Select(static address => address.Port.Port));
        return addresses.Concat(exposed.Where(port => served.Contains(port.Port.Port)));

        MappedText? Find(string name) => variables.TryGetValue(name, out var value) ? value : null;
    }

    /// <summary>A single TCP port; of a range nobody can tell which of its ports is meant.</summary>
    private static IEnumerable<ConfigPort> Exposed(MappedText word)
    {
        if (PortText.TryRead(word.Text, 0, out var port, out var length)
            && (length == word.Text.Length || word.Text.Substring(length).Equals("/tcp", StringComparison.OrdinalIgnoreCase)))
        {
            yield return new ConfigPort(word, new UrlPort(port, 0, length, isTls: false, urlStart: -1), ConfigUse.Endpoint);
        }
    }
}
