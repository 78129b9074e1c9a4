namespace PortAnalyzers.Endpoints;

/// <summary>What an API does with an address or a port.</summary>
internal enum ApiRole
{
    /// <summary>A web server listens there.</summary>
    Server,

    /// <summary>It is made into a Uri or UriBuilder.</summary>
    Uri,

    /// <summary>A client that is no browser goes there.</summary>
    Client,

    /// <summary>A browser that the program drives goes there.</summary>
    Browser,

    /// <summary>A user's browser comes from there or is sent there: origins, redirects, logins.</summary>
    Origin,
}

/// <summary>What an API takes.</summary>
internal enum ValueShape
{
    /// <summary>One port, as a number or as digits.</summary>
    Port,

    /// <summary>One port, or an address with one behind its colon, as IPEndPoint.Parse takes it.</summary>
    EndPoint,

    /// <summary>One web address, or several with semicolons.</summary>
    Url,

    /// <summary>One port, or web addresses.</summary>
    PortOrUrl,

    /// <summary>A text that becomes a Uri: absolute, or a reference such as <c>//host:6000/</c>.</summary>
    UriReference,

    /// <summary>Another argument, a setting's name, says what the value is: see <see cref="ServerSettings"/>.</summary>
    ByKey,

    /// <summary>A collection of settings and their names: see <see cref="KeyedSettings"/>.</summary>
    Settings,
}

/// <summary>What else must hold for the endpoint to be one that a browser opens.</summary>
internal enum EndpointCondition
{
    None,

    /// <summary>The Kestrel endpoint must speak HTTP/1 or TLS: see <see cref="KestrelProtocols"/>.</summary>
    KestrelEndpoint,

    /// <summary>As <see cref="KestrelEndpoint"/>, but only what holds for all endpoints of the server counts: it has no lambda of its own.</summary>
    KestrelAddress,

    /// <summary>The Aspire endpoint must be known to be for http or https, and the port to be the host's: see <see cref="AspireEndpoints"/>.</summary>
    AspireEndpoint,

    /// <summary>The Aspire resource must publish a web site, and the port must be the host's: see <see cref="AspireResources"/>.</summary>
    AspireResource,

    /// <summary>The UriBuilder must not have a scheme that is visibly no web scheme.</summary>
    UriBuilderScheme,
}

/// <summary>How a member takes the value.</summary>
internal enum ApiMember
{
    /// <summary>As an argument of a method.</summary>
    Method,

    /// <summary>As an argument of a constructor.</summary>
    Constructor,

    /// <summary>By assignment to a property.</summary>
    Property,

    /// <summary>By <c>Add</c> to the collection that a property holds.</summary>
    Collection,
}

/// <summary>One way in which a program hands a port or an address to an API: one row of <see cref="EndpointApis"/>.</summary>
/// <param name="role">What the API does with it.</param>
/// <param name="member">How it is handed over.</param>
/// <param name="type">The full name of the type that declares the member, where types that inherit it count too; or a namespace with <c>.*</c> behind it.</param>
/// <param name="name">The member's name, <c>*</c> for any; the type's simple name for a constructor.</param>
/// <param name="parameter">The parameter's name, <c>*</c> for any; empty for properties and collections.</param>
/// <param name="shape">What the API takes there.</param>
/// <param name="condition">What else must hold.</param>
/// <param name="anchor">
/// The name by which a use is found in a file's text: the member's own, or, where that is too common, the one before it, as in
/// <c>WebHost.Start(…)</c> or <c>Urls.Add(…)</c>. Empty where a use is found by the URL that is written there.
/// </param>
internal sealed class EndpointApi(
    ApiRole role, ApiMember member, string type, string name, string parameter, ValueShape shape, EndpointCondition condition, string anchor)
{
    /// <summary>As the options write an API: <c>Namespace.Type.Method(parameter)</c>, <c>Namespace.Type(parameter)</c>, <c>Namespace.Type.Property</c>.</summary>
    public override string ToString() => Member switch
    {
        ApiMember.Method => $"{Type}.{Name}({Parameter})",
        ApiMember.Constructor => Name == "*" ? $"{Type}(*)" : $"{Type}({Parameter})",
        _ => $"{Type}.{Name}",
    };

    public ApiRole Role { get; } = role;

    public ApiMember Member { get; } = member;

    public string Type { get; } = type;

    public string Name { get; } = name;

    public string Parameter { get; } = parameter;

    public ValueShape Shape { get; } = shape;

    public EndpointCondition Condition { get; } = condition;

    public string Anchor { get; } = anchor;
}
