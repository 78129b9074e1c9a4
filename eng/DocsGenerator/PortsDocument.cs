using System.Globalization;
using System.Text.RegularExpressions;
using PortAnalyzers.Ports;

namespace PortAnalyzers.DocsGenerator;

/// <summary>Generates docs/ports.md: ports.template.md, in which <c>{…}</c> is replaced by numbers and rows from the table.</summary>
internal static partial class PortsDocument
{
    /// <exception cref="InvalidOperationException">The template does not match the table; the message says where.</exception>
    public static string Generate(PortTable table)
    {
        var template = ReadTemplate();
        RequireExplanations(table, template);
        return Placeholder().Replace(template, match => Fill(table, match.Groups["name"].Value, match.Groups["argument"].Value));
    }

    private static string ReadTemplate()
    {
        using var stream = typeof(PortsDocument).Assembly.GetManifestResourceStream("ports.template.md")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>Every class of attack in the table must have a section that explains it.</summary>
    private static void RequireExplanations(PortTable table, string template)
    {
        foreach (var heading in table.Blocked.Select(static row => $"### {Title(row.Reason)}").Distinct())
        {
            if (!template.Contains($"\n{heading}\n", StringComparison.Ordinal))
            {
                throw new InvalidOperationException($"ports.template.md has no section '{heading}', which the table needs.");
            }
        }
    }

    private static string Fill(PortTable table, string name, string argument) => (name, argument) switch
    {
        ("count", "") => Number(table.Blocked.Count()),
        ("count", _) => Number(table.Blocked.Count(row => row.Engines.HasFlag(Engine(argument)))),
        ("blocked", "") => string.Join('\n', table.Blocked.Select(Row)),
        ("poor", "") => string.Join('\n', table.Poor.Select(static row => $"| {row.Number} | {row.Service} | {row.Reason} |")),
        ("ports", _) => Ports(table, argument),
        _ => throw new InvalidOperationException($"ports.template.md: '{name}:{argument}' is not a placeholder."),
    };

    private static string Row(BlockedPort row)
    {
        var cells = new[]
        {
            Number(row.Number),
            row.Service,
            Mark(row.Engines, Browsers.Chromium),
            Mark(row.Engines, Browsers.Firefox),
            Mark(row.Engines, Browsers.WebKit),
            Since(row.Since),
            $"[{row.Reason}](#{Anchor(row.Reason)})",
            Override(row.OverridableIn),
        };
        return $"| {string.Join(" | ", cells)} |";
    }

    private static string Mark(Browsers engines, Browsers engine) => engines.HasFlag(engine) ? "refuses" : "**opens**";

    /// <summary>The date, as a link to the standard's commit.</summary>
    private static string Since(string since)
    {
        var parts = since.Split(' ');
        return parts.Length == 2
            ? $"[{parts[0]}](https://github.com/whatwg/fetch/commit/{parts[1]})"
            : throw new InvalidOperationException($"'{since}' is not a date and a commit.");
    }

    private static string Override(Browsers engines) => engines switch
    {
        Browsers.None => "no",
        Browsers.Chromium => "Chromium",
        Browsers.Firefox => "Firefox",
        Browsers.Chromium | Browsers.Firefox => "Chromium, Firefox",
        _ => throw new InvalidOperationException($"The document does not describe an override in {engines}."),
    };

    private static string Ports(PortTable table, string reason)
    {
        var ports = table.Blocked.Where(row => row.Reason == reason).Select(static row => Number(row.Number)).ToList();
        return ports.Count > 0
            ? string.Join(", ", ports)
            : throw new InvalidOperationException($"ports.template.md explains '{reason}', which no row of the table has.");
    }

    private static Browsers Engine(string name) => BrowsersExtensions.TryParseEngine(name, out var engine)
        ? engine
        : throw new InvalidOperationException($"ports.template.md: '{name}' is not an engine.");

    private static string Title(string reason) => char.ToUpperInvariant(reason[0]) + reason[1..];

    /// <summary>The anchor of a heading in rendered Markdown.</summary>
    private static string Anchor(string heading) => heading.ToLowerInvariant().Replace(' ', '-');

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\{(?<name>[a-z]+)(:(?<argument>[^}]+))?\}")]
    private static partial Regex Placeholder();
}
