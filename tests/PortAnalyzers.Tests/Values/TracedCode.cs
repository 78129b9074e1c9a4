using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PortAnalyzers.Urls;
using PortAnalyzers.Values;

namespace PortAnalyzers.Tests.Values;

/// <summary>
/// An expression in a method with a few parameters, and what is found out about its value. In the texts, <c>?</c> is an unknown part, <c>#</c> an unknown number,
/// and <c>~</c> a part that syntax leaves open.
/// </summary>
internal sealed class TracedCode
{
    private readonly SemanticModel _model;
    private readonly SafeBinder _binder;
    private readonly ExpressionSyntax _expression;

    public TracedCode(string expression, string members = "", string statements = "", params string[] otherFiles)
    {
        var tree = Parse($$"""
            using System;
            using System.Collections.Generic;
            using System.Globalization;
            using System.Net;

            partial class C
            {
                {{members}}
                object M(string text, int number, bool flag, object thing, C other)
                {
                    {{statements}}
                    return {{expression}};
                }
            }
            """);
        Compilation = CSharpCompilation.Create("C", [tree, .. otherFiles.Select(Parse)], ReferenceAssemblies.Net100.References, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        _model = Compilation.GetSemanticModel(tree);
        _binder = new SafeBinder(Compilation, CancellationToken.None);
        _expression = tree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>().Last(static method => method.Identifier.Text == "M")
            .DescendantNodes().OfType<ReturnStatementSyntax>().Last().Expression!;
    }

    public Compilation Compilation { get; }

    /// <summary>The texts that binding finds.</summary>
    public IReadOnlyList<TracedText> Bound =>
        new ValueTracer(_model, _binder, CancellationToken.None).Trace(_model.GetOperation(Inner(_expression))!);

    /// <summary>The texts that syntax tells of.</summary>
    public IReadOnlyList<string> Told => new SyntaxTracer(new DeclaredValues(_model, _binder, CancellationToken.None)).Trace(_expression);

    public static string Show(IEnumerable<string> texts) => string.Join(" | ", texts)
        .Replace(Placeholder.Unknown, '?').Replace(Placeholder.UnknownNumber, '#').Replace(Placeholder.Open, '~');

    /// <summary>Parentheses have no operation of their own.</summary>
    private static ExpressionSyntax Inner(ExpressionSyntax expression) =>
        expression is ParenthesizedExpressionSyntax { Expression: var inner } ? Inner(inner) : expression;

    private static SyntaxTree Parse(string code) => CSharpSyntaxTree.ParseText(code, new CSharpParseOptions(LanguageVersion.Preview));
}
