using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PortAnalyzers.Evaluation;

namespace PortAnalyzers.CSharp;

/// <summary>Finds the expression in a file that creates a server or its host builder.</summary>
internal static class ServerBuilders
{
    /// <summary>The types whose static methods named Create… return a builder.</summary>
    private static readonly string[] Factories =
    [
        "Microsoft.AspNetCore.Builder.WebApplication", "Microsoft.Extensions.Hosting.Host", "Microsoft.AspNetCore.WebHost",
        "Aspire.Hosting.DistributedApplication", "Microsoft.AspNetCore.Components.WebAssembly.Hosting.WebAssemblyHostBuilder",
        "Microsoft.Azure.Functions.Worker.Builder.FunctionsApplication",
    ];

    /// <summary>The types of builders that are created with <c>new</c>.</summary>
    private static readonly string[] Builders =
        ["Microsoft.Extensions.Hosting.HostBuilder", "Microsoft.AspNetCore.Hosting.WebHostBuilder", "Microsoft.Extensions.Hosting.HostApplicationBuilder"];

    /// <summary>The method or type that creates the file's first builder, or null.</summary>
    public static Location? Find(SemanticModel model, CancellationToken cancellationToken)
    {
        var tree = model.SyntaxTree;
        var text = tree.GetText(cancellationToken).ToString();
        if (text.IndexOf(".Create", StringComparison.Ordinal) < 0 && text.IndexOf("HostBuilder", StringComparison.Ordinal) < 0
            && text.IndexOf("HostApplicationBuilder", StringComparison.Ordinal) < 0)
        {
            return null;
        }

        var binder = new SafeBinder(model.Compilation, cancellationToken);
        foreach (var node in tree.GetRoot(cancellationToken).DescendantNodes())
        {
            if (node is MemberAccessExpressionSyntax { Name: var method, Expression: var type, Parent: InvocationExpressionSyntax } call
                && method.Identifier.ValueText.StartsWith("Create", StringComparison.Ordinal) && IsNamed(type, Factories)
                && binder.GetSymbol(model, call) is IMethodSymbol { IsStatic: true, ContainingType: var factory } && Is(factory, Factories))
            {
                return call.GetLocation();
            }

            if (node is ObjectCreationExpressionSyntax creation && IsNamed(creation.Type, Builders)
                && binder.GetSymbol(model, creation) is IMethodSymbol { ContainingType: var builder } && Is(builder, Builders))
            {
                return creation.Type.GetLocation();
            }
        }

        return null;
    }

    private static bool Is(ITypeSymbol type, string[] names) => Array.Exists(names, name => TypeNames.Is(type, name));

    /// <summary>Whether an expression ends in the simple name of one of the types.</summary>
    private static bool IsNamed(ExpressionSyntax type, string[] names)
    {
        var name = type switch
        {
            MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
            QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
            SimpleNameSyntax simple => simple.Identifier.ValueText,
            _ => "",
        };
        return Array.Exists(names, full => full.EndsWith("." + name, StringComparison.Ordinal));
    }
}
