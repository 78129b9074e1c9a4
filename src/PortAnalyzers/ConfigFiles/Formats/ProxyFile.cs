using PortAnalyzers.ConfigFiles.Readers;
using PortAnalyzers.Urls;

namespace PortAnalyzers.ConfigFiles.Formats;

/// <summary>
/// Reads the settings of reverse proxies: nginx, Caddy and HAProxy. No rule reports them, because a browser opens the proxy, but the addresses to which it forwards
/// requests have to move with the server that they name.
/// </summary>
/// <remarks>
/// Sources: https://nginx.org/en/docs/http/ngx_http_proxy_module.html, https://caddyserver.com/docs/caddyfile/directives/reverse_proxy and
/// https://docs.haproxy.org/3.0/configuration.html#server.
/// </remarks>
internal static class ProxyFile
{
    /// <summary>The directives whose arguments name servers as <c>host:port</c>. In others, only URLs do: <c>listen localhost:80</c> is the proxy's own address.</summary>
    private static readonly string[] Upstreams = ["server", "proxy_pass", "grpc_pass", "set", "reverse_proxy", "to"];

    public static IEnumerable<ConfigPort> Read(ConfigFile file, CancellationToken cancellationToken)
    {
        var text = file.Text;
        var source = new SourceMappedString(file, 0, text.Length);
        var directive = "";
        for (var i = 0; i < text.Length;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (text[i] == '#')
            {
                i = EnvFile.EndOfLine(text, i);
            }
            else if (EndOfWord(text, i) is var end && end > i)
            {
                var word = source.Slice(i, end - i);
                directive = directive.Length == 0 ? word.Text : directive;
                foreach (var port in Array.IndexOf(Upstreams, directive) < 0 ? ConfigPorts.OfMentionedUrls(word, ConfigUse.Client) : ConfigPorts.OfMentionedAddress(word))
                {
                    yield return port;
                }

                i = end;
            }
            else
            {
                directive = text[i] is '\n' or ';' or '{' or '}' ? "" : directive;
                i++;
            }
        }
    }

    /// <summary>The end of a word, which may contain variables: <c>${API_HOST}:6000</c>, <c>{$API_HOST}:6000</c>. A brace by itself is not a word.</summary>
    private static int EndOfWord(string text, int start)
    {
        var open = 0;
        var end = start;
        for (; end < text.Length && !(char.IsWhiteSpace(text[end]) || text[end] is ';' or '"' or '\''); end++)
        {
            if (text[end] == '{' && IsOfVariable(text, end))
            {
                open++;
            }
            else if (text[end] == '{' || (text[end] == '}' && --open < 0))
            {
                break;
            }
        }

        return end;
    }

    private static bool IsOfVariable(string text, int brace)
    {
        const int maxLength = 64;
        for (var i = brace + 1; i < text.Length && i - brace < maxLength && !(char.IsWhiteSpace(text[i]) || text[i] == ';'); i++)
        {
            if (text[i] == '}')
            {
                return true;
            }
        }

        return false;
    }
}
