using PortAnalyzers.ConfigFiles.Readers;

namespace PortAnalyzers.Tests.ConfigFiles.Readers;

internal static class MappedText
{
    /// <summary>Each character of a value maps to the same character in the file, or to an escape or line break that means it.</summary>
    public static void AssertStandsThere(string text, SourceMappedString value, char escape)
    {
        var end = 0;
        for (var i = 0; i < value.Text.Length; i++)
        {
            var span = value.GetSpan(i, 1);
            Assert.InRange(span.Start, 0, text.Length - 1);
            var source = text[span.Start];
            Assert.True(source == value.Text[i] || source == escape || source is '\'' or '\r' or '\n', $"{value.Text} at {i}");
            end = span.End;
        }
    }
}
