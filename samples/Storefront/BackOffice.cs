namespace Storefront;

/// <summary>What staff see: the orders. They know it by its old address and by its new one.</summary>
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
