using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PortAnalyzers.Evaluation;

namespace PortAnalyzers.CSharp;

/// <summary>
/// Recognizes the command line with which a program is started: the <c>args</c> of top-level statements, or an array that methods pass to each other and that no
/// code creates. Every ASP.NET Core program has one, and a compiler that has just started need not compile the evaluator for it.
/// </summary>
internal static class PassedCommandLine
{
    /// <summary>The maximum number of parameters through which it is passed.</summary>
    private const int MaxParameters = 8;

    /// <summary>Whether a value is the command line, and the code does not change it.</summary>
    public static bool Is(ExpressionSyntax value, NameSearch names) => Is(value, names, []);

    /// <param name="value">The value.</param>
    /// <param name="names">Finds the names in the project.</param>
    /// <param name="passing">The parameters that are known to pass it on, if this value does.</param>
    private static bool Is(ExpressionSyntax value, NameSearch names, HashSet<SyntaxNode> passing) => value is IdentifierNameSyntax { Identifier.ValueText: var name } && SafeBinder.MemberOf(value) switch
    {
        CompilationUnitSyntax file => name == "args" && IsOnlyPassed(names.In(file, name), null),
        MethodDeclarationSyntax method => ArrayNamed(name, method) is { } parameter && (passing.Contains(parameter)
            || (passing.Count < MaxParameters && passing.Add(parameter)
                && IsOnlyPassed(names.In(method, name), parameter) && IsPassedTo(parameter, names.InProject(method.Identifier.ValueText), names, passing))),
        _ => false,
    };

    private static ParameterSyntax? ArrayNamed(string name, MethodDeclarationSyntax method)
    {
        foreach (var parameter in method.ParameterList.Parameters)
        {
            if (parameter.Identifier.ValueText == name)
            {
                return parameter is { Type: ArrayTypeSyntax, Default: null, Modifiers.Count: 0 } ? parameter : null;
            }
        }

        return null;
    }

    /// <summary>Whether all places with the name, except the parameter itself, are arguments.</summary>
    private static bool IsOnlyPassed(List<SyntaxNode> places, ParameterSyntax? parameter)
    {
        foreach (var place in places)
        {
            if (place != parameter && place is not IdentifierNameSyntax { Parent: ArgumentSyntax { RefKindKeyword.RawKind: 0 } })
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether all calls pass the command line.</summary>
    private static bool IsPassedTo(ParameterSyntax parameter, List<SyntaxNode> placesOfMethod, NameSearch names, HashSet<SyntaxNode> passing)
    {
        foreach (var place in placesOfMethod)
        {
            if (place is not MethodDeclarationSyntax
                && !(Arguments.CallOf(place) is { } call && ArePassed(Arguments.For(parameter, call, isExtension: false), names, passing)))
            {
                return false;
            }
        }

        return !ProjectNames.IsCutOff(placesOfMethod);
    }

    private static bool ArePassed(List<ExpressionSyntax> arguments, NameSearch names, HashSet<SyntaxNode> passing)
    {
        foreach (var argument in arguments)
        {
            if (!Is(argument, names, passing))
            {
                return false;
            }
        }

        return true;
    }
}
