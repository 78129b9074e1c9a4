using System.Reflection;
using System.Runtime.Loader;

namespace PortAnalyzers.HostTests.Roslyn;

/// <summary>
/// A separate Roslyn in this process. The code that drives it is this assembly, loaded again, so that its references
/// resolve to that Roslyn.
/// </summary>
/// <param name="folders">The folders of that Roslyn's assemblies.</param>
internal sealed class RoslynHost(params string[] folders) : AssemblyLoadContext
{
    private static readonly Assembly s_own = typeof(RoslynHost).Assembly;

    /// <summary>The compiler of a version, from its packages.</summary>
    public static RoslynHost Compiler(string version) =>
        new(LibraryFolder("microsoft.codeanalysis.common", version), LibraryFolder("microsoft.codeanalysis.csharp", version));

    /// <summary>The Roslyn in the SDK's format tool, the only part of the SDK with an editor's services.</summary>
    public static RoslynHost OfSdk() => new(Metadata("SdkRoslynFolder"));

    /// <summary>The version of its assemblies.</summary>
    public string Version => LoadFromAssemblyName(new("Microsoft.CodeAnalysis")).GetName().Version!.ToString();

    /// <param name="run">A static method of this assembly.</param>
    /// <param name="argument">The method's argument.</param>
    /// <returns>Its output.</returns>
    public async Task<string> RunAsync(Func<string, Task<string>> run, string argument)
    {
        var method = LoadFromAssemblyPath(s_own.Location).GetType(run.Method.DeclaringType!.FullName!)!.GetMethod(run.Method.Name)!;
        var printed = await method.CreateDelegate<Func<string, Task<string>>>()(argument);
        HostTrouble.AssertNone(printed);
        return printed;
    }

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        if (folders.Select(folder => Path.Combine(folder, $"{assemblyName.Name}.dll")).FirstOrDefault(File.Exists) is { } file)
        {
            return LoadFromAssemblyPath(file);
        }

        // Other assemblies come from the runtime, and satellite assemblies may be missing. A different Roslyn must never be loaded.
        var isRoslyn = assemblyName.Name!.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal);
        return isRoslyn && string.IsNullOrEmpty(assemblyName.CultureName)
            ? throw new FileNotFoundException($"{assemblyName} is not in {string.Join(" or ", folders)}.")
            : null;
    }

    private static string LibraryFolder(string package, string version) =>
        Directory.EnumerateDirectories(Path.Combine(Metadata("NuGetPackageRoot"), package, version, "lib"))
            .Where(static folder => !Path.GetFileName(folder).StartsWith("netstandard", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Last();

    private static string Metadata(string key) =>
        s_own.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
