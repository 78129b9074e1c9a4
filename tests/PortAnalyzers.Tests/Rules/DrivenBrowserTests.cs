using PortAnalyzers.Rules;
using PortAnalyzers.Tests.Verifiers;

namespace PortAnalyzers.Tests.Rules;

/// <summary>Tests that drive a browser: the addresses that it opens are reported, other addresses in tests are not.</summary>
public sealed class DrivenBrowserTests
{
    private const string Libraries = """
        namespace Microsoft.Playwright
        {
            public class BrowserNewContextOptions { public string? BaseURL { get; set; } }
            public class BrowserTypeLaunchOptions { public IEnumerable<string>? Args { get; set; } public Dictionary<string, object>? FirefoxUserPrefs { get; set; } }
            public interface IPage { Task<object> GotoAsync(string url); Task<string> TitleAsync(); }
            public interface IFrame { Task<object> GotoAsync(string url); }
        }

        namespace OpenQA.Selenium
        {
            public interface INavigation { void GoToUrl(string url); void GoToUrl(Uri url); Task GoToUrlAsync(string url); }
            public interface IWebDriver { string Url { get; set; } INavigation Navigate(); }
            public class ChromeOptions { public void AddArgument(string argument) { } public void SetPreference(string name, string value) { } }
        }

        namespace PuppeteerSharp
        {
            public interface IPage { Task GoToAsync(string url, int? timeout = null); }
        }

        class Mine { public void GotoAsync(string url) { } public string Url { get; set; } = ""; }
        """;

    [Theory]
    [InlineData("""page.GotoAsync("http://localhost:{|PORT001:6000|}/x");""")]
    [InlineData("""frame.GotoAsync("http://localhost:{|PORT001:6000|}/x");""")]
    [InlineData("""var root = "http://localhost:{|PORT001:6000|}"; page.GotoAsync(root + "/x");""")]
    [InlineData("""var root = "http://localhost:{|PORT001:6000|}"; page.GotoAsync(root); http.GetAsync(root);""")]
    [InlineData("""var root = new Uri("http://localhost:{|PORT002:6000|}"); page.GotoAsync(root.ToString());""")]
    [InlineData("""page.GotoAsync(new UriBuilder("http", "localhost", {|PORT002:6000|}).ToString());""")]
    [InlineData("""var o = new Microsoft.Playwright.BrowserNewContextOptions { BaseURL = "http://localhost:{|PORT001:6000|}" };""")]
    [InlineData("""driver.Navigate().GoToUrl("http://localhost:{|PORT001:6000|}");""")]
    [InlineData("""driver.Navigate().GoToUrl(new Uri("http://localhost:{|PORT002:6000|}"));""")]
    [InlineData("""driver.Navigate().GoToUrlAsync("http://localhost:{|PORT001:6000|}");""")]
    [InlineData("""driver.Url = "http://localhost:{|PORT001:6000|}";""")]
    [InlineData("""tab.GoToAsync("http://localhost:{|PORT001:6000|}");""")]
    public Task An_address_that_a_driven_browser_opens_is_reported(string statements) => VerifyAsync(statements);

    [Theory]
    [InlineData("""http.GetAsync("http://localhost:6000/x");""")]
    [InlineData("""var expected = "http://localhost:6000/x"; Console.WriteLine(driver.Url == expected);""")]
    [InlineData("""new Mine().GotoAsync("http://localhost:6000/x"); new Mine().Url = "http://localhost:6000";""")]
    [InlineData("""page.GotoAsync("http://localhost:8080/x"); page.GotoAsync("about:blank");""")]
    public Task Other_addresses_of_a_test_are_silent(string statements) => VerifyAsync(statements);

    /// <summary>A browser with the switch or preference opens the port; other ports stay blocked.</summary>
    [Theory]
#if CSHARP_12
    [InlineData("""var o = new Microsoft.Playwright.BrowserTypeLaunchOptions { Args = ["--explicitly-allowed-ports=6000,6666"] };""")]
#endif
    [InlineData("""var o = new OpenQA.Selenium.ChromeOptions(); o.AddArgument("explicitly-allowed-ports=6000");""")]
    [InlineData("""var o = new OpenQA.Selenium.ChromeOptions(); o.SetPreference("network.security.ports.banned.override", "5999-6000");""")]
    [InlineData("""var o = new Microsoft.Playwright.BrowserTypeLaunchOptions { FirefoxUserPrefs = new() { ["network.security.ports.banned.override"] = "6000" } };""")]
    public Task A_port_that_a_switch_or_preference_allows_is_silent(string options) =>
        VerifyAsync($$"""{{options}} page.GotoAsync("http://localhost:6000/x"); page.GotoAsync("http://localhost:{|PORT001:6667|}/x");""");

    private static Task VerifyAsync(string statements)
    {
        var test = new CSharpAnalyzerVerifier<WebPortAnalyzer>.Test
        {
            TestCode = $$"""
                class Shape
                {
                    void M(Microsoft.Playwright.IPage page, Microsoft.Playwright.IFrame frame, OpenQA.Selenium.IWebDriver driver, PuppeteerSharp.IPage tab, HttpClient http)
                    {
                        {{statements}}
                    }
                }
                """,
        };
        test.TestState.Sources.Add(("Libraries.cs", Libraries));
        test.TestState.AnalyzerConfigFiles.Add(WebProject.BuildProperties(("build_property.IsTestProject", "true")));
        return test.RunAsync();
    }
}
