using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using PortAnalyzers.CodeFixes;
using PortAnalyzers.ConfigFiles;
using PortAnalyzers.Options;
using PortAnalyzers.Ports;
using PortAnalyzers.Tests.Cases;
using PortAnalyzers.Tests.ConfigFiles;
using PortAnalyzers.Urls;

namespace PortAnalyzers.Tests.Robustness;

/// <summary>
/// Random texts, half of them by rules and half of them real ones with damages: nothing throws, the same text gets the same answer, and what is found stands
/// where it says. With CandidateFuzzTests, a test run makes 20,000; <c>eng/fuzz.sh</c> makes as many as it is told.
/// </summary>
public sealed class FuzzTests
{
    private static readonly string[] SomeUrls =
        ["http://localhost:6000/x?y=http://z:22", "see https://[::1]:6666, wss://u:p@h:06000;ws://*:1", "//h:5060/", "\uFFFE:6000", "http://{0}:{1:D}/", "http://a:60\uFFFF"];

    private static readonly string[] SomeOptions =
        ["80, 443, 8090-8099, registered", "well-known,dynamic , silverlight", "chromium, firefox,webkit", "0-65535", "65536, 7-3, -1, 1-, a", "skip", " ERROR ", "", ",,,"];

    [Fact]
    public void Urls() => Fuzz.Run(Settings.FuzzTexts / 2, Mix(Grammars.OfUrls, "url", SomeUrls), static text =>
    {
        foreach (var context in Enum.GetValues<UrlContext>())
        {
            var ports = Scan(text, context);
            Assert.Equal(ports, Scan(text, context));
            Assert.Equal(ports.OrderBy(static port => port.Start), ports);
            foreach (var port in ports)
            {
                AssertDigits(text, port);
                Assert.InRange(port.UrlStart, 0, port.Start);
            }

            Assert.Equal(ports.Count, ports.DistinctBy(static port => port.Start).Count());
        }

        foreach (var port in PortText.ReadList(text))
        {
            AssertDigits(text, port);
        }
    });

    [Fact]
    public void Options() => Fuzz.Run(Settings.FuzzTexts / 50, Mix(Grammars.OfUrls, "port", SomeOptions), static text =>
    {
        string[] entries = [.. text.Split(',').Select(static entry => entry.Trim()).Where(static entry => entry.Length > 0)];
        foreach (var option in OptionDefinitions.All)
        {
            Assert.Subset(new HashSet<string>([.. entries, text.Trim()]), new HashSet<string>(option.Reject(text)));
        }

        var readable = entries.Where(static entry => PortRanges.TryParse(entry, out _, out _)).ToList();
        var set = OptionDefinitions.AllowedPorts.Read(text);
        Assert.Equal(readable.Count == 0, set is null);
        foreach (var entry in readable)
        {
            PortRanges.TryParse(entry, out var first, out var last);
            Assert.InRange(first, 0, last);
            Assert.InRange(last, first, PortSet.MaxPort);
            Assert.True(set!.Contains(first) && set.Contains(last));
        }

        // Every list is the same text, so that what is added is allowed too.
        var options = PortOptions.Create([.. OptionDefinitions.All.Select(_ => text)]);
        Assert.NotEqual(Browsers.None, options.Browsers);
        Assert.Equal(-1, options.Reported.Intersect(set ?? PortSet.Empty).FirstIn(0, PortSet.MaxPort));
    });

    [Theory]
    [MemberData(nameof(HostileFileTests.Names), MemberType = typeof(HostileFileTests))]
    public void A_config_file(string name)
    {
        var format = ConfigFormats.Of(name)!;
        string[] seeds =
        [
            HostileSamples.ByName[name],
            .. Corpus.Cases.SelectMany(static one => one.Files).Where(file => ConfigFormats.Of(file.Path) == format).Select(static file => file.Text),
        ];
        Fuzz.Run(Settings.FuzzTexts / 25 * 12 / HostileSamples.ByName.Count, Mix(Grammars.OfFile(name), Grammar.Start, seeds), text =>
        {
            var ports = TestFile.Read(name, text).ToList();
            Assert.Equal(ports.Select(Describe), TestFile.Read(name, text).Select(Describe));
            foreach (var port in ports)
            {
                AssertStandsThere(text, port);
            }

            // Digits with something between them are not reported.
            var isReported = ports.Exists(static port => IsContiguous(port) && PortOptions.Default.Reported.FirstIn(port.Port.Port, port.LastPort) >= 0);
            Assert.True(!isReported || PortGate.MayHoldPort(SourceText.From(text), PortOptions.Default.Reported), "The gate is shut.");
        });
    }

    /// <summary>A reader that finds a port in none of the texts is not tried at all.</summary>
    [Theory]
    [MemberData(nameof(HostileFileTests.Names), MemberType = typeof(HostileFileTests))]
    public void Many_texts_by_rules_have_ports(string name)
    {
        var random = new Random(Settings.FuzzSeed);
        var texts = Enumerable.Range(0, 1_000).Select(_ => Grammars.OfFile(name).Write(Grammar.Start, random));
        Assert.InRange(texts.Count(text => TestFile.Read(name, text).Any()), 30, 1_000);
    }

    /// <summary>A random piece of a random text, over and over: four times as much of it takes about four times the memory, and no minutes.</summary>
    [Theory]
    [MemberData(nameof(HostileFileTests.Names), MemberType = typeof(HostileFileTests))]
    public void Repeated_pieces_are_read_in_linear_time(string name)
    {
        const int Length = 200_000;
        var make = Mix(Grammars.OfFile(name), Grammar.Start, [HostileSamples.ByName[name]]);
        for (var i = 0; i < 20; i++)
        {
            var random = new Random(Settings.FuzzSeed + i);
            var text = make(random);
            var piece = text[random.Next(text.Length + 1)..];
            var once = text + Repeat(piece, Length);
            var fourTimes = text + Repeat(piece, 4 * Length);
            HostileSamples.AssertSoon(() => TestFile.Read(name, fourTimes).Count());

            // Lists and builders double their size, so that it may be a little more than four.
            Assert.True(AllocatedBy(name, fourTimes) < (10 * AllocatedBy(name, once)) + 100_000, $"{SymbolDisplay.FormatLiteral(piece, quote: true)}");
        }
    }

    private static string Repeat(string piece, int length) => string.Concat(Enumerable.Repeat(piece, piece.Length == 0 ? 0 : length / piece.Length));

    private static long AllocatedBy(string name, string text)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        TestFile.Read(name, text).Count();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static string Describe(ConfigPort port) => $"{port.Span} {port.Port.Port}-{port.LastPort} {port.Port.IsTls} {port.Use} {port.Weight}";

    private static void AssertStandsThere(string text, ConfigPort port)
    {
        Assert.InRange(port.Span.Start, 0, text.Length);
        Assert.InRange(port.Span.End, port.Span.Start + 1, text.Length);
        AssertPort(port.Port.Port);
        Assert.InRange(port.LastPort, port.Port.Port, PortSet.MaxPort);
        if (port.LastPort == port.Port.Port && IsContiguous(port) && DigitText.Parse(text.Substring(port.Span.Start, port.Span.Length)) is { } digits)
        {
            Assert.Equal(port.Port.Port, digits.Value);
        }
    }

    private static bool IsContiguous(ConfigPort port) => port.Text.IsContiguous(port.Port.Start, port.Port.Length);

    private static void AssertDigits(string text, UrlPort port)
    {
        AssertPort(port.Port);
        Assert.InRange(port.Start, 0, text.Length - port.Length);
        var digits = text.Substring(port.Start, port.Length);
        Assert.All(digits, static c => Assert.InRange(c, '0', '9'));
        Assert.Equal(port.Port, int.Parse("0" + digits.TrimStart('0')));
        Assert.False(port.Start + port.Length < text.Length && char.IsAsciiDigit(text[port.Start + port.Length]), "The digits go on.");
    }

    private static void AssertPort(int port) => Assert.InRange(port, 0, PortSet.MaxPort);

    private static List<UrlPort> Scan(string text, UrlContext context)
    {
        var ports = new List<UrlPort>();
        var scanner = new UrlPortScanner(text, context);
        while (scanner.MoveNext())
        {
            ports.Add(scanner.Current);
        }

        return ports;
    }

    /// <summary>One half by rules, one half damaged.</summary>
    private static Func<Random, string> Mix(Grammar grammar, string start, string[] seeds)
    {
        var written = Enumerable.Range(0, 50).Select(i => grammar.Write(start, new Random(i)));
        var mutator = new TextMutator([.. seeds, .. written]);
        return random => random.Next(2) == 0 ? grammar.Write(start, random) : mutator.Next(random);
    }
}
