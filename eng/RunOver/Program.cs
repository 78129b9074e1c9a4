using System.CommandLine;
using System.Globalization;
using PortAnalyzers.RunOver;

// The same number format on every machine.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

var folder = new Argument<DirectoryInfo>("folder") { Description = "The checkout." };
folder.AcceptExistingOnly();
var tests = new Option<bool>("--tests") { Description = "Report URLs in test projects too." };
var compile = new Option<bool>("--compile") { Description = "Compile too, to have a time to compare with; takes much longer." };
var move = new Option<int?>("--move") { Description = "Replace this port by a blocked one, in memory, apply the fix, and print what still names it." };
var command = new RootCommand("Runs all analyzers over a checkout, restored or not. Its settings for analyzers do not count.") { folder, tests, compile, move };
command.SetAction(async (result, cancellationToken) =>
{
    var root = result.GetRequiredValue(folder).FullName;
    if (result.GetValue(move) is { } port)
    {
        await new MoveRun(root, port, cancellationToken).PrintAsync(Console.Out);
        return 0;
    }

    var sum = new Report();
    foreach (var project in ProjectFolder.AllIn(root))
    {
        sum.Add(await ProjectRun.OfAsync(project, result.GetValue(tests), result.GetValue(compile), cancellationToken));
    }

    sum.Print(root, Console.Out);
    return sum.Crashes.Count == 0 ? 0 : 1;
});
return await command.Parse(args).InvokeAsync();
