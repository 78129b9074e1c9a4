using PortAnalyzers.Ports;

namespace PortAnalyzers.Options;

/// <summary>What the user chose, for one file.</summary>
/// <param name="reported">The ports to report.</param>
/// <param name="browsers">The engines that count.</param>
internal sealed class PortOptions(PortSet reported, Browsers browsers)
{
    private static readonly PortSet Zero = new([0]);

    /// <summary>
    /// All engines, all their blocked ports but 0: in server APIs and settings it means "pick a free port".
    /// </summary>
    public static readonly PortOptions Default = new(PortTable.Default.BlockedPorts.Except(Zero), Browsers.All);

    public PortSet Reported { get; } = reported;

    public Browsers Browsers { get; } = browsers;
}
