namespace PortAnalyzers.Urls;

/// <summary>
/// Characters that replace unknown parts of a text. All are Unicode noncharacters, which URLs can't contain.
/// </summary>
internal static class Placeholder
{
    /// <summary>A part that can be any text.</summary>
    public const char Unknown = '\uFFFE';

    /// <summary>An unknown number. Adjacent digits belong to it: <c>$"http://localhost:60{n}"</c>.</summary>
    public const char UnknownNumber = '\uFFFF';

    /// <summary>A number in a known range, which may be a port.</summary>
    public const char NumberRange = '\uFDD2';

    /// <summary>A part that was not evaluated; binding may give its value.</summary>
    public const char Unevaluated = '\uFDD0';

    /// <summary>A part whose evaluation is deferred, because it needs more than this file.</summary>
    public const char Deferred = '\uFDD1';

    public const string UnknownText = "\uFFFE";

    public const string UnknownNumberText = "\uFFFF";

    public const string NumberRangeText = "\uFDD2";

    public const string UnevaluatedText = "\uFDD0";

    /// <summary>A part that was not evaluated, and may contain an address.</summary>
    public const string AnythingText = "\uFDD0:\uFDD0";

    public const string DeferredText = "\uFDD1";

    public static bool Is(char c) => c is Unknown or UnknownNumber or (>= Unevaluated and <= NumberRange);
}
