namespace PortAnalyzers.ConfigFiles;

/// <summary>The images of programs that a solution uses and does not build, where a file does not say how an image is made.</summary>
internal static class OtherImages
{
    /// <summary>Their names, without registry, organization and tag: well-known servers on https://hub.docker.com/, chosen by hand in November 2026. An image that is missing counts as the solution's.</summary>
    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "activemq", "alertmanager", "artemis", "asterisk", "azure-sql-edge", "azurite", "caddy", "cassandra", "clickhouse", "cockroach", "consul", "couchbase", "couchdb", "dynamodb-local",
        "elasticsearch", "emqx", "envoy", "etcd", "eventstore", "fluentd", "freeradius", "freeswitch", "grafana", "haproxy", "httpd", "influxdb", "jaeger", "kafka", "kamailio", "keycloak",
        "kibana", "localstack", "logstash", "loki", "maildev", "mailhog", "mailpit", "mariadb", "memcached", "minio", "mongo", "mongodb", "mosquitto", "mysql", "nats", "neo4j", "nginx",
        "openldap", "opensearch", "postgis", "postgres", "postgresql", "prometheus", "pulsar", "rabbitmq", "redis", "redis-stack", "redpanda", "seq", "sonarqube", "squid", "tempo", "timescaledb",
        "traefik", "valkey", "vault", "zipkin", "zookeeper",
    };

    /// <summary>Whether an image is one of them: <c>redis:7-alpine</c>, <c>docker.io/bitnami/redis@sha256:…</c>.</summary>
    public static bool Contains(string image)
    {
        var start = image.LastIndexOf('/') + 1;
        var end = image.IndexOfAny([':', '@'], start);
        return Names.Contains(image.Substring(start, (end < 0 ? image.Length : end) - start));
    }
}
