using Microsoft.AspNetCore.Mvc;

namespace Storefront;

/// <summary>The site for customers: the products, the cart, the order.</summary>
internal static class ShopFront
{
    public static WebApplication Create(Shop shop, string[] args)
    {
        var app = WebApplication.Create(args);
        // launchSettings.json or the hosting platform sets the address; this is the default for a start by hand.
        var port = Environment.GetEnvironmentVariable("PORT") ?? "6666";
        if (app.Configuration["urls"] is null)
        {
            app.Urls.Add($"http://localhost:{port}");
        }

        if (app.Environment.IsStaging())
        {
            // The shop is behind a proxy, as in appsettings.json.
            app.UseHttpsRedirection();
        }

        app.MapGet("/", (HttpContext context) => Pages.Html(Pages.Catalogue(shop, shop.CartOf(CustomerOf(context)))));
        // Other sites can't post these forms in a customer's name: the cookie is not sent along (SameSite).
        app.MapPost("/cart", (HttpContext context, [FromForm] string product) => AddToCart(shop, CustomerOf(context), product))
            .DisableAntiforgery();
        app.MapPost("/orders", (HttpContext context, ILogger<Shop> log) => PlaceOrder(shop, CustomerOf(context), log));
        app.MapGet("/orders/{number:int}", (int number) =>
            shop.FindOrder(number) is { } order ? Pages.Html(Pages.Confirmation(order)) : Results.NotFound());
        app.MapGet("/paid", (int order) => shop.MarkPaid(order) is null ? Results.NotFound() : Results.Redirect($"/orders/{order}"));
        return app;
    }

    private static IResult AddToCart(Shop shop, string customer, string productId)
    {
        if (shop.FindProduct(productId) is not { } product)
        {
            return Results.NotFound();
        }

        shop.AddToCart(customer, product);
        return Results.Redirect("/");
    }

    private static IResult PlaceOrder(Shop shop, string customer, ILogger log)
    {
        if (shop.PlaceOrder(customer) is not { } order)
        {
            return Results.Redirect("/");
        }

        log.LogInformation("Mail to the customer:\n{Mail}", Mails.OrderReceived(order));
        return Results.Redirect(Payment.LinkFor(order).AbsoluteUri);
    }

    private static string CustomerOf(HttpContext context)
    {
        const string cookie = "customer";
        if (context.Request.Cookies.TryGetValue(cookie, out var customer))
        {
            return customer;
        }

        customer = Guid.NewGuid().ToString("N");
        context.Response.Cookies.Append(cookie, customer, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax });
        return customer;
    }
}
