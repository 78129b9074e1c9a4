using PortAnalyzers.ConfigFiles.Formats;

namespace PortAnalyzers.ConfigFiles;

/// <summary>The hosts that are containers: the services of compose files, by name.</summary>
internal static class ContainerHosts
{
    /// <summary>The ports of the containers in a project's files, each with its host, and whether it is one of the solution's: in a container of another program it is not.</summary>
    /// <param name="files">The files.</param>
    /// <param name="ports">The ports.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public static IEnumerable<(string Host, int Port, bool IsOwn)> In(ProjectFiles files, int[] ports, CancellationToken cancellationToken) =>
        from file in files.OfFormat(ConfigFormats.Compose, cancellationToken)
        from service in ComposeProject.Of(file, cancellationToken).Containers
        from port in ports
        select (service.Name, port, service.Container.IsOwn(port, port));
}
