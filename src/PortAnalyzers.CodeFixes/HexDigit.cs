namespace PortAnalyzers.CodeFixes;

internal static class HexDigit
{
    /// <summary>The value of an ASCII digit, 0 to 15 in either case; -1 for any other character.</summary>
    public static int ValueOf(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'a' and <= 'f' => c - 'a' + 10,
        >= 'A' and <= 'F' => c - 'A' + 10,
        _ => -1,
    };
}
