using PortAnalyzers.ConfigFiles.Formats;

namespace PortAnalyzers.ConfigFiles;

/// <summary>The hosts that are containers: the services of compose files and of Kubernetes, by name.</summary>
internal static class ContainerHosts
{
    /// <summary>Whether a file may describe containers.</summary>
    public static bool MayBeIn(string path) => ConfigFormats.Of(path) is { } format && (format == ConfigFormats.Compose || format == ConfigFormats.Deployment);

    /// <summary>The ports of the containers in a project's files, each with its host, and whether it is one of the solution's: in a container of another program it is not.</summary>
    /// <param name="files">The files.</param>
    /// <param name="ports">The ports.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public static IEnumerable<(string Host, int Port, bool IsOwn)> In(ProjectFiles files, int[] ports, CancellationToken cancellationToken)
    {
        foreach (var file in files.OfFormat(ConfigFormats.Compose, cancellationToken))
        {
            foreach (var (name, container) in ComposeProject.Of(file, cancellationToken).Containers)
            {
                foreach (var port in ports)
                {
                    yield return (name, port, container.IsOwn(port, port));
                }
            }
        }

        foreach (var (name, isOwn) in Workloads.Of(files, cancellationToken).Services)
        {
            foreach (var port in ports)
            {
                yield return (name, port, isOwn);
            }
        }
    }
}
