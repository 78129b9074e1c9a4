using System.Globalization;
using PortAnalyzers.ConfigFiles.Readers;
using PortAnalyzers.Urls;

namespace PortAnalyzers.ConfigFiles.Formats;

/// <summary>
/// Reads launch.json and tasks.json of Visual Studio Code, also inside a workspace file: the arguments and variables of the programs that they start, the pages that
/// they open, and the ports of containers.
/// </summary>
/// <remarks>
/// Source: https://code.visualstudio.com/docs/debugtest/debugging-configuration, https://code.visualstudio.com/docs/debugtest/tasks and
/// https://code.visualstudio.com/docs/containers/reference.
/// </remarks>
internal static class VsCodeFile
{
    public static IEnumerable<ConfigPort> Read(ConfigFile file, CancellationToken cancellationToken)
    {
        var entries = new Dictionary<string, Entry>(StringComparer.Ordinal);
        var json = new JsonReader(file, splitsKeys: false, cancellationToken);
        while (json.MoveNext())
        {
            if (StartOf(json.Path) is var start && start >= 0)
            {
                var key = json.Path[start - 1] + json.Path[start];
                if (!entries.TryGetValue(key, out var entry))
                {
                    entries.Add(key, entry = new Entry());
                }

                entry.Add(json.Path, start + 1, json.Value);
            }
        }

        return entries.Values.SelectMany(entry => entry.Ports(cancellationToken));
    }

    /// <summary>The index in a path of the number of a configuration or a task, or -1.</summary>
    private static int StartOf(KeyPath path)
    {
        for (var i = 1; i < Math.Min(path.Count - 1, 3); i++)
        {
            if (path[i - 1] is "configurations" or "tasks" && path[i].Length > 0 && char.IsDigit(path[i][0]))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>A configuration or a task.</summary>
    private sealed class Entry
    {
        /// <summary>The words of each command, by its keys: there may be one for each platform.</summary>
        private readonly Dictionary<string, (List<SourceMappedString> Program, List<SourceMappedString> Arguments)> _commands = new(StringComparer.Ordinal);

        private readonly Dictionary<string, PortMapping> _containerPorts = new(StringComparer.Ordinal);
        private readonly List<(string Name, SourceMappedString Value)> _variables = [];
        private readonly List<(string Name, SourceMappedString Value)> _containerVariables = [];
        private readonly List<SourceMappedString> _pages = [];

        /// <summary>The values that contain several words.</summary>
        private readonly HashSet<SourceMappedString> _commandLines = [];

        public void Add(KeyPath path, int start, SourceMappedString value)
        {
            var last = Math.Min(path.Count, KeyPath.MaxKept) - 1;
            var key = path[last];
            var above = last > start ? path[last - 1] : "";
            if (above is "env" or "environment")
            {
                (IsIn(path, start, "dockerRun") ? _containerVariables : _variables).Add((key, value));
            }
            else if (key is "hostPort" or "containerPort" && last >= 2 && IsIn(path, start, "dockerRun"))
            {
                _containerPorts.TryGetValue(above, out var mapping);
                _containerPorts[above] = key == "hostPort" ? mapping with { Host = value } : mapping with { Container = value };
            }
            else if (IsIn(path, start, "launchBrowser") || key is "uriFormat" or "url" or "urlFilter")
            {
                _pages.Add(value);
            }
            else if (key is "command" or "program" or "args")
            {
                AddWords(KeyOf(path, start, last), value, isCommandLine: key != "program", isFirst: key != "args");
            }
            else if (FindArguments(path, start, last) is var arguments && arguments >= 0 && (last == arguments + 1 || key == "value"))
            {
                AddWords(KeyOf(path, start, arguments), value, isCommandLine: false);
            }
        }

        public IEnumerable<ConfigPort> Ports(CancellationToken cancellationToken)
        {
            var host = new HostSettings();
            foreach (var (name, value) in _variables)
            {
                host.SetVariable(name, value);
            }

            var containers = new List<Container>();
            var mentions = _variables.Concat(_containerVariables).Select(static variable => variable.Value).ToList();
            foreach (var (program, arguments) in _commands.Values)
            {
                List<SourceMappedString> words = [.. program, .. arguments];
                mentions.AddRange(words);
                var all = CommandLine.SplitNested(words.SelectMany(word => SplitMarked(word, cancellationToken)).ToList(), cancellationToken);
                if (CommandLine.ReadContainer(all) is { } container)
                {
                    containers.Add(container);
                }
                else
                {
                    CommandLine.AddSettings(all, host);
                }
            }

            return host.Ports().Concat(host.Mentions(ConfigUse.Client)).Concat(containers.Append(OwnContainer()).SelectMany(static container => container.Ports()))
                .Concat(_pages.SelectMany(static page => ConfigPorts.OfUrls(page, UrlContext.Text, ConfigUse.Endpoint)))
                .Concat(mentions.SelectMany(ConfigPorts.OfMentions));
        }

        private IEnumerable<SourceMappedString> SplitMarked(SourceMappedString word, CancellationToken cancellationToken) =>
            _commandLines.Contains(word) ? CommandLine.Split(word, cancellationToken) : [word];

        private Container OwnContainer()
        {
            var container = new Container { IsBuilt = true };
            foreach (var mapping in _containerPorts.Values)
            {
                container.Publish(PublishedPort.Create(mapping.Host, mapping.Container, "tcp"));
            }

            foreach (var (name, value) in _containerVariables)
            {
                container.Host.SetVariable(name, value);
            }

            return container;
        }

        private void AddWords(string command, SourceMappedString value, bool isCommandLine, bool isFirst = false)
        {
            if (!_commands.TryGetValue(command, out var words))
            {
                _commands.Add(command, words = ([], []));
            }

            (isFirst ? words.Program : words.Arguments).Add(value);
            if (isCommandLine)
            {
                _commandLines.Add(value);
            }
        }

        /// <summary>The keys before an index, joined.</summary>
        private static string KeyOf(KeyPath path, int start, int end) =>
            string.Join("/", Enumerable.Range(start, end - start).Select(i => path[i]));

        private static int FindArguments(KeyPath path, int start, int last)
        {
            for (var i = start; i < last; i++)
            {
                if (path[i] is "args" or "command" && int.TryParse(path[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out _))
                {
                    return i;
                }
            }

            return -1;
        }

        private static bool IsIn(KeyPath path, int start, string key)
        {
            for (var i = start; i < Math.Min(path.Count, KeyPath.MaxKept) - 1; i++)
            {
                if (path[i] == key)
                {
                    return true;
                }
            }

            return false;
        }
    }

    private readonly record struct PortMapping(SourceMappedString? Host, SourceMappedString? Container);
}
