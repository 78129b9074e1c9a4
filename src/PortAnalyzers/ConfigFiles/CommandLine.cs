using PortAnalyzers.ConfigFiles.Readers;
using PortAnalyzers.Endpoints;

namespace PortAnalyzers.ConfigFiles;

/// <summary>Reads the settings that a command passes to a server or a container.</summary>
internal static class CommandLine
{
    private static readonly char[] Separators = ['/', '\\'];
    private static readonly string[] Sidecars = ["dapr", "daprd"];
    private static readonly string[] ContainerTools = ["docker", "podman", "nerdctl", "docker-compose"];

    /// <summary>Splits the arguments of a program into words.</summary>
    public static List<SourceMappedString> Split(SourceMappedString arguments, CancellationToken cancellationToken) =>
        SplitNested(Split(arguments, ShellDialect.Arguments, cancellationToken), cancellationToken);

    /// <summary>Splits words that are commands: <c>sh -c "dotnet Web.dll --urls …"</c>.</summary>
    public static List<SourceMappedString> SplitNested(IReadOnlyList<SourceMappedString> words, CancellationToken cancellationToken)
    {
        var all = new List<SourceMappedString>();
        for (var i = 0; i < words.Count; i++)
        {
            if (i > 0 && IsCommandFlag(words[i - 1].Text) && words[i].Text.IndexOf(' ') >= 0)
            {
                all.AddRange(Split(words[i], ShellDialect.Posix, cancellationToken));
            }
            else
            {
                all.Add(words[i]);
            }
        }

        return all;
    }

    /// <summary>Whether the word after an option is a command line.</summary>
    public static bool IsCommandFlag(string word) => word.ToLowerInvariant() is "-c" or "-lc" or "-ic" or "-ec" or "/c" or "/k" or "-command" or "-argumentlist" or "-args";

    private static List<SourceMappedString> Split(SourceMappedString text, ShellDialect dialect, CancellationToken cancellationToken) =>
        new ShellReader(text, dialect, new(StringComparer.Ordinal), cancellationToken).Commands().SelectMany(static words => words).ToList();

    /// <summary>
    /// Adds the settings that words pass to a server: <c>--urls http://…</c>, <c>--urls=http://…</c>, <c>/urls …</c>, and environment variables,
    /// <c>ASPNETCORE_URLS=http://…</c>.
    /// </summary>
    /// <remarks>Source: https://learn.microsoft.com/aspnet/core/fundamentals/configuration/#command-line.</remarks>
    public static void AddSettings(IReadOnlyList<SourceMappedString> words, HostSettings host)
    {
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            var start = word.Text.StartsWith("--", StringComparison.Ordinal) ? 2 : word.Text.StartsWith("/", StringComparison.Ordinal) ? 1 : 0;
            var sign = word.Text.IndexOf('=', start);
            if (start == 0 && sign < 0 && word.Text.IndexOf('_') < 0)
            {
                continue;
            }

            var name = word.Text.Substring(start, (sign < 0 ? word.Text.Length : sign) - start);
            name = name.StartsWith("Env:", StringComparison.OrdinalIgnoreCase) ? name.Substring("Env:".Length) : name;
            if (sign >= 0 && start == 0)
            {
                host.AddVariable(name, word.Slice(sign + 1));
            }
            else if (sign >= 0)
            {
                host.AddKey(name, word.Slice(sign + 1));
            }
            else if (start > 0 && i + 1 < words.Count)
            {
                host.AddKey(name, words[i + 1]);
            }
            else if (IsHostVariable(name) && ValueBehind(words, i) is { } value)
            {
                host.AddVariable(name, value);
            }
        }
    }

    /// <summary>The ports by which a sidecar reaches the program beside it: <c>dapr run --app-port 8080 -- dotnet run</c>.</summary>
    /// <remarks>Source: https://docs.dapr.io/reference/cli/dapr-run/.</remarks>
    public static IEnumerable<ConfigPort> ReadSidecar(IReadOnlyList<SourceMappedString> words)
    {
        var program = IndexOfProgram(words, Sidecars);
        return program < 0 ? [] : Enumerable.Range(program + 1, words.Count - program - 1)
            .Select(option => ValueOf(words, option, "--app-port") ?? ValueOf(words, option, "-app-port") ?? ValueOf(words, option, "-p"))
            .SelectMany(static port => port is null ? [] : ConfigPorts.OfMentionedList(port, ConfigUse.Client));
    }

    /// <summary>The container that a command runs, or null: <c>docker run -p 8080:80 image</c>.</summary>
    public static Container? ReadContainer(IReadOnlyList<SourceMappedString> words)
    {
        var tool = IndexOfProgram(words, ContainerTools);
        return tool >= 0 && words.Skip(tool + 1).Take(6).Any(static word => word.Text is "run" or "create") ? ReadContainer(words, tool + 1) : null;
    }

    /// <summary>Reads the options of <c>docker run</c> after an index.</summary>
    public static Container ReadContainer(IReadOnlyList<SourceMappedString> words, int start)
    {
        var container = new Container();
        for (var i = start; i < words.Count; i++)
        {
            var text = words[i].Text;
            if ((ValueOf(words, i, "--publish") ?? PublishedIn(words, i)) is { } published)
            {
                container.Publish(PublishedPort.Read(published));
            }
            else if ((ValueOf(words, i, "--network") ?? ValueOf(words, i, "--net"))?.Text == "host")
            {
                container.UsesHostNetwork = true;
            }
            else if (text is "-P" or "--publish-all")
            {
                container.PublishesAll = true;
            }
            else if (ValueOf(words, i, "--expose") is { } exposed)
            {
                container.AddMention(PublishedPort.Read(exposed)?.Target);
            }
            else if (ValueOf(words, i, "--health-cmd") is { } check)
            {
                container.AddHttpUrls(check);
            }
        }

        AddSettings(words.Skip(start).ToList(), container.Host);
        return container;
    }

    /// <summary>Whether a word is one of some programs, in any folder.</summary>
    public static bool IsProgram(string word, string[] names)
    {
        var start = word.LastIndexOfAny(Separators) + 1;
        var end = word.EndsWith(".exe", StringComparison.OrdinalIgnoreCase) ? word.Length - 4 : word.Length;
        return Array.Exists(names, name => name.Length == end - start && string.Compare(word, start, name, 0, name.Length, StringComparison.OrdinalIgnoreCase) == 0);
    }

    /// <summary>The index of the first word that is one of some programs, or -1.</summary>
    private static int IndexOfProgram(IReadOnlyList<SourceMappedString> words, string[] names)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (IsProgram(words[i].Text, names))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary><c>-p 8080:80</c>, <c>-p8080:80</c>, also combined with other short options, <c>-dp 8080:80</c>.</summary>
    private static SourceMappedString? PublishedIn(IReadOnlyList<SourceMappedString> words, int index)
    {
        var text = words[index].Text;
        var p = text.IndexOf('p');
        if (text.Length < 2 || text[0] != '-' || p < 1 || !text.Take(p).Skip(1).All(char.IsLetter))
        {
            return null;
        }

        var value = p + 1 < text.Length && text[p + 1] == '=' ? p + 2 : p + 1;
        return value < text.Length ? words[index].Slice(value) : index + 1 < words.Count ? words[index + 1] : null;
    }

    /// <summary>The value of an option, in the same word or the next one.</summary>
    private static SourceMappedString? ValueOf(IReadOnlyList<SourceMappedString> words, int index, string option)
    {
        var word = words[index];
        return word.Text == option ? index + 1 < words.Count ? words[index + 1] : null
            : word.Text.StartsWith(option, StringComparison.Ordinal) && word.Text[option.Length] == '=' ? word.Slice(option.Length + 1)
            : null;
    }

    /// <summary>Whether a word is the name of a host variable: <c>setx ASPNETCORE_URLS http://…</c>.</summary>
    private static bool IsHostVariable(string name) =>
        (name.StartsWith("ASPNETCORE_", StringComparison.OrdinalIgnoreCase) || name.StartsWith("DOTNET_", StringComparison.OrdinalIgnoreCase))
        && ServerSettings.OfEnvironmentVariable(name) != SettingKind.Other;

    private static SourceMappedString? ValueBehind(IReadOnlyList<SourceMappedString> words, int index)
    {
        var next = index + 1;
        while (next < words.Count && words[next].Text is "=" or "-Value" or "-value")
        {
            next++;
        }

        return next < words.Count ? words[next] : null;
    }
}
