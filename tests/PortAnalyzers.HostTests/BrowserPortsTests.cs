namespace PortAnalyzers.HostTests;

/// <summary>A project that asks for the class BrowserPorts can use it at run time; other projects are unchanged.</summary>
public sealed class BrowserPortsTests(PackageFeed feed) : IClassFixture<PackageFeed>
{
    private const string Program = """
        using System;
        using System.Linq;
        using PortAnalyzers;

        Console.WriteLine($"{BrowserPorts.IsBlocked(6000)} {BrowserPorts.IsBlocked(8080)} {BrowserPorts.GetReason(6000)} {BrowserPorts.All.Count > 80}");
        Console.WriteLine(Enumerable.Range(5999, 10).First(port => !BrowserPorts.IsBlocked(port)));
        Console.WriteLine(string.Join(' ', typeof(BrowserPorts).Assembly.GetReferencedAssemblies().Select(one => one.Name).Where(name => name.StartsWith("Port")).DefaultIfEmpty("none")));

        """;

    [Fact]
    public async Task The_class_is_in_the_program_that_asks_for_it()
    {
        var project = feed.CreateFolder();
        await project.WriteAsync(
            "App.csproj",
            ProjectFile.Library("<OutputType>Exe</OutputType><TreatWarningsAsErrors>true</TreatWarningsAsErrors><PortAnalyzersApi>true</PortAnalyzersApi>", ProjectFile.Package()));
        await project.WriteAsync("Program.cs", Program);

        var printed = await project.DotnetAsync("run");
        Assert.Equal(["True False x11, blocked by Chrome, Edge, Firefox and Safari True", "5999", "none"], printed.TrimEnd().Split('\n').TakeLast(3));

        var errors = await project.BuildWithErrorsAsync("--no-restore", "-p:PortAnalyzersApi=false");
        Assert.All(errors, static error => Assert.Contains(error.Id, new[] { "CS0103", "CS0246" }));
        Assert.NotEmpty(errors);
    }

    [Fact]
    public async Task A_value_that_does_not_exist_is_warned_of()
    {
        var project = feed.CreateFolder();
        await project.WriteAsync("App.csproj", ProjectFile.Library("", ProjectFile.Package()));
        await project.WriteAsync("Program.cs", "class C { }");

        var unknown = Assert.Single(await project.BuildChangesAsync("-p:PortAnalyzersApi=ture"));
        Assert.Equal(("PORT007", "App.csproj", "PortAnalyzersApi: 'ture' is invalid and ignored; expected true, false"), (unknown.Id, unknown.File, unknown.Message));
        Assert.Empty(await project.BuildChangesAsync("--no-restore", "-p:PortAnalyzersApi=True"));
        Assert.Empty(await project.BuildChangesAsync("--no-restore", "-p:PortAnalyzersApi=false"));
    }
}
