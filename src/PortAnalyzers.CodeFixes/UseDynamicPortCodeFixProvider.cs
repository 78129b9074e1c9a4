using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using PortAnalyzers.Rules;

namespace PortAnalyzers.CodeFixes;

/// <summary>Replaces a port from a range with 0, so that the operating system chooses a free port: "Use port 0".</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UseDynamicPortCodeFixProvider))]
public sealed class UseDynamicPortCodeFixProvider : CodeFixProvider
{
    private const string Title = "Use port 0, so that the operating system picks a free port";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleCatalog.PortRange.Id);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (diagnostic.Properties.ContainsKey(DiagnosticProperties.AcceptsZero))
            {
                context.RegisterCodeFix(
                    CodeAction.Create(Title, cancellationToken => ReplaceAsync(context.Document, diagnostic.Location.SourceSpan, cancellationToken), nameof(UseDynamicPortCodeFixProvider)),
                    diagnostic);
            }
        }

        return Task.CompletedTask;
    }

    private static async Task<Document> ReplaceAsync(Document document, TextSpan picked, CancellationToken cancellationToken)
    {
        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        return document.WithText(text.Replace(picked, "0"));
    }
}
