using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.VisualBasic.FileIO;
using PortAnalyzers.Ports;

namespace PortAnalyzers.Tests.Ports;

/// <summary>
/// measured-ports.csv: the bad ports of the WHATWG Fetch standard with the behavior of real browsers, measured on 2026-11-22. The embedded
/// table must be equal to it.
/// </summary>
internal static partial class MeasuredPorts
{
    public static IReadOnlyList<MeasuredPort> Read()
    {
        using var parser = new TextFieldParser(Path.Combine(AppContext.BaseDirectory, "Ports", "measured-ports.csv"));
        parser.SetDelimiters(",");
        var columns = parser.ReadFields()!;
        var ports = new List<MeasuredPort>();
        while (parser.ReadFields() is { } fields)
        {
            ports.Add(PortOf(columns.Zip(fields).ToDictionary(static field => field.First, static field => field.Second)));
        }

        return ports;
    }

    private static MeasuredPort PortOf(Dictionary<string, string> row)
    {
        var engines = If("chromium_real_156", Browsers.Chromium) | If("firefox_real_153esr", Browsers.Firefox) | If("webkit_real_gtk_2.50.6", Browsers.WebKit);
        var overridableIn = If("chromium_overridable_by_flag", Browsers.Chromium) | If("firefox_overridable_by_pref", Browsers.Firefox);
        var added = Added().Match(row["added"]);
        return new MeasuredPort(
            int.Parse(row["port"], CultureInfo.InvariantCulture),
            row["service"].Split(" (")[0],
            engines,
            overridableIn,
            $"{added.Groups["date"]} {added.Groups["commit"]}");

        Browsers If(string column, Browsers engine) => row[column] == "yes" ? engine : Browsers.None;
    }

    [GeneratedRegex(@"^spec (?<date>\d{4}-\d{2}-\d{2}) \((?<commit>[0-9a-f]{7})\b")]
    private static partial Regex Added();
}

/// <param name="Number">The TCP port.</param>
/// <param name="Service">The service's name, without an explanation.</param>
/// <param name="Engines">The engines that refuse the port.</param>
/// <param name="OverridableIn">The engines in which a user can open it.</param>
/// <param name="Since">Date and commit of the standard that added it.</param>
internal sealed record MeasuredPort(int Number, string Service, Browsers Engines, Browsers OverridableIn, string Since);
