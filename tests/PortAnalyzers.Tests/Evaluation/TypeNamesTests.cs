using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PortAnalyzers.Evaluation;

namespace PortAnalyzers.Tests.Evaluation;

public class TypeNamesTests
{
    private static readonly Compilation Types = CSharpCompilation.Create(
        "Types",
        [
            CSharpSyntaxTree.ParseText("""
                class Global { public class Inner { } }
                namespace System.Net2 { class Uri { } }
                namespace Other.System { class Uri { } }
                class OwnUri : System.Uri { OwnUri() : base("") { } }
                class Far : OwnUri { }
                class Both : System.IDisposable, IMine { public void Dispose() { } }
                interface IMine : System.Collections.IEnumerable { }
                """),
        ],
        ReferencePack.Net100.References);

    [Theory]
    [InlineData("System.Uri", "System.Uri", true)]
    [InlineData("System.Net.IPEndPoint", "System.Net.IPEndPoint", true)]
    [InlineData("System.Collections.Generic.List`1", "System.Collections.Generic.List", true)]
    [InlineData("Global", "Global", true)]
    [InlineData("Global+Inner", "Global.Inner", true)]
    [InlineData("System.Uri", "Uri", false)]
    [InlineData("System.Uri", "System", false)]
    [InlineData("System.Uri", "System.UriBuilder", false)]
    [InlineData("System.Uri", "XSystem.Uri", false)]
    [InlineData("System.Uri", "X.System.Uri", false)]
    [InlineData("System.Uri", "SystemXUri", false)]
    [InlineData("System.Uri", "", false)]
    [InlineData("System.UriBuilder", "System.Uri", false)]
    [InlineData("System.Net2.Uri", "System.Uri", false)]
    [InlineData("Other.System.Uri", "System.Uri", false)]
    [InlineData("Global", "X.Global", false)]
    [InlineData("Global", "XGlobal", false)]
    [InlineData("Global+Inner", "Inner", false)]
    [InlineData("OwnUri", "System.Uri", false)]
    public void A_type_is_known_by_its_full_name(string type, string name, bool expected) => Assert.Equal(expected, TypeNames.Is(Types.GetTypeByMetadataName(type)!, name));

    [Theory]
    [InlineData("System.Uri", "System.Uri", true)]
    [InlineData("OwnUri", "System.Uri", true)]
    [InlineData("Far", "System.Uri", true)]
    [InlineData("Far", "OwnUri", true)]
    [InlineData("Far", "System.Object", true)]
    [InlineData("Both", "System.IDisposable", true)]
    [InlineData("Both", "System.Collections.IEnumerable", true)]
    [InlineData("IMine", "System.Collections.IEnumerable", true)]
    [InlineData("OwnUri", "Far", false)]
    [InlineData("Both", "System.IComparable", false)]
    public void A_type_is_known_by_the_full_name_of_a_type_that_it_inherits(string type, string name, bool expected) =>
        Assert.Equal(expected, TypeNames.IsOrInherits(Types.GetTypeByMetadataName(type)!, name));

    [Fact]
    public void What_has_no_type_has_no_name()
    {
        Assert.False(TypeNames.Is(null, "System.Uri"));
        Assert.False(TypeNames.IsOrInherits(null, "System.Uri"));
    }

    [Fact]
    public void An_array_is_not_its_elements() => Assert.False(TypeNames.Is(Types.CreateArrayTypeSymbol(Types.GetTypeByMetadataName("System.Uri")!), "System.Uri"));
}
