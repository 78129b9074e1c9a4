namespace PortAnalyzers.BrowserTests.Engines;

public sealed class AnswerTests
{
    [Theory]
    [InlineData("net::ERR_UNSAFE_PORT", true)]
    [InlineData("net::ERR_CONNECTION_REFUSED", false)]
    public void Two_answers_say_something_about_the_port(string answer, bool isRefusal) => Assert.Equal(isRefusal, IsRefusal(answer));

    [Theory]
    [InlineData("net::ERR_CONNECTION_TIMED_OUT")]
    [InlineData("net::ERR_UNSAFE_PORT_RANGE")]
    [InlineData("a response")]
    [InlineData("")]
    public void Any_other_is_an_error_that_names_the_address(string answer)
    {
        var error = Assert.Throws<InvalidOperationException>(() => IsRefusal(answer));

        Assert.Contains("http://127.0.0.2:6000/", error.Message, StringComparison.Ordinal);
        Assert.Contains($"'{answer}'", error.Message, StringComparison.Ordinal);
    }

    private static bool IsRefusal(string answer) =>
        Engine.IsRefusal(answer, "net::ERR_UNSAFE_PORT", "net::ERR_CONNECTION_REFUSED", "http://127.0.0.2:6000/");
}
