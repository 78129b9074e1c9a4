using PortAnalyzers.ConfigFiles.Readers;

namespace PortAnalyzers.ConfigFiles.Formats;

/// <summary>
/// Reads compose files: the host ports of services, and the addresses that variables and command lines set for ASP.NET Core.
/// </summary>
internal static class ComposeFile
{
    public static IEnumerable<ConfigPort> Read(ConfigFile file, CancellationToken cancellationToken)
    {
        var ports = PortsIn(file, ComposeProject.Of(file, cancellationToken));
        if (!ComposeProject.IsRoot(file.Name) || !ports.Exists(static port => port.Weight == ConfigWeight.Minor))
        {
            return ports;
        }

        // A file that publishes nothing may have an override that does.
        var others = ComposeProject.Overlays(file, cancellationToken).Select(overlay => PortsIn(file, ComposeProject.Of(overlay, cancellationToken))).ToList();
        return ports.Select(port => port with { Weight = Decide(port, others) });
    }

    /// <summary>The environment variables of the services that run the project's own code.</summary>
    public static IEnumerable<ConfigValue> Values(ConfigFile file, CancellationToken cancellationToken)
    {
        var services = ComposeProject.Of(file, cancellationToken).Services.Where(static service => !service.IsReadyMade).ToList();
        if (services.Exists(IsOfProject))
        {
            services.RemoveAll(service => !IsOfProject(service));
        }

        return services.SelectMany(service => service.Variables
            .Where(variable => variable.Value.FileAt(0) == file)
            .Select(variable => new ConfigValue(variable.Name, variable.Value, isVariable: true) { Weight = service.Container.WeightOf(variable.Value.Text) }));

        bool IsOfProject(ComposeService service) => service.Dockerfile is { } path && file.Project.Find(path, cancellationToken) is not null;
    }

    private static List<ConfigPort> PortsIn(ConfigFile file, ComposeProject project) => project.Ports().Where(port => port.File == file).ToList();

    private static ConfigWeight Decide(ConfigPort port, List<List<ConfigPort>> others)
    {
        var weights = port.Weight != ConfigWeight.Minor ? []
            : others.SelectMany(static ports => ports).Where(other => other.Span == port.Span && !other.IsOfClient).Select(static other => other.Weight).ToList();
        return weights.Contains(ConfigWeight.Full) ? ConfigWeight.Full
            : weights.Contains(ConfigWeight.None) ? ConfigWeight.None
            : port.Weight;
    }
}
