namespace PortAnalyzers.Urls;

/// <summary>How a text is used, which decides what is a web URL in it.</summary>
internal enum UrlContext
{
    /// <summary>Any text: a web URL must have a web scheme.</summary>
    Text,

    /// <summary>A text from which a Uri is created: it may also be a network-path reference, <c>//host:6000/x</c> (RFC 3986, section 4.2).</summary>
    UriReference,

    /// <summary>A text that an API uses as a web address: an unknown scheme is assumed to be a web scheme.</summary>
    WebAddress,
}
