using PortAnalyzers.ConfigFiles.Readers;
using PortAnalyzers.Urls;

namespace PortAnalyzers.ConfigFiles.Formats;

/// <summary>Reads http-client.env.json: variables of .http files, by environment. A URL is reported itself, a port if a request uses it.</summary>
/// <remarks>Source: https://learn.microsoft.com/aspnet/core/test/http-files#environment-files.</remarks>
internal static class HttpEnvironments
{
    /// <summary>The environment whose variables apply to all environments.</summary>
    private const string Shared = "$shared";

    /// <summary>The maximum number of environments, because each request is read once for each of them.</summary>
    private const int MaxEnvironments = 16;

    public static IEnumerable<ConfigPort> Read(ConfigFile file, CancellationToken cancellationToken)
    {
        var urls = new List<ConfigPort>();
        var json = new JsonReader(file, splitsKeys: false, cancellationToken);
        while (json.MoveNext())
        {
            urls.AddRange(ConfigPorts.OfUrls(json.Value, UrlContext.Text, ConfigUse.Endpoint));
        }

        return urls.Concat(file.Project.OfFormat(ConfigFormats.Requests, cancellationToken)
            .Where(requests => IsFor(file, requests))
            .SelectMany(requests => HttpFile.Read(requests, cancellationToken))
            .Where(port => port.File == file));
    }

    /// <summary>The variables of each environment of a .http file; one empty environment if it has none.</summary>
    public static IReadOnlyCollection<Dictionary<string, SourceMappedString>> Of(ConfigFile requests, CancellationToken cancellationToken)
    {
        var environments = new Dictionary<string, Dictionary<string, SourceMappedString>>(StringComparer.Ordinal) { [""] = new(StringComparer.Ordinal) };
        foreach (var file in requests.Project.OfFormat(ConfigFormats.RequestEnvironments, cancellationToken).Where(file => IsFor(file, requests)))
        {
            var json = new JsonReader(file, splitsKeys: false, cancellationToken);
            while (json.MoveNext())
            {
                if (json.Path.Count == 2)
                {
                    Add(environments, json.Path[0], json.Path[1], json.Value);
                }
            }
        }

        environments.TryGetValue(Shared, out var shared);
        foreach (var variable in shared ?? [])
        {
            foreach (var environment in environments.Values.Where(environment => !environment.ContainsKey(variable.Key)))
            {
                environment.Add(variable.Key, variable.Value);
            }
        }

        return environments.Values;
    }

    private static void Add(Dictionary<string, Dictionary<string, SourceMappedString>> environments, string environment, string name, SourceMappedString value)
    {
        if (!environments.TryGetValue(environment, out var variables) && environments.Count < MaxEnvironments)
        {
            environments.Add(environment, variables = new(StringComparer.Ordinal));
        }

        if (variables is not null)
        {
            variables[name] = value;
        }
    }

    /// <summary>An environment file applies to the requests in its folder and below.</summary>
    private static bool IsFor(ConfigFile environment, ConfigFile requests) => requests.Path.StartsWith(environment.Folder, StringComparison.OrdinalIgnoreCase);
}
