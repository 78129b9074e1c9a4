namespace PortAnalyzers.Benchmarks.Measures;

/// <summary>A folder for the files of one measurement, which is deleted at its end.</summary>
internal static class TemporaryFolder
{
    public static Task UseAsync(Action<string> measure)
    {
        var folder = Directory.CreateTempSubdirectory("PortAnalyzers.Benchmarks");
        try
        {
            measure(folder.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        return Task.CompletedTask;
    }
}
