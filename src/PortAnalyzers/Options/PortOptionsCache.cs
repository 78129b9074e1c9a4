using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PortAnalyzers.Options;

/// <summary>The options of a compilation's files. Files whose options are written alike share one object.</summary>
internal sealed class PortOptionsCache(AnalyzerConfigOptionsProvider provider)
{
    private readonly ConcurrentDictionary<OptionTexts, PortOptions> _options = new();

    public PortOptions For(SyntaxTree tree) => Get(provider.GetOptions(tree));

    public PortOptions For(AdditionalText file) => Get(provider.GetOptions(file));

    private PortOptions Get(AnalyzerConfigOptions options)
    {
        var texts = OptionTexts.Read(options);
        return texts.IsEmpty ? PortOptions.Default : _options.GetOrAdd(texts, static texts => PortOptions.Create(texts));
    }
}
