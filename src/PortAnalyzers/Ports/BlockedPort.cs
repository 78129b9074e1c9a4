namespace PortAnalyzers.Ports;

/// <summary>A port that at least one browser engine refuses to open: one <c>blocked</c> row of ports.csv.</summary>
/// <param name="number">The TCP port, 0 to 65535.</param>
/// <param name="service">The service's name by IANA's registry, such as <c>x11</c>.</param>
/// <param name="engines">The engines that refuse the port, measured on 2026-11-22 with real browsers.</param>
/// <param name="overridableIn">The engines in which a user can unblock the port, by a switch or a preference.</param>
/// <param name="reason">The class of attack that the block prevents.</param>
/// <param name="since">Date (yyyy-MM-dd) and commit of the WHATWG Fetch standard that added the port.</param>
internal sealed class BlockedPort(int number, string service, Browsers engines, Browsers overridableIn, string reason, string since)
{
    public int Number { get; } = number;

    public string Service { get; } = service;

    public Browsers Engines { get; } = engines;

    public Browsers OverridableIn { get; } = overridableIn;

    public string Reason { get; } = reason;

    public string Since { get; } = since;
}

/// <summary>A port that browsers open, but that a well-known service uses: one <c>poor</c> row of ports.csv.</summary>
/// <param name="number">The TCP port, 1 to 65535.</param>
/// <param name="service">The service that uses the port.</param>
/// <param name="reason">The kind of service.</param>
internal sealed class PoorPort(int number, string service, string reason)
{
    public int Number { get; } = number;

    public string Service { get; } = service;

    public string Reason { get; } = reason;
}
