namespace PortAnalyzers.Urls;

/// <summary>What is known of a text before it is read.</summary>
internal enum UrlContext
{
    /// <summary>Any text: only what names a web scheme itself is a web URL.</summary>
    Text,

    /// <summary>A text that is made into a Uri: it may also be a reference without a scheme, <c>//host:6000/x</c> (RFC 3986, section 4.2).</summary>
    UriReference,

    /// <summary>A text that an API takes as a web address: a scheme that is not known is a web scheme.</summary>
    WebAddress,
}
