using System.Reflection;
using PortAnalyzers.BrowserTests.Processes;

namespace PortAnalyzers.HostTests.Story;

/// <summary>The program of the browser tests, which visits pages in Chromium, in a network namespace of its own.</summary>
internal static class BrowserProgram
{
    private static readonly string s_path = typeof(BrowserProgram).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(static attribute => attribute.Key == nameof(BrowserProgram)).Value!;

    public static Task<T> RunAsync<T>(params string[] arguments) => LoopbackNamespace.RunAsync<T>(s_path, arguments);
}
