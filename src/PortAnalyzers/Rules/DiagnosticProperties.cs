namespace PortAnalyzers.Rules;

/// <summary>
/// The keys of <c>Diagnostic.Properties</c>: what a fix needs to know, so that it need not analyse anything again.
/// The digits to edit are the diagnostic's first additional location where it has one (they stand in another file then),
/// else its location.
/// </summary>
internal static class DiagnosticProperties
{
    /// <summary>The port as a decimal number, 0 to 65535.</summary>
    public const string Port = "Port";

    /// <summary>Present, with the value "https", where the endpoint is known to speak TLS.</summary>
    public const string Scheme = "Scheme";

    /// <summary>Present, with the option's text, where the user says which ports fixes may offer.</summary>
    public const string Offered = "Offered";

    /// <summary>Present, with the option's text, where the user bars ports that browsers open.</summary>
    public const string Barred = "Barred";

    /// <summary>
    /// Present, with the value "true", where the digits, or a range of ports such as 6665-6669, stand together in a literal, so that a fix can replace
    /// them.
    /// </summary>
    public const string Editable = "Editable";

    /// <summary>Present, with the value "true", where the expression that picks a port can be replaced by 0, with which the system picks a free port.</summary>
    public const string AcceptsZero = "AcceptsZero";
}
