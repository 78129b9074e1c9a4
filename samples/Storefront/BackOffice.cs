namespace Storefront;

/// <summary>The site for staff: the orders. It has an old address and a new one.</summary>
internal static class BackOffice
{
    public static WebApplication Create(Shop shop, string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.WebHost.UseUrls("http://localhost:5080;http://localhost:6000");

        var app = builder.Build();
        app.MapGet("/", () => Pages.Html(Pages.Orders(shop)));
        return app;
    }
}
