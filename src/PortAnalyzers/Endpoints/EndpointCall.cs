using Microsoft.CodeAnalysis;

namespace PortAnalyzers.Endpoints;

/// <summary>A place in a program that passes a value to an API of the table.</summary>
/// <param name="api">The row.</param>
/// <param name="value">The value.</param>
/// <param name="site">The call, creation or assignment.</param>
internal sealed class EndpointCall(EndpointApi api, IOperation value, IOperation site)
{
    public EndpointApi Api { get; } = api;

    public IOperation Value { get; } = value;

    public IOperation Site { get; } = site;
}
