using System.Text.Encodings.Web;

namespace Storefront;

/// <summary>The pages, as HTML text.</summary>
internal static class Pages
{
    public static IResult Html(string page) => Results.Content(page, "text/html; charset=utf-8");

    public static string Catalogue(Shop shop, IReadOnlyCollection<Product> cart) => Page("Tea and cups", $$"""
        <form method="post" action="/cart">
        <ul>
        {{Lines(shop.Products, product => $"""
            <li>
              {Encode(product.Name)}, {product.Price:0.00}, <span id="{product.Id}">?</span> left
              <button name="product" value="{product.Id}">Add to cart</button>
            </li>
            """)}}
        </ul>
        </form>
        <form method="post" action="/orders">
          <p id="cart">{{cart.Count}} in your cart, {{cart.Sum(product => product.Price):0.00}}</p>
          <button id="order">Order</button>
        </form>
        <script>
          const show = (id, pieces) => document.getElementById(id).textContent = pieces;
          fetch("http://localhost:{{Ports.Stock}}/stock")
            .then(response => response.json())
            .then(stock => Object.entries(stock).forEach(([id, pieces]) => show(id, pieces)));
          new WebSocket("ws://localhost:{{Ports.Stock}}/stock/updates").onmessage = message => show(...message.data.split(" "));
        </script>
        """);

    public static string Confirmation(Order order) => Page($"Order {order.Number}", $"""
        <ul>
        {Lines(order.Products, product => $"<li>{Encode(product.Name)}, {product.Price:0.00}</li>")}
        </ul>
        <p id="total">Total {order.Total:0.00}, {(order.IsPaid ? "paid" : "not paid yet")}</p>
        <p><a href="/">Back to the shop</a></p>
        """);

    public static string Orders(Shop shop) => Page("Orders", $"""
        <table>
        <tr><th>Order</th><th>Pieces</th><th>Total</th><th>Paid</th></tr>
        {Lines(shop.Orders, order => $"""
            <tr>
              <td>{order.Number}</td><td>{order.Products.Count}</td><td>{order.Total:0.00}</td><td>{(order.IsPaid ? "yes" : "no")}</td>
            </tr>
            """)}
        </table>
        """);

    private static string Page(string title, string body) => $"""
        <!DOCTYPE html>
        <html lang="en">
        <head><meta charset="utf-8"><title>{Encode(title)}</title><link rel="icon" href="data:,"></head>
        <body>
        <h1>{Encode(title)}</h1>
        {body}
        </body>
        </html>
        """;

    private static string Lines<T>(IEnumerable<T> items, Func<T, string> line) => string.Join("\n", items.Select(line));

    private static string Encode(string text) => HtmlEncoder.Default.Encode(text);
}
