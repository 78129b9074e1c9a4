using PortAnalyzers.Options;
using PortAnalyzers.Ports;

namespace PortAnalyzers.Rules;

/// <summary>The sentences that several rules share, and what fills them.</summary>
internal static class RuleMessages
{
    /// <summary>{0} port and service, {1} browsers, {2} "no browser will", {3} the URL or endpoint.</summary>
    public const string BlockedPort = "Port {0} is blocked by {1}: {2} open {3} (ERR_UNSAFE_PORT)";

    /// <summary>{0} port and service, {1} the option's key, {2} the URL or endpoint.</summary>
    public const string AdditionalPort = "Port {0} is listed in {1}: {2} has to move to another port";

    public static object[] OfBlockedPort(Finding finding, PortOptions options)
    {
        var engines = finding.Engines & options.Browsers;
        return [NameOf(finding), engines.ToDisplayText(), engines.ToRefusalText(), TargetOf(finding)];
    }

    public static object[] OfAdditionalPort(Finding finding) => [NameOf(finding), OptionDefinitions.AdditionalPorts.Key, TargetOf(finding)];

    public static object[] OfNotPermitted(Finding finding, PortOptions options) => [NameOf(finding), OptionDefinitions.PermittedPorts.Key, TargetOf(finding)];

    private static string NameOf(Finding finding) =>
        PortTable.Default.Find(finding.Port.Port) is { } row ? $"{row.Number} ({row.Service})" : $"{finding.Port.Port}";

    /// <summary>The URL, or "this endpoint", and where its port is written if that is another file.</summary>
    private static string TargetOf(Finding finding)
    {
        var target = finding.Url is { } url ? $"'{url}'" : "this endpoint";
        return finding.Source.Use is null ? target : $"{target}, whose port is set in {PlaceOf(finding)}";
    }

    /// <summary>A file's name and line, as build output writes them: <c>appsettings.json(3)</c>.</summary>
    private static string PlaceOf(Finding finding)
    {
        var digits = finding.Source.Location.GetLineSpan();
        return $"{digits.Path.Substring(digits.Path.LastIndexOfAny(['/', '\\']) + 1)}({digits.StartLinePosition.Line + 1})";
    }
}
