using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PortAnalyzers.Endpoints;
using PortAnalyzers.Evaluation;

namespace PortAnalyzers.CSharp;

/// <summary>
/// Tells by declarations alone that an assignment sets no property of an API: <c>HttpsPort = settings.Port</c> may set one of the class itself. To evaluate the value, the whole
/// project may have to be searched.
/// </summary>
internal sealed class AssignmentTargets(DeclaredSymbols symbols, NameSearch names, DeclaredApis declared)
{
    /// <summary>Whether an assignment can set a property of an API, or a use is another one: false positives are allowed, false negatives are not.</summary>
    /// <remarks>A name that the project does not declare is not looked up: for a first name, the compiler may have to read all references.</remarks>
    public bool MayBeApi(ExpressionSyntax site) =>
        site is not AssignmentExpressionSyntax { Left: var target } || !names.IsMember(EndpointSite.NameOf(site)) || symbols.FindMember(target) is not { } member
        || (member is IPropertySymbol property && declared.FindProperty(property, ApiMember.Property) is not null);
}
