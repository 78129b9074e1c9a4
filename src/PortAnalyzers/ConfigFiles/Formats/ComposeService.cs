using PortAnalyzers.ConfigFiles.Readers;

namespace PortAnalyzers.ConfigFiles.Formats;

/// <summary>One service of compose files, merged as Docker does: later values replace earlier ones.</summary>
/// <param name="known">The variables from the project's .env file.</param>
/// <remarks>Source: the Compose Specification, https://docs.docker.com/reference/compose-file/services/.</remarks>
internal sealed class ComposeService(Dictionary<string, SourceMappedString> known)
{
    private readonly Dictionary<string, SourceMappedString> _variables = new(StringComparer.Ordinal);
    private readonly List<(string Path, ConfigFile File)> _environmentFiles = [];
    private readonly List<(string Name, SourceMappedString Value)> _all = [];
    private YamlNode? _image;
    private YamlNode? _command;
    private YamlNode? _entryPoint;
    private YamlNode? _healthCheck;
    private List<SourceMappedString> _words = [];

    public Container Container { get; } = new();

    /// <summary>The environment variables, including those of env files.</summary>
    public IEnumerable<(string Name, SourceMappedString Value)> Variables => _all;

    /// <summary>The values that may contain addresses of other services: of the variables, and the words of the command.</summary>
    public IEnumerable<SourceMappedString> Texts => _all.Select(static variable => variable.Value).Concat(_words);

    /// <summary>The ports by which the service, as a sidecar, reaches the program of another one.</summary>
    public IEnumerable<ConfigPort> SidecarPorts => CommandLine.ReadSidecar(_words).Select(static port => port.OfContainer(isOwn: true));

    /// <summary>The path of the Dockerfile that builds the image, or null.</summary>
    public string? Dockerfile { get; private set; }

    /// <summary>Whether the image is ready-made: the project's code does not read its variables.</summary>
    public bool IsReadyMade => _image is not null && !Container.IsBuilt;

    /// <summary>Whether the service has an env file.</summary>
    public bool IsGiven(ConfigFile environment) =>
        _environmentFiles.Exists(one => ConfigPath.AreSame(ConfigPath.Combine(one.File.Folder, one.Path), environment.Path));

    public void Apply(YamlNode definition, ConfigFile file)
    {
        if (definition.Find("build") is { IsNull: false } build)
        {
            Container.IsBuilt = true;
            Dockerfile = DockerfileOf(build, file);
        }

        if (definition.Find("network_mode") is { Kind: YamlKind.Scalar } network)
        {
            Container.UsesHostNetwork = network.Value.Text == "host";
        }

        _image = definition.Find("image") ?? _image;
        _command = definition.Find("command") ?? _command;
        _entryPoint = definition.Find("entrypoint") ?? _entryPoint;
        _healthCheck = definition.Find("healthcheck")?.Find("test") ?? _healthCheck;
        foreach (var path in (definition.Find("env_file") is { } files ? PathsIn(files) : []))
        {
            _environmentFiles.Add((path, file));
        }

        if (definition.Find("environment") is { } environment)
        {
            ApplyEnvironment(environment);
        }

        if (definition.Find("ports") is { } ports)
        {
            ApplyPorts(ports);
        }

        foreach (var (name, value) in definition.Find("labels") is { } labels ? PairsIn(labels) : [])
        {
            // Traefik: traefik.http.services.web.loadbalancer.server.port.
            foreach (var port in value is not null && ConfigPorts.NamesPort(name) ? ConfigPorts.OfMentionedList(Expand(value), ConfigUse.Container) : [])
            {
                Container.AddMention(port);
            }
        }

        foreach (var port in definition.Find("expose")?.Scalars() ?? [])
        {
            Container.AddMention(PublishedPort.Read(Expand(port))?.Target);
        }
    }

    /// <summary>Evaluates the merged definition.</summary>
    /// <param name="limit">The maximum number of variables from env files.</param>
    /// <param name="cancellationToken">Cancels the analysis.</param>
    public void Complete(ref int limit, CancellationToken cancellationToken)
    {
        foreach (var (path, file) in _environmentFiles)
        {
            if (file.Project.Find(ConfigPath.Combine(file.Folder, path), cancellationToken) is { } environment)
            {
                _all.AddRange(EnvFile.Variables(environment, cancellationToken).Take(Math.Max(limit, 0)).Where(variable => !_variables.ContainsKey(variable.Name)));
                limit -= _all.Count;
            }
        }

        _all.AddRange(_variables.Select(static variable => (variable.Key, variable.Value)));
        foreach (var (name, value) in _all)
        {
            Container.Host.SetVariable(name, value);
        }

        _words = [.. WordsOf(_entryPoint, cancellationToken), .. WordsOf(_command, cancellationToken)];
        CommandLine.AddSettings(_words, Container.Host);
        foreach (var text in _healthCheck?.Scalars() ?? [])
        {
            Container.AddHttpUrls(Expand(text));
        }
    }

    private static string DockerfileOf(YamlNode build, ConfigFile file)
    {
        var context = build.Kind == YamlKind.Scalar ? build.Value.Text : build.Find("context")?.Value.Text ?? ".";
        var name = build.Find("dockerfile") is { Kind: YamlKind.Scalar } dockerfile ? dockerfile.Value.Text : "Dockerfile";
        return ConfigPath.Combine(ConfigPath.Combine(file.Folder, context + "/"), name);
    }

    private static IEnumerable<string> PathsIn(YamlNode files) => files.Kind == YamlKind.Scalar ? [files.Value.Text]
        : files.Items.Select(static item => item.Kind == YamlKind.Mapping ? item.Find("path") : item).Where(static path => path is { Kind: YamlKind.Scalar })
            .Select(static path => path!.Value.Text);

    /// <summary>Variables as a map, or as a list of <c>NAME=value</c>; a name without a value gets it from the .env file.</summary>
    private void ApplyEnvironment(YamlNode environment)
    {
        if (IsReplacement(environment))
        {
            _variables.Clear();
        }

        foreach (var (name, value) in PairsIn(environment))
        {
            SetVariable(name, value);
        }
    }

    /// <summary>The pairs of a map, or of a list of <c>NAME=value</c>; a name may have no value.</summary>
    private static IEnumerable<(string Name, SourceMappedString? Value)> PairsIn(YamlNode pairs)
    {
        foreach (var entry in pairs.Entries)
        {
            yield return (entry.Key.Value.Text, entry.Value.IsNull ? null : entry.Value.Value);
        }

        foreach (var item in pairs.Items.Where(static item => item.Kind == YamlKind.Scalar).Select(static item => item.Value))
        {
            var sign = item.Text.IndexOf('=');
            yield return ((sign < 0 ? item.Text : item.Text.Substring(0, sign)).Trim(), sign < 0 ? null : item.Slice(sign + 1));
        }
    }

    private void SetVariable(string name, SourceMappedString? value)
    {
        if (value is not null)
        {
            _variables[name] = Expand(value);
        }
        else if (known.TryGetValue(name, out var itsValue))
        {
            _variables[name] = itsValue;
        }
        else
        {
            _variables.Remove(name);
        }
    }

    private void ApplyPorts(YamlNode ports)
    {
        if (IsReplacement(ports))
        {
            Container.Unpublish();
        }

        foreach (var port in ports.Items)
        {
            if (port.Kind == YamlKind.Scalar)
            {
                Container.Publish(PublishedPort.Read(Expand(port.Value)));
            }
            else if (port.Kind == YamlKind.Mapping)
            {
                ApplyLongForm(port);
            }
        }
    }

    private void ApplyLongForm(YamlNode port)
    {
        var target = ValueOf("target");
        Container.Publish(PublishedPort.Create(ValueOf("published"), target, ValueOf("protocol")?.Text ?? "tcp"));
        if (ValueOf("app_protocol")?.Text is "http" or "https" && int.TryParse(target?.Text, out var number))
        {
            Container.AddHttpPort(number);
        }

        SourceMappedString? ValueOf(string key) => port.Find(key) is { Kind: YamlKind.Scalar } value ? Expand(value.Value) : null;
    }

    private static bool IsReplacement(YamlNode node) => node.Tag is "!override" or "!reset";

    private List<SourceMappedString> WordsOf(YamlNode? command, CancellationToken cancellationToken) => command switch
    {
        null or { Kind: YamlKind.Mapping } => [],
        { Kind: YamlKind.Scalar } => CommandLine.Split(Expand(command.Value), cancellationToken),
        _ => CommandLine.SplitNested(command.Scalars().Select(Expand).ToList(), cancellationToken),
    };

    private SourceMappedString Expand(SourceMappedString value) => Readers.Variables.Expand(value, name => known.TryGetValue(name, out var its) ? its : null);
}
