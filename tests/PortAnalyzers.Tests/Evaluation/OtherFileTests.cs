using PortAnalyzers.Evaluation;

namespace PortAnalyzers.Tests.Evaluation;

/// <summary>
/// A value in another file is found through an expression in the evaluated one: each value has its own, however it is reached and whatever was evaluated before.
/// </summary>
public class OtherFileTests
{
    private const string Members = """
        public string Name;
        public static string Inner => D.Field;
        public static string Echo(string value) => value;
        public class Given { public string Name; public Given(string name) => Name = name; }
        public class Made { public string Name { get; set; } }
        static Microsoft.Extensions.Configuration.IConfiguration _settings;
        """;

    private const string Declarations = """
        using System;
        using Microsoft.Extensions.Configuration;
        static class D
        {
            public const string Constant = "a";
            public static string Field = "a";
            public static string Computed => "a";
            public static string Returned { get { return "a"; } }
            public static string Auto { get; } = "a";
            public static string Far => F.Name;
            public static string Further => Far;
            public static string Get() => "a";
            public static string Default(string value = "a") => value;
            public static void Read(out string value) => value = "a";
            public static string Extended(this string value, string other = "a") => other;
            public static E Object = new E { Name = "a" };
            public static E Make() => new E { Name = "a" };
            public static (string Name, int Other) Pair = ("a", 1);
            public static string[] List = { "a" };
            public static Func<string> Function = () => "a";
            public static string Assigned;
            static void Assign() => Assigned = "a";
            static void Give() => new C.Given("a");
            static void Set(C c, C.Made made) { c.Name = "a"; made.Name = "a"; }
            static void Write(IConfiguration c) => c["Key"] = "a";
            public const string Last = "z";
        }
        class E { public string Name { get; set; } = "a"; public string Fixed = "a"; public string Constructed; public E() => Constructed = "a"; }
        class O { [Option("name", Default = "a")] public string Name { get; set; } }
        """;

    [Theory]
    [InlineData("D.Constant")]
    [InlineData("D.Field")]
    [InlineData("D.Computed")]
    [InlineData("D.Returned")]
    [InlineData("D.Auto")]
    [InlineData("D.Far")]
    [InlineData("D.Further")]
    [InlineData("D.Get()")]
    [InlineData("D.Default()")]
    [InlineData("text.Extended()")]
    [InlineData("D.Object.Name")]
    [InlineData("D.Make().Name")]
    [InlineData("new E().Name")]
    [InlineData("new E().Fixed")]
    [InlineData("new E().Constructed")]
    [InlineData("((E)thing).Fixed")]
    [InlineData("((E)thing).Constructed")]
    [InlineData("((O)thing).Name")]
    [InlineData("D.Pair.Name")]
    [InlineData("D.Pair.Item1")]
    [InlineData("D.List[0]")]
    [InlineData("D.Function()")]
    [InlineData("D.Assigned")]
    [InlineData("other.Name")]
    [InlineData("((Made)thing).Name")]
    [InlineData("(flag ? D.Field : text)")]
    [InlineData("_settings[\"Key\"]")]
    public void Each_value_has_the_expression_that_leads_to_it(string expression) => Verify(expression, expression);

    /// <summary>The expression may be in another member of the evaluated file.</summary>
    [Theory]
    [InlineData("Inner", "D.Field")]
    [InlineData("Echo(D.Field)", "D.Field")]
    [InlineData("((Given)thing).Name", "name")]
    [InlineData("read", "D.Read(out read)")]
    public void Each_value_has_the_expression_in_another_member_that_leads_to_it(string expression, string use) => Verify(expression, use, isWithin: false);

    private static void Verify(string expression, string use, bool isWithin = true)
    {
        var code = new EvaluatedCode($"new[] {{ {expression}, D.Last, {expression} }}", Members, "string read = text; D.Read(out read);", Declarations, "static class F { public static string Name = \"a\"; }");
        var elements = Collections.Elements(code.Expression)!;
        foreach (var isBound in new[] { true, false })
        {
            var known = isBound ? code.Bound : code.Told;
            var found = new HashSet<int>();
            foreach (var fragment in known.SelectMany(static value => value.Fragments).Where(static fragment => fragment.Kind == FragmentKind.Known && fragment.Text is "a" or "z"))
            {
                Assert.NotEqual(code.Expression.SyntaxTree, fragment.Literal.SyntaxTree);
                Assert.NotNull(fragment.Use);
                if (fragment.Text == "z")
                {
                    Assert.Same(elements[1], fragment.Use);
                }
                else if (isWithin)
                {
                    found.Add(elements.FindIndex(element => element.Span.Contains(fragment.Use.Span)));
                }
                else if (isBound)
                {
                    Assert.Equal(use, fragment.Use.ToString());
                }
            }

            Assert.Contains("z", known.Select(static value => value.Text));
            Assert.Contains("a", known.Select(static value => value.Text));
            Assert.True(!isBound || !isWithin || found.SetEquals([0, 2]), string.Join(' ', found));
        }
    }
}
