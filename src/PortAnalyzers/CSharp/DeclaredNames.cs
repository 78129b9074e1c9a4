using Microsoft.CodeAnalysis;
using PortAnalyzers.Endpoints;

namespace PortAnalyzers.CSharp;

/// <summary>The names of the server APIs that a team declares, in addition to <see cref="ApiNames"/>.</summary>
internal sealed class DeclaredNames
{
    private readonly NameSet _names;

    private DeclaredNames(List<string> names) => _names = new NameSet(string.Join(" ", names));

    /// <summary>The names, or null if no API is declared.</summary>
    public static DeclaredNames? Of(DeclaredApis apis, Compilation compilation) => apis.NamesIn(compilation) is { Count: > 0 } names ? new DeclaredNames(names) : null;

    /// <summary>Whether a declared method, type or property that takes a port has this name.</summary>
    public bool Contains(string name) => _names.Contains(name.AsSpan());

    /// <summary>Whether the text ends with such a name.</summary>
    public bool EndWith(ReadOnlySpan<char> before) => _names.Contains(ApiNames.NameAtEnd(before));
}
