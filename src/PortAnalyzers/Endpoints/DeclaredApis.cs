using Microsoft.CodeAnalysis;
using PortAnalyzers.Evaluation;
using PortAnalyzers.Options;

namespace PortAnalyzers.Endpoints;

/// <summary>The APIs that a team declares in its options, in addition to <see cref="EndpointApis"/>.</summary>
internal sealed class DeclaredApis(ApiPattern[] servers, ApiPattern[] clients)
{
    /// <summary>No declared APIs.</summary>
    public static readonly DeclaredApis None = new([], []);

    private static readonly EndpointApi Server = Row(ApiRole.Server, ValueShape.PortOrUrl);
    private static readonly EndpointApi Client = Row(ApiRole.Client, ValueShape.Url);

    public static DeclaredApis Of(PortOptions options)
    {
        var servers = options.Get(OptionDefinitions.ServerApis);
        var clients = options.Get(OptionDefinitions.ClientApis);
        return servers is null && clients is null ? None : new DeclaredApis(servers ?? [], clients ?? []);
    }

    /// <summary>The row for an argument of a method or constructor, or null.</summary>
    public EndpointApi? FindParameter(IMethodSymbol method, IParameterSymbol parameter) =>
        Array.Exists(servers, pattern => Matches(pattern, method, parameter)) ? Server
        : Array.Exists(clients, pattern => Matches(pattern, method, parameter)) ? Client
        : null;

    /// <summary>The row for a value that is assigned to a property, or added to its collection: a declared one, or one of <see cref="EndpointApis"/>; or null.</summary>
    public EndpointApi? FindProperty(IPropertySymbol property, ApiMember member) =>
        Array.Exists(servers, pattern => Matches(pattern, property)) ? Server
        : Array.Exists(clients, pattern => Matches(pattern, property)) ? Client
        : EndpointApis.FindProperty(property, member);

    /// <summary>
    /// The names of the methods, types and properties of server APIs, which the text scan uses to find ports that are numbers. For a
    /// whole type or namespace, the names of its members.
    /// </summary>
    public List<string> NamesIn(Compilation compilation)
    {
        var names = new List<string>();
        foreach (var pattern in servers)
        {
            names.Add(pattern.LastName);
            if (pattern.Parameter is null)
            {
                AddMembers(names, TypesOf(pattern, compilation));
            }
        }

        return names;
    }

    private static EndpointApi Row(ApiRole role, ValueShape shape) => new(role, ApiMember.Method, "", "", "", shape, EndpointCondition.None, "");

    private static bool Matches(ApiPattern pattern, IMethodSymbol method, IParameterSymbol parameter)
    {
        var type = method.ContainingType;
        if (pattern.IsAll)
        {
            return IsIn(type, pattern.Path) && IsPlain(parameter.Type, parameter.Name);
        }

        var isMember = method.MethodKind != MethodKind.Constructor && method.Name == pattern.LastName && TypeNames.IsOrInherits(type, pattern.Owner);
        return pattern.Parameter is null ? (isMember || TypeNames.IsOrInherits(type, pattern.Path)) && IsPlain(parameter.Type, parameter.Name)
            : (pattern.Parameter == parameter.Name || (pattern.Parameter == "*" && IsPlain(parameter.Type, parameter.Name)))
                && (isMember || (method.MethodKind == MethodKind.Constructor && TypeNames.IsOrInherits(type, pattern.Path)));
    }

    private static bool Matches(ApiPattern pattern, IPropertySymbol property)
    {
        var type = property.ContainingType;
        return pattern.Parameter is null
            && (pattern.IsAll ? IsIn(type, pattern.Path) && IsPlain(property.Type, property.Name)
                : (property.Name == pattern.LastName && TypeNames.IsOrInherits(type, pattern.Owner))
                    || (TypeNames.IsOrInherits(type, pattern.Path) && IsPlain(property.Type, property.Name)));
    }

    /// <summary>Whether a member of a declared type can take a port or an address. It takes a number only if it is named a port.</summary>
    private static bool IsPlain(ITypeSymbol type, string name)
    {
        var value = type is INamedTypeSymbol { ConstructedFrom.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;
        return value.SpecialType is not (>= SpecialType.System_Boolean and <= SpecialType.System_Double) || NameWords.ContainsAny(name, ["Port"]);
    }

    /// <summary>Whether the type has this name or is in the namespace of this name.</summary>
    private static bool IsIn(INamedTypeSymbol type, string path) => TypeNames.IsOrInherits(type, path)
        || (type.ContainingNamespace is { IsGlobalNamespace: false } space && (space.ToDisplayString() + ".").StartsWith(path + ".", StringComparison.Ordinal));

    private static IEnumerable<INamedTypeSymbol> TypesOf(ApiPattern pattern, Compilation compilation)
    {
        INamespaceOrTypeSymbol? found = compilation.GlobalNamespace;
        foreach (var name in pattern.Path.Split('.'))
        {
            found = found?.GetMembers(name).OfType<INamespaceOrTypeSymbol>().FirstOrDefault();
        }

        return found is null ? [] : found is INamedTypeSymbol type ? [type] : pattern.IsAll ? TypesIn(found) : [];
    }

    private static IEnumerable<INamedTypeSymbol> TypesIn(INamespaceOrTypeSymbol space) => space.GetMembers().OfType<INamespaceOrTypeSymbol>()
        .SelectMany(static member => member is INamedTypeSymbol type ? [type] : TypesIn(member));

    private static void AddMembers(List<string> names, IEnumerable<INamedTypeSymbol> types)
    {
        foreach (var type in types)
        {
            names.Add(type.Name);
            foreach (var member in type.GetMembers())
            {
                if (member is IPropertySymbol { IsIndexer: false } or IMethodSymbol { MethodKind: MethodKind.Ordinary, Parameters.IsEmpty: false })
                {
                    names.Add(member.Name);
                }
            }
        }
    }
}
