using PortAnalyzers.Options;
using PortAnalyzers.Ports;

namespace PortAnalyzers.Rules;

/// <summary>Message formats that several rules share, and the arguments of messages.</summary>
internal static class RuleMessages
{
    /// <summary>{0} port and service, {1} browsers, {2} "no browser will", {3} the URL or endpoint.</summary>
    public const string BlockedPort = "Port {0} is blocked by {1}: {2} open {3} (ERR_UNSAFE_PORT)";

    /// <summary>{0} port and service, {1} the option's key, {2} the URL or endpoint.</summary>
    public const string AdditionalPort = "Port {0} is listed in {1}: {2} has to move to another port";

    /// <summary>{0} the locations in files, {1} port and service, {2} the reason.</summary>
    public const string ServerConfiguration = "{0}: port {1} {2}";

    public static object[] OfBlockedPort(Finding finding, PortOptions options)
    {
        var engines = finding.Engines & options.Browsers;
        return [NameOf(finding), engines.ToDisplayText(), engines.ToRefusalText(), TargetOf(finding)];
    }

    public static object[] OfAdditionalPort(Finding finding) => [NameOf(finding), OptionDefinitions.AdditionalPorts.Key, TargetOf(finding)];

    public static object[] OfNotPermitted(Finding finding, PortOptions options) => [NameOf(finding), OptionDefinitions.PermittedPorts.Key, TargetOf(finding)];

    /// <summary>{0} first and {1} last port of the range, {2} "5060, 5061, 6000 or one of 8 others".</summary>
    public static object[] OfRange(Finding finding, PortOptions options)
    {
        const int shown = 3;
        var range = finding.Range!;
        var ports = new List<int>();
        for (var port = options.Blocked.FirstIn(range.First, range.Last); port >= 0; port = options.Blocked.FirstIn(port + 1, range.Last))
        {
            ports.Add(port);
        }

        var others = ports.Count - shown;
        var last = others > 0 ? $"one of {others} others" : $"{ports[ports.Count - 1]}";
        var first = string.Join(", ", ports.Take(Math.Min(shown, ports.Count - (others > 0 ? 0 : 1))));
        return [range.First, range.Last, first.Length == 0 ? last : $"{first} or {(others == 1 ? "one other" : last)}"];
    }

    /// <param name="findings">The findings of one port in configuration files.</param>
    /// <param name="options">The options of the first finding's file.</param>
    public static object[] OfServerConfiguration(IReadOnlyList<Finding> findings, PortOptions options)
    {
        const int shown = 3;
        var first = findings[0];
        var engines = first.Engines & options.Browsers;
        var reason = first.Rule == RuleCatalog.NotPermitted ? $"is not among the ports of {OptionDefinitions.PermittedPorts.Key}"
            : engines == Browsers.None ? $"is listed in {OptionDefinitions.AdditionalPorts.Key}"
            : $"is blocked by {engines.ToDisplayText()} (ERR_UNSAFE_PORT)";
        var places = string.Join(", ", findings.Take(shown).Select(PlaceOf));
        return [findings.Count > shown ? $"{places} and {findings.Count - shown} more" : places, NameOf(first), reason];
    }

    private static string NameOf(Finding finding) =>
        PortTable.Default.Find(finding.Port.Port) is { } row ? $"{row.Number} ({row.Service})" : $"{finding.Port.Port}";

    /// <summary>The URL, or "this endpoint", and the location of its port if that is in another file.</summary>
    private static string TargetOf(Finding finding)
    {
        var target = finding.Url is { } url ? $"'{url}'" : "this endpoint";
        return finding.Source.Use is null ? target : $"{target}, whose port is set in {PlaceOf(finding)}";
    }

    /// <summary>A file's name and line, as in build output: <c>appsettings.json(3)</c>.</summary>
    private static string PlaceOf(Finding finding)
    {
        var digits = finding.Source.Location.GetLineSpan();
        return $"{digits.Path.Substring(digits.Path.LastIndexOfAny(['/', '\\']) + 1)}({digits.StartLinePosition.Line + 1})";
    }
}
