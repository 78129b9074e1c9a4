using Microsoft.CodeAnalysis;

namespace PortAnalyzers.Endpoints;

/// <summary>
/// Recognizes, by .NET's naming guidelines, arguments and properties of libraries with an address that a user's browser opens or comes from: <c>WithOrigins</c>,
/// <c>Redirect</c>, <c>PostLogoutRedirectUri</c>, the <c>Authority</c> of a login.
/// </summary>
/// <remarks>The project's own methods and properties are followed to the uses of the address, whatever their names are.</remarks>
internal static class OriginConvention
{
    private static readonly string[] Words = [.. ClientConvention.ForBrowsers, "Authority", "Swagger", "OpenApi"];

    private static readonly EndpointApi Api = new(ApiRole.Origin, ApiMember.Method, "", "", "", ValueShape.Url, EndpointCondition.None, "");

    /// <summary>A row for an argument that is a browser's address by convention, or null.</summary>
    public static EndpointApi? Find(IMethodSymbol method, IParameterSymbol parameter) =>
        method.DeclaringSyntaxReferences.IsEmpty && (IsNamedSo(parameter) || IsNamedSo(method) || IsNamedSo(method.ContainingType)) ? Api : null;

    /// <summary>A row for a property that is a browser's address by convention, or null.</summary>
    public static EndpointApi? Find(IPropertySymbol property) =>
        property.DeclaringSyntaxReferences.IsEmpty && (IsNamedSo(property) || IsNamedSo(property.ContainingType)) ? Api : null;

    /// <summary>
    /// A row for a property or parameter of the project that its code only sets, by the same convention, or null: a serializer or a library reads it, such as the properties of a client that an
    /// identity server gets.
    /// </summary>
    public static EndpointApi? FindUnread(ISymbol member) => member switch
    {
        IPropertySymbol when IsNamedSo(member) => Api,
        IParameterSymbol { ContainingSymbol: IMethodSymbol method } when IsNamedSo(member) || IsNamedSo(method) => Api,
        _ => null,
    };

    private static bool IsNamedSo(ISymbol symbol) => NameWords.ContainsAny(symbol.Name, Words);
}
