namespace PortAnalyzers.BrowserTests.Story;

/// <summary>The first arguments with which the program visits a shop, and what it prints, as JSON.</summary>
internal static class VisitCommands
{
    /// <summary>Prints a <see cref="RefusedVisit"/>; the other arguments are the shop's program and the addresses.</summary>
    public const string Refused = "visit-refused";

    /// <summary>As <see cref="Refused"/>, in a program with one host.</summary>
    public const string OfOneHost = "visit-one-host";

    /// <summary>Prints a <see cref="ShoppingTrip"/>; the other arguments are the shop's program, its address, and that of the warehouse.</summary>
    public const string Shopping = "visit-shop";
}

/// <summary>One entry per address.</summary>
/// <param name="Errors">Chromium's network error; null if it opened the page.</param>
/// <param name="Texts">The text in Chromium's window.</param>
/// <param name="Statuses">The HTTP status that HttpClient got.</param>
/// <param name="Requests">All requests in Kestrel's log, from both.</param>
internal sealed record RefusedVisit(
    IReadOnlyList<string?> Errors, IReadOnlyList<string> Texts, IReadOnlyList<int> Statuses, IReadOnlyList<string> Requests);

/// <param name="Error">Chromium's network error; null if it opened the shop.</param>
/// <param name="Title">The shop's title.</param>
/// <param name="Counted">Cups that were added while the page was open.</param>
/// <param name="Stock">Cups that the page then shows, from its WebSocket.</param>
/// <param name="Cart">The cart after a form was posted.</param>
/// <param name="Total">The total on the order confirmation.</param>
/// <param name="Address">The customer's last address.</param>
internal sealed record ShoppingTrip(string? Error, string Title, int Counted, string Stock, string Cart, string Total, string Address);
