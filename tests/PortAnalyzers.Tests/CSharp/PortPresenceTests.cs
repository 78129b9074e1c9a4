using Microsoft.CodeAnalysis.CSharp;
using PortAnalyzers.CSharp;
using PortAnalyzers.Evaluation;
using PortAnalyzers.Options;
using PortAnalyzers.Urls;

namespace PortAnalyzers.Tests.CSharp;

/// <summary>Texts with parts that are unevaluated (□), deferred (^), unknown (?), an unknown number (#), or a number from 6000 to 6010 (%) or from 8080 to 8090 (_).</summary>
public sealed class PortPresenceTests
{
    [Theory]
    [InlineData("http://localhost:6000", true)]
    [InlineData("//localhost:6000", true)]
    [InlineData("http://localhost:\t6000", false)]
    [InlineData("http://localhost:x6000", false)]
    [InlineData("http://localhost:", false)]
    [InlineData("http://localhost:8080", false)]
    [InlineData("rtsp://localhost:554", false)]
    [InlineData("http://localhost:□", true)]
    [InlineData("http://localhost:60□", true)]
    [InlineData("http://□", true)]
    [InlineData("http://a.□.b/x", true)]
    [InlineData("//□/x", true)]
    [InlineData("□:6000", true)]
    [InlineData("□:□", true)]
    [InlineData("?://localhost:6000", true)]
    [InlineData("?:6000", true)]
    [InlineData("?:□", true)]
    [InlineData("http://?:6000/", true)]
    [InlineData("http://localhost:6000?", true)]
    [InlineData("□", false)]
    [InlineData("?", false)]
    [InlineData("http://?", false)]
    [InlineData("http://localhost:?", false)]
    [InlineData("http://localhost:60?", false)]
    [InlineData("http://localhost:60#", false)]
    [InlineData("http://localhost:8080□x", true)]
    [InlineData("http://localhost:8080/□", false)]
    [InlineData("http://localhost/□", false)]
    [InlineData("name:□", false)]
    [InlineData("a?:6000", false)]
    [InlineData(":6000□", false)]
    [InlineData("//localhost:6000/?", true)]
    [InlineData("//localhost/□", false)]
    [InlineData("//localhost:8080/?", false)]
    [InlineData("?x:6000", false)]
    [InlineData("x:6000?", false)]
    [InlineData("http://localhost:^", true)]
    [InlineData("http://localhost:60^", true)]
    [InlineData("http://^/x", true)]
    [InlineData("^://localhost:6000", true)]
    [InlineData("^:6000", true)]
    [InlineData("^x:6000", true)]
    [InlineData("^:^", false)]
    [InlineData("^:8080", false)]
    [InlineData("?:^", false)]
    [InlineData("□:□/x", true)]
    [InlineData("□:□x", false)]
    [InlineData("□:60□x", false)]
    [InlineData("□:6000□x", true)]
    [InlineData("^:6000^x", true)]
    [InlineData("□:8080□x", false)]
    [InlineData("□:□00", true)]
    [InlineData("□:□□", true)]
    [InlineData("□:□?x", true)]
    [InlineData("□:□#", true)]
    [InlineData("□:□. See", true)]
    [InlineData("□:□.5", false)]
    [InlineData("H□:□:□:w□", false)]
    [InlineData("H□:□:□:□", true)]
    [InlineData("//□:□x", true)]
    [InlineData("□://a:□x", true)]
    [InlineData("□:□-□", false)]
    [InlineData("□:□,x", true)]
    [InlineData("□:^", true)]
    [InlineData("http://localhost:8080/^", false)]
    [InlineData("http://localhost:%/x", true)]
    [InlineData("?:%", true)]
    [InlineData("^:%", true)]
    [InlineData("http://localhost:_/x", false)]
    [InlineData("http://localhost:60%", false)]
    [InlineData("//□", true)]
    [InlineData("//a □", false)]
    [InlineData("/□", false)]
    [InlineData("a://^", false)]
    [InlineData("a://^:□/x", false)]
    [InlineData("a://^:□,http://^", true)]
    [InlineData("a://http://□", true)]
    [InlineData("http://^", true)]
    [InlineData("ht?p://^", true)]
    [InlineData("□s://^", true)]
    [InlineData("://^", true)]
    [InlineData("□x:□", true)]
    [InlineData("□/:□", true)]
    [InlineData("□/h:□", true)]
    [InlineData("^/h:□", true)]
    [InlineData("^/h:^", false)]
    [InlineData("x □:□", true)]
    [InlineData("□ x:□", false)]
    [InlineData("'□' (x:□)", false)]
    [InlineData("□;x:□", false)]
    [InlineData("http://a b:□", false)]
    [InlineData("http://a/□:□", true)]
    [InlineData("^ x:6000", false)]
    [InlineData("□/a/b:□", false)]
    [InlineData("^□x:^", true)]
    [InlineData("x:□□", false)]
    [InlineData("x:^□:6000", true)]
    [InlineData("a:^", false)]
    [InlineData("//a:^", true)]
    [InlineData("^:□", true)]
    [InlineData("?x:□", false)]
    [InlineData("x?:□", false)]
    [InlineData("http://localhost:80%", false)]
    [InlineData("", false)]
    public void Tells_whether_a_web_address_may_have_a_port(string text, bool expected) =>
        Assert.Equal(expected, PortPresence.MayHoldUrlPort(Value(text), PortOptions.Default.Reported));

    [Theory]
    [InlineData("6000", true)]
    [InlineData("8080;6000", true)]
    [InlineData("□", true)]
    [InlineData("60□", true)]
    [InlineData("8080", false)]
    [InlineData("-6000", false)]
    [InlineData("60?", false)]
    [InlineData("?", false)]
    [InlineData("^", true)]
    [InlineData("8080;^", true)]
    [InlineData("a://^", false)]
    [InlineData("http://^", true)]
    [InlineData("%", true)]
    [InlineData("8080;%", true)]
    [InlineData("6%", false)]
    [InlineData("_", false)]
    [InlineData("", false)]
    public void Tells_whether_a_text_may_be_a_port(string text, bool expected) =>
        Assert.Equal(expected, PortPresence.MayBePort(Value(text), PortOptions.Default.Reported));

    /// <summary>A text that follows a colon. If it is only digits, more may follow.</summary>
    [Theory]
    [InlineData("6000", true)]
    [InlineData("6000x", true)]
    [InlineData("6000/x", true)]
    [InlineData("8080", true)]
    [InlineData("", true)]
    [InlineData("8080x", false)]
    [InlineData("8080:", false)]
    [InlineData("x", false)]
    [InlineData("x6000", false)]
    [InlineData("/6000", true)]
    [InlineData("\\6000", true)]
    [InlineData(" 6000", true)]
    [InlineData("\t6000", true)]
    [InlineData("!6000", false)]
    [InlineData("□", true)]
    [InlineData("80□", true)]
    [InlineData("^", true)]
    [InlineData("%", true)]
    [InlineData("_", true)]
    [InlineData("?", false)]
    [InlineData("60?", false)]
    [InlineData("#", false)]
    [InlineData("x□", false)]
    public void Tells_whether_a_text_may_begin_with_a_port(string text, bool expected) =>
        Assert.Equal(expected, PortPresence.MayBeginWithPort(Value(text).Text, PortOptions.Default.Reported));

    /// <summary>A range counts if it overlaps a reported port.</summary>
    [Theory]
    [InlineData(6000, 6000, true)]
    [InlineData(5900, 6000, true)]
    [InlineData(6000, 6005, true)]
    [InlineData(6001, 6005, false)]
    [InlineData(5999, 5999, false)]
    [InlineData(-10, 6000, true)]
    [InlineData(-10, 0, false)]
    [InlineData(65_000, 100_000, false)]
    [InlineData(6_697, 100_000, true)]
    public void A_range_may_be_a_port_if_it_holds_one(long minimum, long maximum, bool expected)
    {
        var value = new EvaluatedString(Fragment.Range(minimum, maximum, SyntaxFactory.IdentifierName("x"), null));
        Assert.Equal(expected, PortPresence.MayBePort(value, PortOptions.Default.Reported));
    }

    /// <summary>The time is linear: no part is scanned again for each colon.</summary>
    [Fact]
    public void Reads_each_character_few_times() =>
        Assert.False(PortPresence.MayHoldUrlPort(Value(string.Concat(Enumerable.Repeat(":6000 ", 1_000_000)) + "?"), PortOptions.Default.Reported));

    private static EvaluatedString Value(string text)
    {
        var fragments = new List<Fragment>();
        var origin = SyntaxFactory.IdentifierName("x");
        var known = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i == text.Length || "□^?#%_".Contains(text[i], StringComparison.Ordinal))
            {
                fragments.Add(Fragment.Computed(text[known..i], origin));
                known = i + 1;
            }

            fragments.AddRange(i == text.Length ? [] : text[i] switch
            {
                '□' => [Fragment.Unevaluated(origin)],
                '^' => [Fragment.Deferred(origin)],
                '?' => [Fragment.Unknown(origin, isNumber: false)],
                '#' => [Fragment.Unknown(origin, isNumber: true)],
                '%' => [Fragment.Range(6000, 6010, origin, null)],
                '_' => [Fragment.Range(8080, 8090, origin, null)],
                _ => Array.Empty<Fragment>(),
            });
        }

        return new EvaluatedString([.. fragments]);
    }
}
