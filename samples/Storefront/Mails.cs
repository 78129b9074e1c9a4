namespace Storefront;

/// <summary>The texts of the mails that customers get.</summary>
internal static class Mails
{
    public static string OrderReceived(Order order) =>
        $"""
        Thank you for your order!

        {string.Join("\n", order.Products.Select(product => $"  {product.Name,-20} {product.Price,8:0.00}"))}
          {"Total",-20} {order.Total,8:0.00}

        See how it is doing: http://localhost:6666/orders/{order.Number}
        """;
}
