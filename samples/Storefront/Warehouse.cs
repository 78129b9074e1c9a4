using System.Net.WebSockets;
using System.Text;
using System.Threading.Channels;

namespace Storefront;

/// <summary>Keeps the stock, and sends it to the shop front's pages; staff add new pieces with hand scanners.</summary>
internal static class Warehouse
{
    public static WebApplication Create(Shop shop, string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.ListenLocalhost(Ports.Stock);
            // The scanners' firmware uses a second address.
            kestrel.ListenLocalhost(5060);
        });
        builder.Services.AddCors(cors => cors.AddDefaultPolicy(policy => policy.WithOrigins("http://localhost:6666")));

        var app = builder.Build();
        app.UseCors();
        app.UseWebSockets();
        app.MapGet("/stock", () => shop.Products.ToDictionary(product => product.Id, shop.StockOf));
        app.MapPost("/stock/{id}/{pieces:int:min(1)}", (string id, int pieces) => CountIn(shop, id, pieces));
        app.Map("/stock/updates", context => SendUpdates(shop, context, app.Lifetime.ApplicationStopping));
        return app;
    }

    private static IResult CountIn(Shop shop, string id, int pieces)
    {
        if (shop.FindProduct(id) is not { } product)
        {
            return Results.NotFound();
        }

        shop.Restock(product, pieces);
        return Results.Ok(shop.StockOf(product));
    }

    /// <summary>Sends a text message "id pieces" whenever the stock of a product changes.</summary>
    private static async Task SendUpdates(Shop shop, HttpContext context, CancellationToken stopping)
    {
        if (!context.WebSockets.IsWebSocketRequest)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(stopping, context.RequestAborted);
        var changes = Channel.CreateUnbounded<Product>();
        void OnStockChanged(Product product) => changes.Writer.TryWrite(product);

        shop.StockChanged += OnStockChanged;
        try
        {
            var closed = WaitForClose(socket, ended);
            await foreach (var product in changes.Reader.ReadAllAsync(ended.Token))
            {
                var text = Encoding.UTF8.GetBytes($"{product.Id} {shop.StockOf(product)}");
                await socket.SendAsync(text, WebSocketMessageType.Text, endOfMessage: true, ended.Token);
            }

            await closed;
        }
        catch (Exception e) when (e is OperationCanceledException or WebSocketException)
        {
            // The page was left, or the shop closes.
        }
        finally
        {
            shop.StockChanged -= OnStockChanged;
        }
    }

    private static async Task WaitForClose(WebSocket socket, CancellationTokenSource ended)
    {
        await socket.ReceiveAsync(new byte[16], ended.Token);
        await ended.CancelAsync();
    }
}
