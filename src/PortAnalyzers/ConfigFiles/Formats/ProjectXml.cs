using PortAnalyzers.ConfigFiles.Readers;
using PortAnalyzers.Urls;

namespace PortAnalyzers.ConfigFiles.Formats;

/// <summary>
/// Reads project files, publish profiles and web.config: addresses that a browser opens, and addresses that are set for the program or its container.
/// </summary>
/// <remarks>
/// Source: https://learn.microsoft.com/aspnet/core/client-side/spa/intro, https://learn.microsoft.com/aspnet/core/host-and-deploy/iis/web-config,
/// https://learn.microsoft.com/dotnet/core/containers/publish-configuration and https://learn.microsoft.com/visualstudio/containers/docker-compose-properties.
/// </remarks>
internal static class ProjectXml
{
    public static IEnumerable<ConfigPort> Read(ConfigFile file, CancellationToken cancellationToken)
    {
        var properties = new Dictionary<string, SourceMappedString>(StringComparer.OrdinalIgnoreCase);
        var ports = new List<ConfigPort>();
        var host = new HostSettings();
        foreach (var item in new XmlItems(file, cancellationToken).Read())
        {
            if (item.Text is null)
            {
                AddAttributes(item, host, ports, cancellationToken);
                continue;
            }

            var value = Variables.Expand(item.Text, "$(", ")", name => properties.TryGetValue(name, out var property) ? property : null);
            properties[item.Element] = value;
            AddProperty(item.Element.ToLowerInvariant(), value, host, ports, cancellationToken);
        }

        return host.Ports().Concat(ports);
    }

    private static void AddProperty(
        string name, SourceMappedString value, HostSettings host, List<ConfigPort> ports, CancellationToken cancellationToken)
    {
        switch (name)
        {
            case "spaproxyserverurl" or "spaproxyredirecturl" or "siteurltolaunchafterpublish" or "iisurl" or "dockerserviceurl":
                ports.AddRange(ConfigPorts.OfUrls(value, UrlContext.Text, ConfigUse.Endpoint));
                break;
            case "iisexpresssslport" or "developmentserverport":
                ports.AddRange(ConfigPorts.OfList(value, isTls: name == "iisexpresssslport").Where(static port => port.Port.Port != 0));
                break;
            case "runarguments" or "startarguments" or "containerappcommandargs":
                CommandLine.AddSettings(CommandLine.Split(value, cancellationToken), host);
                break;
            case "dockerfilerunarguments":
                var container = CommandLine.ReadContainer(CommandLine.Split(value, cancellationToken), 0);
                container.IsBuilt = true;
                ports.AddRange(container.Ports());
                break;
        }
    }

    private static void AddAttributes(XmlItem item, HostSettings host, List<ConfigPort> ports, CancellationToken cancellationToken)
    {
        switch (item.Element.ToLowerInvariant())
        {
            case "environmentvariable" when item["name"] is { } name && item["value"] is { } value:
                host.SetVariable(name.Text, value);
                ports.AddRange(ConfigPorts.OfMentions(value));
                break;
            case "containerenvironmentvariable" when item["Include"] is { } name && item["Value"] is { } value:
                host.SetVariable(name.Text, value);
                ports.AddRange(ConfigPorts.OfMentions(value));
                break;
            case "containerport" when item["Include"] is { } port && PublishedPort.ReadTarget(port) is { } target:
                ports.Add(target);
                break;
            case "aspnetcore" when item["arguments"] is { } arguments:
                CommandLine.AddSettings(CommandLine.Split(arguments, cancellationToken), host);
                break;
            case "action" when item["type"]?.Text.Equals("Redirect", StringComparison.OrdinalIgnoreCase) == true && item["url"] is { } url:
                ports.AddRange(ConfigPorts.OfUrls(url, UrlContext.Text, ConfigUse.Endpoint));
                break;
            case "httpredirect" when item["destination"] is { } destination:
                ports.AddRange(ConfigPorts.OfUrls(destination, UrlContext.Text, ConfigUse.Endpoint));
                break;
        }
    }
}
