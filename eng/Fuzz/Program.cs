using System.Text;
using PortAnalyzers.ConfigFiles;
using PortAnalyzers.Options;
using PortAnalyzers.Tests.ConfigFiles;
using PortAnalyzers.Urls;
using SharpFuzz;

// fuzz seeds FOLDER: writes a folder of seed inputs for each target. fuzz TARGET: runs under afl-fuzz. A target is url, options or a file name.
switch (args)
{
    case ["seeds", var folder]:
        WriteSeeds(folder);
        return 0;
    case [var target]:
        Fuzzer.OutOfProcess.Run(stream => Read(target, new StreamReader(stream, Encoding.UTF8).ReadToEnd()));
        return 0;
    default:
        Console.Error.WriteLine("usage: fuzz seeds FOLDER | fuzz TARGET");
        return 2;
}

static void WriteSeeds(string folder)
{
    string[] urls = ["http://localhost:6000/x?y=http://z:22", "see https://[::1]:6666, wss://u:p@h:06000;ws://*:1", "//h:5060/"];
    string[] options = ["80, 443, 8090-8099, registered", "chromium, firefox,webkit", "Contoso.Server.Listen(port), Contoso.Site.Address", "skip", "error"];
    var seeds = HostileSamples.ByName.Select(static sample => (Target: sample.Key, Texts: (string[])[sample.Value]));
    foreach (var (target, texts) in seeds.Append(("url", urls)).Append(("options", options)))
    {
        var inputs = Directory.CreateDirectory(Path.Combine(folder, target.Replace('/', '+'))).FullName;
        for (var i = 0; i < texts.Length; i++)
        {
            File.WriteAllText(Path.Combine(inputs, $"{i}"), texts[i]);
        }
    }
}

static void Read(string target, string text)
{
    switch (target)
    {
        case "url":
            foreach (var context in Enum.GetValues<UrlContext>())
            {
                for (var scanner = new UrlPortScanner(text, context); scanner.MoveNext();)
                {
                    Check(text, scanner.Current.Start, scanner.Current.Length);
                }
            }

            break;
        case "options":
            foreach (var option in OptionDefinitions.All)
            {
                option.Reject(text).Count();
            }

            _ = PortOptions.Create([.. OptionDefinitions.All.Select(_ => text)]).Reported;
            break;
        default:
            foreach (var port in TestFile.Read(target.Replace('+', '/'), text))
            {
                Check(text, port.Span.Start, port.Span.Length);
            }

            break;
    }
}

static void Check(string text, int start, int length)
{
    if (start < 0 || length < 1 || start + length > text.Length)
    {
        throw new InvalidOperationException($"A port stands outside of the text: {start}, {length}.");
    }
}
