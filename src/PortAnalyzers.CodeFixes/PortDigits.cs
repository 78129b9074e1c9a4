namespace PortAnalyzers.CodeFixes;

/// <summary>A port, or a range of ports such as <c>6665-6669</c>, as its digits stand in a file.</summary>
internal sealed class PortDigits
{
    private readonly DigitText _first;
    private readonly DigitText? _last;

    private PortDigits(DigitText first, DigitText? last)
    {
        _first = first;
        _last = last;
    }

    public int First => _first.Value;

    public int Last => _last?.Value ?? First;

    /// <summary>Reads digits, or a range that does not run backwards; null where the text is anything else, or no port.</summary>
    public static PortDigits? Parse(string text)
    {
        var dash = text.IndexOf('-');
        if (dash < 0)
        {
            return DigitText.Parse(text) is { } port ? new PortDigits(port, null) : null;
        }

        return DigitText.Parse(text.Substring(0, dash)) is { } first && DigitText.Parse(text.Substring(dash + 1)) is { } last
            && first.Value <= last.Value
            ? new PortDigits(first, last)
            : null;
    }

    /// <summary>The digits of another port; of a range, the one that starts there and is as long.</summary>
    public string With(int first) => _last is null ? _first.With(first) : $"{_first.With(first)}-{_last.With(first + Last - First)}";
}
