namespace PortAnalyzers.CSharp;

/// <summary>
/// The last two letters of some names: they tell most other names apart at once. What hides a name, such as a new line or a comment, is
/// an ending too, and so is all that is not ASCII.
/// </summary>
internal sealed class NameEndings
{
    private const int AsciiCount = 128;

    private readonly bool[] _endings = new bool[AsciiCount * AsciiCount];

    public NameEndings(IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            _endings[IndexOf(name[name.Length - 2], name[name.Length - 1])] = true;
        }

        for (var last = '\0'; last < AsciiCount; last++)
        {
            for (var first = '\0'; first < AsciiCount && (last == '/' || char.IsWhiteSpace(last)); first++)
            {
                _endings[IndexOf(first, last)] = true;
            }
        }
    }

    public bool Contains(char first, char last) => (first | last) >= AsciiCount || _endings[IndexOf(first, last)];

    private static int IndexOf(char first, char last) => (first * AsciiCount) + last;
}
