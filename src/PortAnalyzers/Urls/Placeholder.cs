namespace PortAnalyzers.Urls;

/// <summary>
/// What stands in a text for a part whose value is not known. Both are Unicode noncharacters, which no URL holds.
/// </summary>
internal static class Placeholder
{
    /// <summary>A part that can be any text.</summary>
    public const char Unknown = '\uFFFE';

    /// <summary>A part that is a number: digits beside it belong to it, <c>$"http://localhost:60{n}"</c>.</summary>
    public const char UnknownNumber = '\uFFFF';

    public static bool Is(char c) => c >= Unknown;
}
