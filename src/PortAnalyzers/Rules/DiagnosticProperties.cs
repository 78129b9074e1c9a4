namespace PortAnalyzers.Rules;

/// <summary>
/// The keys of <c>Diagnostic.Properties</c>: the data for a fix, so that it need not repeat the analysis.
/// The digits to edit are the diagnostic's first additional location if it has one (they are in another file),
/// otherwise its location.
/// </summary>
internal static class DiagnosticProperties
{
    /// <summary>The port as a decimal number, 0 to 65535.</summary>
    public const string Port = "Port";

    /// <summary>Present, with the value "https", if the endpoint is known to use TLS.</summary>
    public const string Scheme = "Scheme";

    /// <summary>Present, with the option's text, if the user restricts the ports that fixes may offer.</summary>
    public const string Offered = "Offered";

    /// <summary>Present, with the option's text, if the user excludes ports that browsers open.</summary>
    public const string Barred = "Barred";

    /// <summary>
    /// Present, with the value "true", if the digits, or a range of ports such as 6665-6669, are contiguous in a literal, so that a fix can replace
    /// them.
    /// </summary>
    public const string Editable = "Editable";

    /// <summary>Present, with a name of <see cref="Rules.ContainerSide"/>, if the port belongs to a container.</summary>
    public const string ContainerSide = "ContainerSide";

    /// <summary>Present, with the value "true", if the expression that chooses a port can be replaced with 0, so that the system chooses a free port.</summary>
    public const string AcceptsZero = "AcceptsZero";
}
