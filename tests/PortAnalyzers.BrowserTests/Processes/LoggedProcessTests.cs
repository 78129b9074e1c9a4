namespace PortAnalyzers.BrowserTests.Processes;

public sealed class LoggedProcessTests
{
    [Fact]
    public async Task A_program_that_ends_instead_of_getting_ready_is_an_error_that_says_what_it_wrote()
    {
        await using var process = LoggedProcess.Start(static _ => ["dotnet", "exec", "no-such-program.dll"]);

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => process.WaitUntilReadyAsync(NeverReadyAsync));

        Assert.Contains("dotnet exited with ", error.Message, StringComparison.Ordinal);
        Assert.Contains("no-such-program.dll", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_programs_folder_is_gone_afterwards()
    {
        var folder = "";
        await using (LoggedProcess.Start(own => ["dotnet", "exec", folder = own]))
        {
            Assert.True(Directory.Exists(folder));
        }

        Assert.False(Directory.Exists(folder));
    }

    private static Task<string?> NeverReadyAsync() => Task.FromResult<string?>(null);
}
