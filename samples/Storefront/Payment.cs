namespace Storefront;

/// <summary>The payment provider: a friendly one, which takes every order as paid and sends the customer straight back.</summary>
internal static class Payment
{
    private static readonly Uri s_callback = new("http://localhost:6666/paid");

    public static Uri LinkFor(Order order) => new(s_callback, $"?order={order.Number}");
}
