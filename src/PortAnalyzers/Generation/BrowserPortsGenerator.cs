using Microsoft.CodeAnalysis;

namespace PortAnalyzers.Generation;

/// <summary>
/// Adds the class <c>BrowserPorts</c> to a project that sets the MSBuild property <c>PortAnalyzersApi</c>: the table of ports for programs that
/// choose or check ports at run time.
/// </summary>
/// <remarks>A source output, because post-initialization output can't depend on a property.</remarks>
[Generator(LanguageNames.CSharp)]
public sealed class BrowserPortsGenerator : IIncrementalGenerator
{
    /// <summary>The property's key in the analyzer config options.</summary>
    internal const string Property = "build_property.PortAnalyzersApi";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var isWanted = context.AnalyzerConfigOptionsProvider.Select(static (provider, _) =>
            provider.GlobalOptions.TryGetValue(Property, out var value) && value.Trim().Equals("true", StringComparison.OrdinalIgnoreCase));
        context.RegisterSourceOutput(isWanted, static (output, isWanted) =>
        {
            if (isWanted)
            {
                output.AddSource("BrowserPorts.g.cs", BrowserPortsSource.Text);
            }
        });
    }
}
