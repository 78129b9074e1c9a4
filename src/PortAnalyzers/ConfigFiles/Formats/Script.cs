using PortAnalyzers.ConfigFiles.Readers;
using PortAnalyzers.Urls;

namespace PortAnalyzers.ConfigFiles.Formats;

/// <summary>
/// Reads shell scripts, makefiles and systemd unit files: the addresses that they set for a server with <c>--urls</c> or variables, the ports that they publish with
/// <c>docker run</c>, and the pages that they open in a browser. Other URLs, which only move with a server, are for other programs, and printed text is for people.
/// </summary>
internal static class Script
{
    /// <summary>Programs that print, or that search a text.</summary>
    private static readonly string[] Printers =
    [
        "echo", "printf", "write-host", "write-output", "write-verbose", "write-warning", "write-error", "write-information", "write-debug", "log", "info", "warn", "error", "grep",
        "sed", "awk", "select-string", "findstr", "test", "[", "[[", "git", "curl", "wget", "unset",
    ];

    /// <summary>Programs that open a page in the user's browser.</summary>
    private static readonly string[] Browsers =
    [
        "open", "xdg-open", "sensible-browser", "x-www-browser", "start", "start-process", "saps", "explorer", "chrome", "google-chrome", "chromium", "chromium-browser", "firefox",
        "msedge", "microsoft-edge",
    ];

    /// <summary>Words that may precede the program of a command.</summary>
    private static readonly string[] Leading =
        ["sudo", "exec", "nohup", "time", "then", "do", "else", "if", "while", "until", "!", "call", "cmd", "env", "command", "wsl", "return"];

    /// <summary>Programs whose arguments are commands.</summary>
    private static readonly string[] Runners = ["concurrently", "ssh", "tmux", "screen", "wt", "xterm", "su", "eval", "invoke-expression", "iex", "pm2"];

    /// <summary>The keys of a unit file whose values are commands or variables.</summary>
    private static readonly string[] UnitKeys = ["Environment=", "ExecStart=", "ExecStartPre=", "ExecStartPost="];

    public static IEnumerable<ConfigPort> Read(ConfigFile file, CancellationToken cancellationToken)
    {
        var script = new Reader(cancellationToken);
        script.Read(new SourceMappedString(file, 0, file.Text.Length), DialectOf(file.Name.ToLowerInvariant()), depth: 0);
        return script.Ports();
    }

    /// <summary>The ports of the commands in a pipeline. No rule reports them. An image that it runs is one that it built.</summary>
    public static IEnumerable<ConfigPort> ReadStep(SourceMappedString commands, CancellationToken cancellationToken)
    {
        var step = new Reader(cancellationToken) { RunsOwnImages = true };
        step.Read(commands, ShellDialect.Posix, depth: 0);
        return step.Ports().GroupBy(static port => port.Span).Select(static places => places.OrderByDescending(static port => port.IsOfClient).First().WithAtMost(ConfigWeight.None));
    }

    private static ShellDialect DialectOf(string name) =>
        name.EndsWith(".ps1", StringComparison.Ordinal) ? ShellDialect.PowerShell
        : name.EndsWith(".cmd", StringComparison.Ordinal) || name.EndsWith(".bat", StringComparison.Ordinal) ? ShellDialect.Batch
        : name.EndsWith(".service", StringComparison.Ordinal) ? ShellDialect.Unit
        : name.Contains("makefile") || name.EndsWith(".mk", StringComparison.Ordinal) ? ShellDialect.Make
        : ShellDialect.Posix;

    /// <summary>Collects the settings of a script's commands.</summary>
    private sealed class Reader(CancellationToken cancellationToken)
    {
        /// <summary>The maximum depth of commands in the arguments of others.</summary>
        private const int MaxDepth = 2;

        private readonly HostSettings _host = new();
        private readonly List<Container> _containers = [];
        private readonly List<ConfigPort> _pages = [];
        private readonly List<ConfigPort> _mentions = [];
        private readonly HashSet<string> _builtImages = new(StringComparer.Ordinal);
        private readonly Dictionary<string, SourceMappedString> _variables = new(StringComparer.Ordinal);

        public bool RunsOwnImages { get; init; }

        public IEnumerable<ConfigPort> Ports() => _host.Ports().Concat(_host.Mentions(ConfigUse.Client)).Concat(_containers.SelectMany(static container => container.Ports())).Concat(_pages).Concat(_mentions);

        public void Read(SourceMappedString text, ShellDialect dialect, int depth)
        {
            var shell = new ShellReader(text, dialect, _variables, cancellationToken);
            foreach (var words in shell.Commands())
            {
                if (dialect == ShellDialect.Unit)
                {
                    StripUnitKey(words);
                }

                ReadCommand(words, depth);
            }

            foreach (var assignment in shell.Assignments)
            {
                var name = assignment.Key;
                _host.AddVariable(name.StartsWith("env:", StringComparison.OrdinalIgnoreCase) ? name.Substring("env:".Length) : name, assignment.Value);
            }
        }

        private void ReadCommand(List<SourceMappedString> words, int depth)
        {
            _mentions.AddRange(words.SelectMany(ConfigPorts.OfMentions).Concat(CommandLine.ReadSidecar(words)));
            var program = words.FindIndex(static word =>
                word.Text.IndexOf('=') < 0 && word.Text is not ("/c" or "/C" or "/k" or "/K") && !CommandLine.IsProgram(word.Text, Leading));
            if (program >= 0 && CommandLine.IsProgram(words[program].Text, Printers))
            {
                return;
            }

            AddBuiltImage(words);
            ReadNested(words, program, depth);
            if (CommandLine.ReadContainer(words) is { } container)
            {
                container.IsBuilt = RunsOwnImages || words.Exists(word => _builtImages.Contains(ImageOf(word.Text)));
                _containers.Add(container);
                return;
            }

            CommandLine.AddSettings(words, _host);
            if (program >= 0 && CommandLine.IsProgram(words[program].Text, Browsers))
            {
                _pages.AddRange(words.Skip(program + 1)
                    .Where(static word => word.Text.StartsWith("http", StringComparison.OrdinalIgnoreCase))
                    .SelectMany(static word => ConfigPorts.OfUrls(word, UrlContext.Text, ConfigUse.Endpoint)));
            }
        }

        private void ReadNested(List<SourceMappedString> words, int program, int depth)
        {
            var isRunner = program >= 0 && CommandLine.IsProgram(words[program].Text, Runners);
            for (var i = 1; i < words.Count && depth < MaxDepth; i++)
            {
                if (words[i].Text.IndexOf(' ') > 0 && (isRunner || CommandLine.IsCommandFlag(words[i - 1].Text)))
                {
                    Read(words[i], ShellDialect.Posix, depth + 1);
                }
            }
        }

        /// <summary><c>docker build -t shop .</c>: the image is not a ready-made one.</summary>
        private void AddBuiltImage(List<SourceMappedString> words)
        {
            if (!words.Exists(static word => word.Text is "build" or "buildx"))
            {
                return;
            }

            for (var i = 1; i < words.Count; i++)
            {
                if (words[i - 1].Text is "-t" or "--tag")
                {
                    _builtImages.Add(ImageOf(words[i].Text));
                }
            }
        }

        private static string ImageOf(string word) => word.LastIndexOf(':') is var tag && tag > word.LastIndexOf('/') && tag > 0 ? word.Substring(0, tag) : word;

        private static void StripUnitKey(List<SourceMappedString> words)
        {
            var key = Array.Find(UnitKeys, key => words[0].Text.StartsWith(key, StringComparison.OrdinalIgnoreCase));
            if (key is not null)
            {
                words[0] = words[0].Slice(key.Length);
            }
            else
            {
                words.Clear();
            }
        }
    }
}
