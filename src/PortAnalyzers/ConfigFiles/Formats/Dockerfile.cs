using PortAnalyzers.ConfigFiles.Readers;
using PortAnalyzers.Ports;
using PortAnalyzers.Urls;

namespace PortAnalyzers.ConfigFiles.Formats;

/// <summary>
/// Reads Dockerfiles: the addresses that ENV, the defaults of ARG, ENTRYPOINT and CMD set for ASP.NET Core, and EXPOSE of the same ports. EXPOSE alone does
/// not say which protocol a port has.
/// </summary>
/// <remarks>Source: https://docs.docker.com/reference/dockerfile/.</remarks>
internal static class Dockerfile
{
    public static IEnumerable<ConfigPort> Read(ConfigFile file, CancellationToken cancellationToken)
    {
        var variables = new Dictionary<string, SourceMappedString>(StringComparer.Ordinal);
        var stages = new List<Stage> { new() };
        var exposed = new List<ConfigPort>();
        var checks = new List<ConfigPort>();
        var mentions = new List<ConfigPort>();
        foreach (var instruction in new DockerInstructions(file))
        {
            cancellationToken.ThrowIfCancellationRequested();
            switch (instruction.Keyword)
            {
                case "FROM":
                    stages.Add(new Stage());
                    break;
                case "ENV" or "ARG":
                    foreach (var (name, value) in instruction.Variables())
                    {
                        var expanded = Variables.Expand(value, Find);
                        variables[name] = expanded;
                        stages[stages.Count - 1].Host.SetVariable(name, expanded);
                        mentions.AddRange(ConfigPorts.OfMentions(expanded));
                    }

                    break;
                case "ENTRYPOINT":
                    stages[stages.Count - 1].EntryPoint = instruction.Command(Find, cancellationToken);
                    break;
                case "CMD":
                    stages[stages.Count - 1].Command = instruction.Command(Find, cancellationToken);
                    break;
                case "HEALTHCHECK":
                    checks.AddRange(ConfigPorts.OfMentions(Variables.Expand(instruction.Arguments, Find)));
                    break;
                case "EXPOSE":
                    exposed.AddRange(instruction.Words().SelectMany(word => Exposed(Variables.Expand(word, Find))));
                    break;
            }
        }

        var containers = ContainersOf(file, cancellationToken);
        var addresses = stages.SelectMany(stage => Ports(stage, file, cancellationToken)).Select(address => address.WithAtMost(WeightOf(address, containers))).ToList();
        var served = new PortSet(addresses.Where(static address => address.Weight != ConfigWeight.None).Select(static address => address.Port.Port));
        var isOwn = addresses.Count > 0 || RunsProject(file);
        return addresses.Concat(exposed.Select(port => served.Contains(port.Port.Port) ? port.WithAtMost(WeightOf(port, containers)) : port.OfContainer(isOwn)))
            .Concat(checks.Concat(stages.SelectMany(static stage => stage.Host.Mentions(ConfigUse.Container))).Select(port => port.OfContainer(isOwn)))
            .Concat(mentions)
            .SelectMany(static port => port.WithDefault());

        SourceMappedString? Find(string name) => variables.TryGetValue(name, out var value) ? value : null;
    }

    /// <summary>Whether the image is that of a .NET program: its name, or a command, says so.</summary>
    public static bool RunsProject(ConfigFile file) => file.Text.IndexOf("dotnet", StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>The environment variables of all stages; later values replace earlier ones.</summary>
    public static IEnumerable<ConfigValue> Values(ConfigFile file, CancellationToken cancellationToken)
    {
        var stages = new List<Dictionary<string, SourceMappedString>> { new() };
        foreach (var instruction in new DockerInstructions(file))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (instruction.Keyword == "FROM")
            {
                stages.Add([]);
            }

            foreach (var (name, value) in instruction.Keyword == "ENV" ? instruction.Variables() : [])
            {
                stages[stages.Count - 1][name] = value;
            }
        }

        var containers = ContainersOf(file, cancellationToken);
        return stages.SelectMany(static stage => stage)
            .Select(variable => new ConfigValue(variable.Key, variable.Value, isVariable: true) { Weight = WeightOf(variable.Value.Text, containers) });
    }

    /// <summary>The services of compose files whose image is built from the file.</summary>
    private static List<Container> ContainersOf(ConfigFile file, CancellationToken cancellationToken) => file.Project
        .OfFormat(ConfigFormats.Compose, cancellationToken)
        .SelectMany(compose => ComposeProject.Of(compose, cancellationToken).Services)
        .Where(service => service.Dockerfile is { } path && ConfigPath.AreSame(path, file.Path))
        .Select(static service => service.Container)
        .ToList();

    /// <summary>If all services with the image publish the port under other numbers, no browser uses this number.</summary>
    private static ConfigWeight WeightOf(ConfigPort port, List<Container> containers) =>
        containers.Count > 0 && containers.TrueForAll(container => container.WeightOf(port.Port.Port) == ConfigWeight.None) ? ConfigWeight.None : ConfigWeight.Full;

    private static ConfigWeight WeightOf(string value, List<Container> containers) =>
        containers.Count > 0 && containers.TrueForAll(container => container.WeightOf(value) == ConfigWeight.None) ? ConfigWeight.None : ConfigWeight.Full;

    /// <summary>In a project whose settings make HTTP/2 the only protocol of cleartext endpoints, the image's ports are not for browsers.</summary>
    private static IEnumerable<ConfigPort> Ports(Stage stage, ConfigFile file, CancellationToken cancellationToken)
    {
        CommandLine.AddSettings([.. stage.EntryPoint, .. stage.Command], stage.Host);
        if (!stage.Host.IsEmpty && stage.Host.DefaultProtocols is null && ProjectProtocols.AreHttp2OnlyIn(file.Folder, file.Project, cancellationToken))
        {
            stage.Host.DefaultProtocols = "Http2";
        }

        return stage.Host.Ports();
    }

    /// <summary>A single TCP port. It is not known which port of a range is meant.</summary>
    private static IEnumerable<ConfigPort> Exposed(SourceMappedString word)
    {
        if (PortText.TryRead(word.Text, 0, out var port, out var length)
            && (length == word.Text.Length || word.Text.Substring(length).Equals("/tcp", StringComparison.OrdinalIgnoreCase)))
        {
            yield return new ConfigPort(word, new PortOccurrence(port, 0, length, isTls: false, urlStart: -1), ConfigUse.Endpoint);
        }
    }

    /// <summary>The instructions of one stage; later variables and commands replace earlier ones.</summary>
    private sealed class Stage
    {
        public HostSettings Host { get; } = new();

        public IReadOnlyList<SourceMappedString> EntryPoint { get; set; } = [];

        public IReadOnlyList<SourceMappedString> Command { get; set; } = [];
    }
}
