namespace PortAnalyzers.CodeFixes;

/// <summary>The digits of a port, or of a range of ports such as <c>6665-6669</c>, in a file.</summary>
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

    /// <summary>Parses digits or an ascending range; null if the text is neither.</summary>
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

    /// <summary>The digits of another port; for a range, of the range of the same length that starts there.</summary>
    public string With(int first) => _last is null ? _first.With(first) : $"{_first.With(first)}-{_last.With(first + Last - First)}";
}
