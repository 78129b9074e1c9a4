using Microsoft.CodeAnalysis.Text;
using PortAnalyzers.Evaluation;

namespace PortAnalyzers.Tests.Evaluation;

/// <summary>The places of a value in a text that is read in chunks of 16,384 characters.</summary>
public class TextSearchTests
{
    private const int ChunkSize = 16 * 1024;

    [Theory]
    [InlineData("", "a", "")]
    [InlineData("a", "a", "0")]
    [InlineData("bab", "a", "1")]
    [InlineData("aaa", "aa", "0")]
    [InlineData("aaaa", "aa", "0 2")]
    [InlineData("abcab", "ab", "0 3")]
    [InlineData("aBAb", "ab", "")]
    [InlineData("a", "ab", "")]
    [InlineData("a", "", "")]
    [InlineData("", "", "")]
    public void Each_place_is_found_in_order(string text, string value, string expected) => Assert.Equal(expected, string.Join(' ', Find(text, value)));

    [Fact]
    public void Case_is_ignored_if_it_does_not_matter() => Assert.Equal([0, 3], Find("aBcAb", "ab", StringComparison.OrdinalIgnoreCase));

    [Theory]
    [InlineData(ChunkSize - 4)]
    [InlineData(ChunkSize - 3)]
    [InlineData(ChunkSize - 2)]
    [InlineData(ChunkSize - 1)]
    [InlineData(ChunkSize)]
    [InlineData(ChunkSize + 1)]
    [InlineData((2 * ChunkSize) - 5)]
    public void A_value_is_found_where_chunks_meet(int position)
    {
        var text = new string(' ', position) + "port" + "port" + new string(' ', ChunkSize);
        Assert.Equal([position, position + 4], Find(text, "port"));
        Assert.Equal([position], Find(text[..(position + 4)], "port"));
        Assert.Empty(Find(text[..(position + 3)], "port"));
    }

    [Fact]
    public void A_value_is_as_long_as_a_chunk_at_most()
    {
        var text = " " + new string('a', ChunkSize) + " ";
        Assert.Equal([1], Find(text, new string('a', ChunkSize)));
        Assert.Empty(Find(text + text, new string('a', ChunkSize) + " "));
    }

    [Fact]
    public void A_cancelled_search_ends() => Assert.Throws<OperationCanceledException>(static () => Find("a", "a", cancellationToken: new CancellationToken(canceled: true)));

    private static List<int> Find(string text, string value, StringComparison comparison = StringComparison.Ordinal, CancellationToken cancellationToken = default)
    {
        var found = new List<int>();
        var search = new TextSearch(SourceText.From(text), value, comparison, cancellationToken);
        while (search.MoveNext())
        {
            found.Add(search.Current);
        }

        return found;
    }
}
