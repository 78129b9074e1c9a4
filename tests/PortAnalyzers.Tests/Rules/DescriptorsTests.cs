using PortAnalyzers.Tests.Docs;

namespace PortAnalyzers.Tests.Rules;

/// <summary>The texts of a rule that editors show.</summary>
public sealed class DescriptorsTests
{
    public static TheoryData<string> Ids => DocsTests.Ids;

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_description_is_made_of_whole_sentences(string id) => Assert.Matches(@"^[A-Z].+[^ ]\.$", DocsTests.Rules[id].Description.ToString());
}
