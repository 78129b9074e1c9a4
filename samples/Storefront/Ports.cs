namespace Storefront;

/// <summary>Ports that more than one part of the shop needs to know.</summary>
internal static class Ports
{
    /// <summary>Where the warehouse tells what is in stock.</summary>
    public const int Stock = 10080;
}
