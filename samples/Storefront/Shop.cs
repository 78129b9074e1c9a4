using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Storefront;

internal sealed record Product(string Id, string Name, decimal Price);

internal sealed record Order(int Number, string Customer, ImmutableList<Product> Products)
{
    public decimal Total => Products.Sum(product => product.Price);

    public bool IsPaid { get; init; }
}

/// <summary>The in-memory state that the three hosts share: the products, the customers' carts, the orders, and the stock.</summary>
internal sealed class Shop
{
    private readonly ConcurrentDictionary<string, ImmutableList<Product>> _carts = new();
    private readonly ConcurrentDictionary<int, Order> _orders = new();
    private readonly ConcurrentDictionary<string, int> _stock = new();
    private int _lastOrder;

    public Shop()
    {
        foreach (var product in Products)
        {
            _stock[product.Id] = 12;
        }
    }

    /// <summary>Raised after the stock of a product changed.</summary>
    public event Action<Product>? StockChanged;

    public IReadOnlyList<Product> Products { get; } =
    [
        new("teapot", "Cast iron teapot", 49.00m),
        new("cup", "Porcelain cup", 9.50m),
        new("sencha", "Sencha, 100 g", 12.80m),
    ];

    public IEnumerable<Order> Orders => _orders.Values.OrderBy(order => order.Number);

    public Product? FindProduct(string id) => Products.FirstOrDefault(product => product.Id == id);

    public Order? FindOrder(int number) => _orders.GetValueOrDefault(number);

    public int StockOf(Product product) => _stock[product.Id];

    public ImmutableList<Product> CartOf(string customer) => _carts.GetValueOrDefault(customer, []);

    public void AddToCart(string customer, Product product) =>
        _carts.AddOrUpdate(customer, [product], (_, cart) => cart.Add(product));

    public void Restock(Product product, int pieces)
    {
        _stock.AddOrUpdate(product.Id, pieces, (_, left) => left + pieces);
        StockChanged?.Invoke(product);
    }

    /// <summary>Turns the cart into an order; null if the cart is empty.</summary>
    public Order? PlaceOrder(string customer)
    {
        if (!_carts.TryRemove(customer, out var products))
        {
            return null;
        }

        var order = new Order(Interlocked.Increment(ref _lastOrder), customer, products);
        _orders[order.Number] = order;
        foreach (var product in products)
        {
            Restock(product, -1);
        }

        return order;
    }

    public Order? MarkPaid(int number)
    {
        if (!_orders.TryGetValue(number, out var order))
        {
            return null;
        }

        return _orders[number] = order with { IsPaid = true };
    }
}
