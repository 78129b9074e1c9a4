using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PortAnalyzers.Evaluation;
using PortAnalyzers.Tests.Verifiers;
using PortAnalyzers.Urls;

namespace PortAnalyzers.Tests.Evaluation;

/// <summary>
/// An expression in a method with a few parameters, and its evaluated values. In the texts, <c>?</c> is an unknown part, <c>#</c> an unknown number,
/// <c>%</c> a number from a range, <c>~</c> a part that syntax does not evaluate, and <c>^</c> a deferred one.
/// </summary>
internal sealed class EvaluatedCode
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Globalization;
        using System.Linq;
        using System.Net;
        using System.Threading.Tasks;

        """;

    private readonly SemanticModel _model;
    private readonly SafeBinder _binder;
    private readonly NameSearch _names;
    private readonly SyntaxNode _scope;

    public EvaluatedCode(string expression, string members = "", string statements = "", params string[] otherFiles)
        : this(
            $$"""
            {{Usings}}
            partial class C
            {
                {{members}}
                object M(string text, int number, bool flag, object thing, C other)
                {
                    {{statements}}
                    return {{expression}};
                }
            }
            """,
            otherFiles)
    {
        _scope = _scope.DescendantNodes().OfType<MethodDeclarationSyntax>().Last(static method => method.Identifier.Text == "M");
    }

    private EvaluatedCode(string file, string[] otherFiles)
    {
        var tree = Parse(file);
        Compilation = CSharpCompilation.Create("C", [tree, .. otherFiles.Select(Parse)], ReferencePack.Net100.References, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        _model = Compilation.GetSemanticModel(tree);
        _binder = new SafeBinder(Compilation, CancellationToken.None);
        _names = new NameSearch(new ProjectNames(Compilation), CancellationToken.None);
        _scope = tree.GetRoot();
    }

    /// <summary>The expression that is evaluated: that of a return statement.</summary>
    public ExpressionSyntax Expression
    {
        get
        {
            var results = _scope.DescendantNodes().OfType<ReturnStatementSyntax>().ToList();
            return results[IsFirst ? 0 : ^1].Expression!;
        }
    }

    public Compilation Compilation { get; }

    /// <summary>Whether the expression is that of the first return statement, not of the last.</summary>
    public bool IsFirst { private get; init; }

    /// <summary>A whole file, of which an expression is returned.</summary>
    public static EvaluatedCode OfFile(string file, params string[] otherFiles) => new(Usings + file, otherFiles);

    /// <summary>The variable named port in the first return statement, not in the last.</summary>
    public static EvaluatedCode AtFirstReturn(string statements) => new("port", statements: statements) { IsFirst = true };

    /// <summary>The strings to which binding evaluates.</summary>
    public IReadOnlyList<EvaluatedString> Bound => Exact.Evaluate(Expression);

    /// <summary>The expression whose value the expression has.</summary>
    public string Resolved => Exact.Resolve(Expression).ToString();

    /// <summary>The strings to which syntax evaluates, within the whole project.</summary>
    public IReadOnlyList<EvaluatedString> Told => Tell(seesProject: true);

    /// <summary>The strings to which syntax evaluates, within the file.</summary>
    public IReadOnlyList<EvaluatedString> ToldByFile => Tell(seesProject: false);

    public static string Show(IEnumerable<EvaluatedString> strings) => string.Join(" | ", strings.Select(static one => one.Text))
        .Replace(Placeholder.Unknown, '?').Replace(Placeholder.UnknownNumber, '#').Replace(Placeholder.NumberRange, '%')
        .Replace(Placeholder.Unevaluated, '~').Replace(Placeholder.Deferred, '^');

    private StringEvaluator Exact => new(new BoundSemantics(_model, _binder, _names, NoConfiguration.Instance, CancellationToken.None), _scope.SyntaxTree);

    private EvaluatedString[] Tell(bool seesProject) =>
        new StringEvaluator(new SyntaxSemantics(_model, _binder, _names, NoConfiguration.Instance, seesProject, CancellationToken.None), _scope.SyntaxTree).Evaluate(Expression);

    private static SyntaxTree Parse(string code) => CSharpSyntaxTree.ParseText(code, new CSharpParseOptions(LanguageVersion.Preview));
}
