using Microsoft.CodeAnalysis;
using PortAnalyzers.Evaluation;

namespace PortAnalyzers.Endpoints;

/// <summary>
/// Recognizes Aspire resources that publish a web site, so that the host port of the builder method is a port that a browser opens. Databases,
/// caches and brokers are recognized by name, because their types do not contain the protocol.
/// </summary>
internal static class AspireResources
{
    private const string ResourceBuilder = "Aspire.Hosting.ApplicationModel.IResourceBuilder";

    /// <summary>Resources whose single port is HTTP, by the common part of AddKeycloak and KeycloakResource.</summary>
    private static readonly string[] Sites = Words(
        "Keycloak Logto Zitadel Vault Consul Unleash GoFeatureFlag Yarp Nginx Traefik WireMock DataAPIBuilder McpInspector Seq Grafana "
        + "Prometheus Loki Jaeger Zipkin Umami Metabase SonarQube N8n Elasticsearch OpenSearch Kibana Meilisearch Typesense Solr Qdrant "
        + "Weaviate Chroma Ollama OpenWebUI RavenDB CouchDB InfluxDB ClickHouse EventStore KurrentDB SurrealServer Trino Minio "
        + "MinioContainer MailPit MailDev MailHog Papercut PapercutSmtp Adminer DbGate");

    /// <summary>Words in the name of a resource, an endpoint or a parameter that has web pages: PgAdmin, RedisInsight, KafkaUI, managementPort.</summary>
    private static readonly string[] Pages = Words("Http Https Web UI Admin Dashboard Management Console Studio Explorer Express Commander Insight Portal Viewer");

    /// <summary>Words in the name of a parameter for a container port, or for another protocol.</summary>
    private static readonly string[] Others = Words("Target Container Internal Smtp Imap Pop3 Grpc Amqp Mqtt Tcp Udp Tds Bolt Debug Gossip Database");

    /// <summary>Methods of resources with another protocol that have web pages on another port.</summary>
    private static readonly string[] PageMethods = Words(
        "AddLavinMQ AddActiveMQ AddActiveMQArtemis WithHostPort WithHttpPort WithHttpsPort WithManagementPlugin WithDataExplorer "
        + "WithDashboard");

    /// <summary>A list of words with blanks between them: each new compiler would have to compile an array, name by name.</summary>
    private static string[] Words(string list) => list.Split(' ');

    /// <summary>The rows for these methods; <see cref="IsNotForBrowsers"/> checks an argument.</summary>
    public static List<EndpointApi> Rows
    {
        get
        {
            var rows = new List<EndpointApi>();
            foreach (var site in Sites)
            {
                rows.Add(Row("Add" + site));
            }

            foreach (var method in PageMethods)
            {
                rows.Add(Row(method));
            }

            return rows;
        }
    }

    /// <summary>Whether an endpoint is for browsers by its name: http, https, management.</summary>
    public static bool IsWebEndpoint(string name) => NameWords.ContainsAny(name.Replace('-', '_'), Pages);

    /// <summary>Whether the argument is not the host port of a web site.</summary>
    public static bool IsNotForBrowsers(IMethodSymbol method, IParameterSymbol parameter)
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

    /// <summary>The resource that the method adds or configures.</summary>
    private static ITypeSymbol? ResourceOf(IMethodSymbol method) =>
        method.Parameters.Length > 0 && ResourceIn(method.Parameters[0].Type) is { } receiver ? receiver : ResourceIn(method.ReturnType);

    private static ITypeSymbol? ResourceIn(ITypeSymbol type) =>
        type is INamedTypeSymbol { TypeArguments: { Length: 1 } resources } && TypeNames.Is(type, ResourceBuilder) ? resources[0] : null;

    /// <summary>Service discovery uses http and https addresses.</summary>
    private static bool HasServiceDiscovery(ITypeSymbol? resource) =>
        TypeNames.IsOrInherits(resource, "Aspire.Hosting.IResourceWithServiceDiscovery");
}
