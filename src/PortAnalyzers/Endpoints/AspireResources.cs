using Microsoft.CodeAnalysis;
using PortAnalyzers.Evaluation;

namespace PortAnalyzers.Endpoints;

/// <summary>
/// Knows which of Aspire's resources publish a web site, so that the host port that a builder's method takes is one that a browser opens. Databases,
/// caches and brokers are told apart by their names: nothing in their types says what they speak.
/// </summary>
internal static class AspireResources
{
    private const string ResourceBuilder = "Aspire.Hosting.ApplicationModel.IResourceBuilder";

    /// <summary>Resources that speak HTTP on their one port, by the name that AddKeycloak has in common with KeycloakResource.</summary>
    private static readonly string[] Sites =
    [
        "Keycloak", "Logto", "Zitadel", "Vault", "Consul", "Unleash", "GoFeatureFlag", "Yarp", "Nginx", "Traefik", "WireMock", "DataAPIBuilder", "McpInspector",
        "Seq", "Grafana", "Prometheus", "Loki", "Jaeger", "Zipkin", "Umami", "Metabase", "SonarQube", "N8n",
        "Elasticsearch", "OpenSearch", "Kibana", "Meilisearch", "Typesense", "Solr", "Qdrant", "Weaviate", "Chroma", "Ollama", "OpenWebUI",
        "RavenDB", "CouchDB", "InfluxDB", "ClickHouse", "EventStore", "KurrentDB", "SurrealServer", "Trino", "Minio", "MinioContainer",
        "MailPit", "MailDev", "MailHog", "Papercut", "PapercutSmtp", "Adminer", "DbGate",
    ];

    /// <summary>Words by which a resource, an endpoint or a parameter says that it has pages: PgAdmin, RedisInsight, KafkaUI, managementPort.</summary>
    private static readonly string[] Pages =
    [
        "Http", "Https", "Web", "UI", "Admin", "Dashboard", "Management", "Console", "Studio", "Explorer", "Express", "Commander", "Insight", "Portal", "Viewer",
    ];

    /// <summary>Words by which a parameter says that its port is inside the container, or speaks another protocol.</summary>
    private static readonly string[] Others =
        ["Target", "Container", "Internal", "Smtp", "Imap", "Pop3", "Grpc", "Amqp", "Mqtt", "Tcp", "Udp", "Tds", "Bolt", "Debug", "Gossip", "Database"];

    /// <summary>Methods of resources that speak something else, but have pages on another port.</summary>
    private static readonly string[] PageMethods =
        ["AddLavinMQ", "AddActiveMQ", "AddActiveMQArtemis", "WithHostPort", "WithHttpPort", "WithHttpsPort", "WithManagementPlugin", "WithDataExplorer", "WithDashboard"];

    /// <summary>The rows of these methods; <see cref="IsForeign"/> says of an argument whether it counts.</summary>
    public static IEnumerable<EndpointApi> Rows
    {
        get
        {
            foreach (var site in Sites)
            {
                yield return Row("Add" + site);
            }

            foreach (var method in PageMethods)
            {
                yield return Row(method);
            }
        }
    }

    /// <summary>Whether the name of an endpoint says that it is one for browsers: http, https, management.</summary>
    public static bool IsWebEndpoint(string name) => NameWords.ContainsAny(name.Replace('-', '_'), Pages);

    /// <summary>Whether the argument is no host port of a web site.</summary>
    public static bool IsForeign(IMethodSymbol method, IParameterSymbol parameter)
    {
        var words = NameWords.Split(parameter.Name);
        if (!NameWords.IsAny(words[words.Count - 1], ["Port"]) || NameWords.ContainsAny(words, Others))
        {
            return true;
        }

        return !NameWords.ContainsAny(words, Pages) && !IsSite(method.Name) && !IsSite(ResourceOf(method)?.Name) && !HasServiceDiscovery(ResourceOf(method));
    }

    private static EndpointApi Row(string method) =>
        new(ApiRole.Server, ApiMember.Method, "Aspire.Hosting.*", method, "*", ValueShape.Port, EndpointCondition.AspireResource, method);

    private static bool IsSite(string? name) =>
        name is not null && (NameWords.ContainsAny(name, Pages) || Array.Exists(Sites, site => name.IndexOf(site, StringComparison.Ordinal) >= 0));

    /// <summary>What the method adds or configures.</summary>
    private static ITypeSymbol? ResourceOf(IMethodSymbol method) =>
        method.Parameters.Length > 0 && ResourceIn(method.Parameters[0].Type) is { } receiver ? receiver : ResourceIn(method.ReturnType);

    private static ITypeSymbol? ResourceIn(ITypeSymbol type) =>
        type is INamedTypeSymbol { TypeArguments: { Length: 1 } resources } && TypeNames.Is(type, ResourceBuilder) ? resources[0] : null;

    /// <summary>Service discovery is by http and https addresses.</summary>
    private static bool HasServiceDiscovery(ITypeSymbol? resource) =>
        TypeNames.IsOrInherits(resource, "Aspire.Hosting.IResourceWithServiceDiscovery");
}
