using System.Globalization;
using System.Text;

namespace PortAnalyzers.Benchmarks.Inputs;

/// <summary>
/// Generates the source files of a web application, always the same ones for a seed: controllers, services, endpoint
/// mappings, start-up code. About every third line has a string, few of them are URLs; one member in forty starts a server or has a web
/// address.
/// </summary>
/// <param name="seed">The seed.</param>
/// <param name="linesForBlockedPort">The number of lines for one member with blocked ports; 0 for none.</param>
internal sealed class WebCode(int seed, int linesForBlockedPort = 0)
{
    private const int LinesOfFile = 250;
    private const int MembersForWebMember = 40;

    private static readonly string[] Words =
        ["Order", "Invoice", "Customer", "Basket", "Shipment", "Payment", "Catalog", "Coupon", "Address", "Report", "Session", "Endpoint", "Port"];

    private static readonly string[] Hosts = ["localhost", "127.0.0.1", "api.example.com", "*", "[::1]", "shop.example.org"];

    private static readonly int[] GoodPorts = [80, 443, 5000, 5001, 5173, 7001, 8080, 8443, 60000];

    private static readonly int[] BlockedPorts = [6000, 6666, 5060, 10080];

    /// <summary>Members of a class. $N is a unique number, $W a word, $H a host and $P a port.</summary>
    private static readonly string[] Members =
    [
        """
            /// <summary>Finds what belongs to a customer. See https://docs.example.com:8443/api/$W#find for the contract.</summary>
            public async Task<List<string>> Find$W$NAsync(HttpClient client, string customer, CancellationToken cancellationToken)
            {
                ArgumentException.ThrowIfNullOrEmpty(customer);
                var path = $"api/v2/$W/{Uri.EscapeDataString(customer)}?page={_page}&size=50";
                using var response = await client.GetAsync(path, cancellationToken);
                if (!response.IsSuccessStatusCode)
                {
                    _logger.LogWarning("Could not read $W of {Customer}: {Status}", customer, response.StatusCode);
                    return [];
                }

                var text = await response.Content.ReadAsStringAsync(cancellationToken);
                return text.Split(',').Where(static part => part.Length > 0).Select(static part => part.Trim()).ToList();
            }
        """,
        """
            public decimal Total$W$N(IReadOnlyList<decimal> prices, decimal discount)
            {
                // Rounded as the accounts department wants it: half away from zero, at the end only.
                var sum = 0m;
                for (var i = 0; i < prices.Count; i++)
                {
                    sum += prices[i] * (1 - discount);
                    if (sum > 100_000m)
                    {
                        throw new InvalidOperationException("A $W of more than 100000 needs a signature: see \"Limits\" in the handbook.");
                    }
                }

                _page = prices.Count == 0 ? _page : _page + 1;
                return Math.Round(sum, 2, MidpointRounding.AwayFromZero);
            }
        """,
        """
            public void Map$W$N(IEndpointRouteBuilder routes)
            {
                var group = routes.MapGroup("/api/$W-$N");
                group.MapGet("/", () => Results.Ok(new[] { "first", "second" }));
                group.MapGet("/{id:int}", (int id) => id > 0 ? Results.Ok($"$W {id}") : Results.NotFound());
                group.MapPost("/", (string name) => Results.Created($"/api/$W-$N/{name}", name));
                group.MapDelete("/{id:int}", (int id) => Results.NoContent());
            }
        """,
        """
            public string Describe$W$N(int status) => status switch
            {
                200 => "OK: the $W is there",
                201 => "Created",
                404 => "Not found: there is no such $W",
                >= 500 => $"Server error {status}: try again at {DateTime.UtcNow:HH:mm:ss}",
                _ => string.Format(CultureInfo.InvariantCulture, "Status {0} of {1}", status, nameof(Describe$W$N)),
            };
        """,
        """
            public async Task<int> Import$W$NAsync(Stream stream, CancellationToken cancellationToken)
            {
                using var reader = new StreamReader(stream, leaveOpen: true);
                var count = 0;
                while (await reader.ReadLineAsync(cancellationToken) is { } line)
                {
                    var cells = line.Split('\t');
                    if (cells.Length < 3 || cells[0] == "id" || cells[1].StartsWith("#"))
                    {
                        continue;
                    }

                    _values[cells[0]] = cells[1].Replace("\\", "/") + ":" + cells[2];
                    count++;
                }

                _logger.LogInformation("Imported {Count} lines of $W", count);
                return count;
            }
        """,
        """"
            private const string Query$W$N = """
                select o.id, o.name, o.created
                from $W o
                where o.customer = @customer and o.state <> 'deleted'
                order by o.created desc
                """;

            public string Query$W$NFor(string table) => Query$W$N.Replace("$W", table, StringComparison.Ordinal);
        """",
    ];

    /// <summary>The members with ports or web addresses.</summary>
    private static readonly string[] WebMembers =
    [
        """
            public static void Configure$W$N(WebApplicationBuilder builder)
            {
                builder.WebHost.ConfigureKestrel(options =>
                {
                    options.ListenLocalhost($P);
                    options.ListenAnyIP($P, listen => listen.UseHttps());
                    options.Limits.MaxRequestBodySize = 10 * 1024 * 1024;
                });
                builder.Services.AddHttpClient("$W", client => client.BaseAddress = new Uri("https://$H:$P/$W/"));
                builder.Services.AddCors(cors => cors.AddDefaultPolicy(policy => policy.WithOrigins("https://shop.example.com", "http://localhost:$P")));
            }
        """,
        """
            public Uri Link$W$N(IConfiguration configuration)
            {
                var address = configuration["Services:$W:Url"] ?? "https://$H:$P";
                var port = configuration.GetValue<int>("Services:$W:Port");
                var builder = new UriBuilder(address) { Path = "/$W/list", Query = "sort=asc" };
                return port > 0 ? new Uri($"{address}/{port}") : builder.Uri;
            }
        """,
    ];

    private readonly Random _random = new(seed);
    private int _number;
    private int _lines;
    private int _blocked;

    /// <summary>Files with at least this many lines in total.</summary>
    public IEnumerable<string> Files(int lines)
    {
        while (_lines < lines)
        {
            yield return File(Math.Min(LinesOfFile, lines - _lines));
        }
    }

    /// <summary>One file with at least this many lines.</summary>
    public string File(int lines)
    {
        var text = new StringBuilder();
        var name = $"{Pick(Words)}Service{++_number}";
        text.Append(CultureInfo.InvariantCulture, $$"""
            using System.Globalization;

            namespace Shop.Services;

            /// <summary>Part of the shop.</summary>
            public sealed class {{name}}(ILogger<{{name}}> logger)
            {
                private readonly ILogger _logger = logger;
                private readonly Dictionary<string, string> _values = new();
                private int _page = 1;

            """);
        for (var written = 11; written < lines;)
        {
            var member = Member();
            text.Append('\n').Append(member).Append('\n');
            written += member.Count(static c => c == '\n') + 2;
        }

        text.Append("}\n");
        _lines += text.ToString().Count(static c => c == '\n');
        return text.ToString();
    }

    private string Member()
    {
        var isBlocked = linesForBlockedPort > 0 && _lines / linesForBlockedPort > _blocked;
        _blocked += isBlocked ? 1 : 0;
        var member = isBlocked ? WebMembers[0] : Pick(_random.Next(MembersForWebMember) == 0 ? WebMembers : Members);
        return member
            .Replace("$N", (++_number).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("$W", Pick(Words), StringComparison.Ordinal)
            .Replace("$H", Pick(Hosts), StringComparison.Ordinal)
            .Replace("$P", Pick(isBlocked ? BlockedPorts : GoodPorts).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    private T Pick<T>(T[] choices) => choices[_random.Next(choices.Length)];
}
