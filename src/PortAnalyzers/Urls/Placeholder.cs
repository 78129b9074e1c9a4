namespace PortAnalyzers.Urls;

/// <summary>
/// What stands in a text for a part whose value is not known. All are Unicode noncharacters, which no URL holds.
/// </summary>
internal static class Placeholder
{
    /// <summary>A part that can be any text.</summary>
    public const char Unknown = '\uFFFE';

    /// <summary>A part that is a number: digits beside it belong to it, <c>$"http://localhost:60{n}"</c>.</summary>
    public const char UnknownNumber = '\uFFFF';

    /// <summary>A part that was not looked into: it may turn out to be known. Only in what syntax alone tells of a text.</summary>
    public const char Open = '\uFDD0';
}
