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

    /// <summary>A number from a known range, which may be a port.</summary>
    public const char NumberRange = '\uFDD2';

    /// <summary>A part that was not evaluated: it may turn out to be known.</summary>
    public const char Unevaluated = '\uFDD0';

    /// <summary>A part whose evaluation was put off, because it takes a look at more than the file.</summary>
    public const char Deferred = '\uFDD1';

    public const string UnknownText = "\uFFFE";

    public const string UnknownNumberText = "\uFFFF";

    public const string NumberRangeText = "\uFDD2";

    public const string UnevaluatedText = "\uFDD0";

    public const string DeferredText = "\uFDD1";
}
