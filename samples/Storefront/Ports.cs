namespace Storefront;

/// <summary>Ports that several parts of the shop use.</summary>
internal static class Ports
{
    /// <summary>The warehouse, which knows what is in stock.</summary>
    public const int Stock = 10080;
}
