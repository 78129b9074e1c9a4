using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace PortAnalyzers.Tests.ConfigFiles;

/// <summary>A file as a host passes it to analyzers.</summary>
internal sealed class AdditionalFile(string path, SourceText text) : AdditionalText
{
    public override string Path => path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => text;
}
