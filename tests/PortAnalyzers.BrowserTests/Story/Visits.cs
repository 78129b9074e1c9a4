using PortAnalyzers.BrowserTests.Drivers;

namespace PortAnalyzers.BrowserTests.Story;

/// <summary>What a customer with Chromium sees in the shop, and which requests the server gets.</summary>
internal static class Visits
{
    private const string CupsShown = "document.getElementById('cup').textContent";

    /// <summary>Opens addresses in Chromium, then with .NET's HttpClient.</summary>
    public static async Task<RefusedVisit> OpenAsync(string program, string[] addresses, int hosts = RunningShop.Hosts)
    {
        await using var shop = await RunningShop.StartAsync(program, hosts);
        await using var browser = await Chromium.StartAsync();
        var page = await browser.OpenPageAsync();
        var errors = new List<string?>();
        var texts = new List<string>();
        foreach (var address in addresses)
        {
            errors.Add(await page.NavigateAsync(address));
            texts.Add(await page.TextAsync());
        }

        using var client = new HttpClient();
        var statuses = new List<int>();
        foreach (var address in addresses)
        {
            using var response = await client.GetAsync(address);
            statuses.Add((int)response.StatusCode);
        }

        await shop.WaitForRequestsAsync(addresses.Length + errors.Count(static error => error is null));
        return new RefusedVisit(errors, texts, statuses, shop.Requests);
    }

    /// <summary>Buys a teapot: reads the page, which fetches the stock, waits for a change of the stock, and posts forms.</summary>
    public static async Task<ShoppingTrip> ShopAsync(string program, string shopFront, string warehouse)
    {
        await using var shop = await RunningShop.StartAsync(program);
        await using var browser = await Chromium.StartAsync();
        var page = await browser.OpenPageAsync();

        var error = await page.NavigateAsync(shopFront);
        var title = await page.WaitForAsync("document.title");
        await page.WaitForAsync($"{CupsShown} === '12'");
        var counted = await CountInUntilPageHearsAsync(page, warehouse);
        var stock = await page.WaitForAsync($"{CupsShown} === '{12 + counted}' && {CupsShown}");
        await page.EvaluateAsync("document.querySelector('button[value=teapot]').click()");
        var cart = await page.WaitForAsync("document.getElementById('cart')?.textContent.match('^1 .*')");
        await page.EvaluateAsync("document.getElementById('order').click()");
        var total = await page.WaitForAsync("document.getElementById('total')?.textContent");
        var address = await page.WaitForAsync("location.href");
        return new ShoppingTrip(error, title, counted, stock, cart, total, address);
    }

    /// <summary>A scanner adds cups one by one, because the page's WebSocket may not be open when the first one comes.</summary>
    /// <returns>The number of cups.</returns>
    private static async Task<int> CountInUntilPageHearsAsync(ChromiumPage page, string warehouse)
    {
        using var client = new HttpClient();
        for (var counted = 1; counted < 100; counted++)
        {
            using var response = await client.PostAsync($"{warehouse}/stock/cup/1", content: null);
            response.EnsureSuccessStatusCode();
            await Task.Delay(200);
            if ((string?)await page.EvaluateAsync(CupsShown) != "12")
            {
                return counted;
            }
        }

        throw new InvalidOperationException("The page's WebSocket brings nothing.");
    }
}
