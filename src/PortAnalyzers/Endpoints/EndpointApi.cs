namespace PortAnalyzers.Endpoints;

/// <summary>What an API does with an address or a port.</summary>
internal enum ApiRole
{
    /// <summary>A web server listens on it.</summary>
    Server,

    /// <summary>A Uri or UriBuilder is created from it.</summary>
    Uri,

    /// <summary>A client that is not a browser connects to it.</summary>
    Client,

    /// <summary>A browser that the program drives opens it.</summary>
    Browser,

    /// <summary>A user's browser comes from there or is sent there: origins, redirects, logins.</summary>
    Origin,
}

/// <summary>What an API takes.</summary>
internal enum ValueShape
{
    /// <summary>One port, as a number or as digits.</summary>
    Port,

    /// <summary>One port, or an address that ends in a colon and a port, as for IPEndPoint.Parse.</summary>
    EndPoint,

    /// <summary>One web address, or several separated by semicolons.</summary>
    Url,

    /// <summary>One port, or web addresses.</summary>
    PortOrUrl,

    /// <summary>A text from which a Uri is created: absolute, or a reference such as <c>//host:6000/</c>.</summary>
    UriReference,

    /// <summary>A setting whose name is another argument: see <see cref="ServerSettings"/>.</summary>
    ByKey,

    /// <summary>A collection of named settings: see <see cref="KeyedSettings"/>.</summary>
    Settings,

    /// <summary>The ports behind the equals sign in an argument of a command line: <c>--http_ports=6000</c>.</summary>
    OptionPort,

    /// <summary>The arguments of a command line: see <see cref="CommandLineArguments"/>.</summary>
    CommandLine,
}

/// <summary>An additional condition for an endpoint that a browser opens.</summary>
internal enum EndpointCondition
{
    None,

    /// <summary>The Kestrel endpoint must speak HTTP/1 or TLS: see <see cref="KestrelProtocols"/>.</summary>
    KestrelEndpoint,

    /// <summary>As <see cref="KestrelEndpoint"/>, but only with the settings for all endpoints of the server.</summary>
    KestrelAddress,

    /// <summary>The Aspire endpoint must be known to use http or https, and the port must be the host port: see <see cref="AspireEndpoints"/>.</summary>
    AspireEndpoint,

    /// <summary>The Aspire resource must publish a web site, and the port must be the host port: see <see cref="AspireResources"/>.</summary>
    AspireResource,

    /// <summary>The UriBuilder must not have a known scheme that is not a web scheme.</summary>
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

/// <summary>One way to pass a port or an address to an API: one row of <see cref="EndpointApis"/>.</summary>
/// <param name="role">What the API does with it.</param>
/// <param name="member">How it is passed.</param>
/// <param name="type">The full name of the type that declares the member (derived types are included), or a namespace followed by <c>.*</c>.</param>
/// <param name="name">The member's name, <c>*</c> for any; the type's simple name for a constructor.</param>
/// <param name="parameter">The parameter's name, <c>*</c> for any; empty for properties and collections.</param>
/// <param name="shape">What the API takes.</param>
/// <param name="condition">An additional condition.</param>
/// <param name="anchor">
/// The name that the text scan searches for: the member's name or, if that is too common, the name before it, as in
/// <c>WebHost.Start(…)</c> or <c>Urls.Add(…)</c>. Empty if the URL itself is the candidate.
/// </param>
internal sealed class EndpointApi(
    ApiRole role, ApiMember member, string type, string name, string parameter, ValueShape shape, EndpointCondition condition, string anchor)
{
    /// <summary>In the syntax of the options: <c>Namespace.Type.Method(parameter)</c>, <c>Namespace.Type(parameter)</c>, <c>Namespace.Type.Property</c>.</summary>
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

    /// <summary>The least number of arguments with which a call passes the value: a call of another overload has fewer.</summary>
    public int MinimumArguments { get; init; } = 1;
}
