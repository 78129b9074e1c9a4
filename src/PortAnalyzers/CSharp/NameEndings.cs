namespace PortAnalyzers.CSharp;

/// <summary>
/// The last two letters of a set of names, which exclude most other names quickly. Characters that may hide a name, such as a new line, a
/// comment or a non-ASCII character, match any ending.
/// </summary>
internal sealed class NameEndings
{
    private const int AsciiCount = 128;

    private readonly bool[] _endings = new bool[AsciiCount * AsciiCount];

    /// <summary>Collects the endings.</summary>
    /// <param name="names">Lists of names of at least two letters, with a blank between them.</param>
    public NameEndings(params string[] names)
    {
        for (var last = '\0'; last < AsciiCount; last++)
        {
            for (var first = '\0'; first < AsciiCount && (last == '/' || char.IsWhiteSpace(last)); first++)
            {
                _endings[IndexOf(first, last)] = true;
            }
        }

        foreach (var list in names)
        {
            for (var end = 2; end <= list.Length; end++)
            {
                if (end == list.Length || list[end] == ' ')
                {
                    _endings[IndexOf(list[end - 2], list[end - 1])] = true;
                }
            }
        }
    }

    public bool Contains(char first, char last) => (first | last) >= AsciiCount || _endings[IndexOf(first, last)];

    private static int IndexOf(char first, char last) => (first * AsciiCount) + last;
}
