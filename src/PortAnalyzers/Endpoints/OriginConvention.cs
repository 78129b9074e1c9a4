using Microsoft.CodeAnalysis;

namespace PortAnalyzers.Endpoints;

/// <summary>
/// Knows by .NET's naming guidelines what a library takes as the address that a user's browser comes from or is sent to: <c>WithOrigins</c>, <c>Redirect</c>,
/// <c>PostLogoutRedirectUri</c>, the <c>Authority</c> of a login.
/// </summary>
/// <remarks>The project's own methods and properties are followed to what becomes of the address, whatever their names are.</remarks>
internal static class OriginConvention
{
    private static readonly string[] Words = [.. ClientConvention.ForBrowsers, "Authority", "Swagger", "OpenApi"];

    private static readonly EndpointApi Api = new(ApiRole.Origin, ApiMember.Method, "", "", "", ValueShape.Url, EndpointCondition.None, "");

    /// <summary>A row for the argument where it is a browser's address by convention; or null.</summary>
    public static EndpointApi? Find(IMethodSymbol method, IParameterSymbol parameter) =>
        method.DeclaringSyntaxReferences.IsEmpty && (IsNamedSo(parameter) || IsNamedSo(method) || IsNamedSo(method.ContainingType)) ? Api : null;

    /// <summary>A row for the property where it is a browser's address by convention; or null.</summary>
    public static EndpointApi? Find(IPropertySymbol property) =>
        property.DeclaringSyntaxReferences.IsEmpty && (IsNamedSo(property) || IsNamedSo(property.ContainingType)) ? Api : null;

    private static bool IsNamedSo(ISymbol symbol) => NameWords.ContainsAny(symbol.Name, Words);
}
