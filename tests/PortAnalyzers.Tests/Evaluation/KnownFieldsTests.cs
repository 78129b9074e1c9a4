using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PortAnalyzers.Evaluation;

namespace PortAnalyzers.Tests.Evaluation;

public class KnownFieldsTests
{
    private static readonly Compilation Framework = CSharpCompilation.Create("Framework", references: ReferencePack.Net100.References);

    /// <summary>All fields for schemes and delimiters in the .NET version that runs the tests.</summary>
    public static TheoryData<string> UriFields() =>
        [.. typeof(Uri).GetFields(BindingFlags.Public | BindingFlags.Static).Where(static field => field.FieldType == typeof(string)).Select(static field => field.Name)];

    /// <summary>The values of the fields in .NET.</summary>
    [Theory]
    [MemberData(nameof(UriFields))]
    public void Fields_of_Uri_have_their_texts(string name) =>
        Assert.Equal(typeof(Uri).GetField(name, BindingFlags.Public | BindingFlags.Static)!.GetValue(null), KnownFields.TextOf(Field("System.Uri", name)));

    [Theory]
    [InlineData("ServerUrlsKey", "urls")]
    [InlineData("HttpPortsKey", "http_ports")]
    [InlineData("HttpsPortsKey", "https_ports")]
    [InlineData("ContentRootKey", null)]
    public void Keys_of_the_web_host_have_their_texts(string name, string? key) =>
        Assert.Equal(key, KnownFields.TextOf(Field("Microsoft.AspNetCore.Hosting.WebHostDefaults", name)));

    [Fact]
    public void The_empty_string_has_its_text() => Assert.Equal("", KnownFields.TextOf(Field("System.String", "Empty")));

    [Theory]
    [InlineData("System.Type", "EmptyTypes")]
    [InlineData("System.Guid", "Empty")]
    [InlineData("System.IO.Path", "PathSeparator")]
    [InlineData("System.EventArgs", "Empty")]
    public void Other_fields_have_no_text(string type, string name) => Assert.Null(KnownFields.TextOf(Field(type, name)));

    [Fact]
    public void A_field_of_another_type_of_the_same_name_has_no_text()
    {
        var own = Framework.AddSyntaxTrees(CSharpSyntaxTree.ParseText("namespace Own { class Uri { public static readonly string UriSchemeHttp = \"x\"; } }"));
        Assert.Null(KnownFields.TextOf(own.GetTypeByMetadataName("Own.Uri")!.GetMembers("UriSchemeHttp").OfType<IFieldSymbol>().Single()));
    }

    private static IFieldSymbol Field(string type, string name) =>
        Framework.GetTypeByMetadataName(type)!.GetMembers(name).OfType<IFieldSymbol>().Single();
}
