using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PortAnalyzers.Options;

/// <summary>The options of a compilation's files. Files whose options are written alike share one object.</summary>
internal sealed class PortOptionsCache(AnalyzerConfigOptionsProvider provider)
{
    /// <summary>Made when a first file has options: in most projects none has, and each run of a compiler would compile the code for it anew.</summary>
    private readonly Lazy<ConcurrentDictionary<OptionTexts, PortOptions>> _options = new(static () => new());

    public PortOptions For(SyntaxTree tree) => Get(provider.GetOptions(tree));

    public PortOptions For(AdditionalText file) => Get(provider.GetOptions(file));

    private PortOptions Get(AnalyzerConfigOptions options)
    {
        var texts = OptionTexts.Read(options);
        return texts.IsEmpty ? PortOptions.Default : _options.Value.GetOrAdd(texts, static texts => PortOptions.Create(texts));
    }
}
