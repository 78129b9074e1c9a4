namespace PortAnalyzers.Tests.Evaluation;

/// <summary>Each known method passes its value on, by binding and by syntax; in the notation of <see cref="EvaluatedCode"/>. Similar methods do not.</summary>
public class KnownFunctionTests
{
    [Theory]
    [InlineData("""int.Parse("6000")""", "6000")]
    [InlineData("""ushort.Parse("6000")""", "6000")]
    [InlineData("""uint.Parse("6000")""", "6000")]
    [InlineData("""long.Parse("6000")""", "6000")]
    [InlineData("""Convert.ToInt32("6000")""", "6000")]
    [InlineData("""Convert.ToUInt16("6000")""", "6000")]
    [InlineData("""Convert.ToUInt32("6000")""", "6000")]
    [InlineData("""Convert.ToInt64("6000")""", "6000")]
    [InlineData("""Convert.ToString(6000)""", "6000")]
    [InlineData("""((int?)6000).GetValueOrDefault()""", "6000")]
    [InlineData("""new Dictionary<string, int>().GetValueOrDefault("x", 6000)""", "# | 6000")]
    [InlineData(""" "6000".Replace("6", "8")""", "8000")]
    [InlineData(""" "6000".Replace('0', '1')""", "6111")]
    [InlineData(""" "a:{p}:{p}".Replace("{p}", "6000")""", "a:6000:6000")]
    [InlineData(""" "6000".Replace(text, "8")""", "?")]
    [InlineData("""string.Concat("60", "00")""", "6000")]
    [InlineData("""string.Format("60{0}", "00")""", "6000")]
    [InlineData("""FormattableString.Invariant($"60{"00"}")""", "6000")]
    [InlineData("""string.Create(null, $"60{"00"}")""", "6000")]
    [InlineData(""" "6000".Trim()""", "6000")]
    [InlineData(""" "6000".TrimStart()""", "6000")]
    [InlineData(""" "6000".TrimEnd('/')""", "6000")]
    [InlineData(""" "A".ToLower()""", "A")]
    [InlineData(""" "A".ToLowerInvariant()""", "A")]
    [InlineData(""" "8080;6000".Split(';')""", "8080 | 6000")]
    [InlineData("""string.Join(';', "8080", "6000")""", "8080;6000")]
    [InlineData("""Random.Shared.Next(6000, 6010)""", "%")]
    [InlineData("""Random.Shared.NextInt64(6000, 6010)""", "%")]
    [InlineData("""Random.Shared.NextInt64(6010)""", "%")]
    [InlineData("""System.Security.Cryptography.RandomNumberGenerator.GetInt32(6000, 6010)""", "%")]
    [InlineData("""System.Security.Cryptography.RandomNumberGenerator.GetInt32(6010)""", "%")]
    [InlineData("""IPEndPoint.Parse("127.0.0.1:6000")""", "127.0.0.1:6000")]
    [InlineData("""Task.FromResult(6000).Result""", "6000")]
    [InlineData("""Task.FromResult(6000).GetAwaiter().GetResult()""", "6000")]
    [InlineData("""Task.FromResult(6000).ConfigureAwait(false).GetAwaiter().GetResult()""", "#")]
    [InlineData("""new[] { 8080, 6000 }.Select(one => one)""", "8080 | 6000")]
    [InlineData("""new[] { 8080, 6000 }.ToArray()""", "8080 | 6000")]
    [InlineData("""new[] { 8080, 6000 }.ToList()""", "8080 | 6000")]
    [InlineData("""new[] { 8080, 6000 }.AsEnumerable()""", "8080 | 6000")]
    [InlineData("""new[] { 8080, 6000 }.Where(one => flag)""", "8080 | 6000")]
    [InlineData("""new[] { 8080, 6000 }.Distinct()""", "8080 | 6000")]
    [InlineData("""new[] { 8080, 6000 }.Order().ToHashSet()""", "8080 | 6000")]
    [InlineData("""new[] { 8080, 6000 }.OrderDescending()""", "8080 | 6000")]
    [InlineData("""new[] { 8080, 6000 }.OrderBy(one => -one).ThenBy(one => one)""", "8080 | 6000")]
    [InlineData("""new[] { 8080, 6000 }.OrderByDescending(one => one).ThenByDescending(one => one)""", "8080 | 6000")]
    [InlineData("""new[] { 8080, 6000 }.DistinctBy(one => one)""", "8080 | 6000")]
    [InlineData("""new[] { 8080, 6000 }.OrderBy(one => one).Where(one => one == 8080)""", "8080")]
    [InlineData("""new HashSet<int>(new[] { 8080, 6000 })""", "8080 | 6000")]
    [InlineData("""new List<int>(new[] { 8080, 6000 })""", "8080 | 6000")]
    [InlineData("""new System.Collections.ObjectModel.ReadOnlyCollection<int>(new[] { 8080, 6000 })""", "8080 | 6000")]
    [InlineData("""Array.AsReadOnly(new[] { 8080, 6000 })""", "8080 | 6000")]
    [InlineData("""new List<int> { 8080, 6000 }.ToArray().AsReadOnly()""", "8080 | 6000")]
    [InlineData("""System.Collections.Immutable.ImmutableArray.Create(8080, 6000)""", "8080 | 6000")]
    [InlineData("""System.Collections.Immutable.ImmutableArray.Create(1, 2, 3, 4, 6000)""", "1 | 2 | 3 | 4 | 6000")]
    [InlineData("""System.Collections.Immutable.ImmutableArray.CreateRange(new[] { 8080, 6000 })""", "8080 | 6000")]
    [InlineData("""System.Collections.Immutable.ImmutableArray.ToImmutableArray(new[] { 8080, 6000 })""", "8080 | 6000")]
    [InlineData("""System.Collections.Immutable.ImmutableList.Create(8080, 6000)""", "8080 | 6000")]
    [InlineData("""System.Collections.Immutable.ImmutableList.CreateRange(new[] { 8080, 6000 })""", "8080 | 6000")]
    [InlineData("""System.Collections.Immutable.ImmutableList.ToImmutableList(new[] { 8080, 6000 })""", "8080 | 6000")]
    [InlineData("""System.Collections.Immutable.ImmutableHashSet.Create(6000)""", "6000")]
    [InlineData("""System.Collections.Immutable.ImmutableHashSet.CreateRange(new[] { 8080, 6000 })""", "8080 | 6000")]
    [InlineData("""System.Collections.Immutable.ImmutableHashSet.ToImmutableHashSet(new[] { 8080, 6000 })""", "8080 | 6000")]
    [InlineData("""System.Collections.Frozen.FrozenSet.ToFrozenSet(new[] { 8080, 6000 })""", "8080 | 6000")]
    [InlineData("""System.Text.CompositeFormat.Parse("a:{0}")""", "a:{0}")]
    [InlineData(""" "a:8080:6000".Split(':')[1]""", "8080")]
    [InlineData(""" "a;8080;6000".Split(";")[^1]""", "6000")]
    [InlineData(""" "a:8080;b:6000".Split(';')[1].Split(':')[1]""", "6000")]
    [InlineData(""" "a::6000".Split(':')[1]""", "a | 6000")]
    [InlineData(""" "a:8080:6000".Split(':', 2)[1]""", "a | 8080 | 6000")]
    [InlineData(""" "a:8080,b".Split(':', ',')[1]""", "a | 8080 | b")]
    [InlineData(""" "8080,6000".Split(',')[number]""", "8080 | 6000")]
    [InlineData("""new[] { "a" }.Zip(new[] { 8080, 6000 }, (host, port) => port)""", "8080 | 6000")]
    [InlineData("""new[] { "a" }.Zip(new[] { 8080, 6000 }).First().Second""", "8080 | 6000")]
    [InlineData("""new[] { 8080, 6000 }.Zip(new[] { "a" }).First().Second""", "a")]
    [InlineData("""new[] { 1 }.Zip(new[] { 2 }).First().First""", "1")]
    [InlineData("""new[] { 1 }.Zip(new[] { 2 }, new[] { 3 }).First().Second""", "2")]
    [InlineData("""new[] { 1 }.Zip(new[] { 2 }, new[] { 3 }).First().Third""", "3")]
    [InlineData("""new[] { "a" }.SelectMany(host => new[] { 8080, 6000 }, (host, port) => port)""", "8080 | 6000")]
    [InlineData("""new[] { "a" }.Join(new[] { 8080, 6000 }, host => host, port => port.ToString(), (host, port) => port)""", "8080 | 6000")]
    [InlineData("""new[] { 8080, 6000 }.ToDictionary(one => one.ToString())["6000"]""", "6000")]
    [InlineData("""new[] { "a", "b" }.ToDictionary(one => one, one => 6000)["b"]""", "6000")]
    [InlineData("""new[] { "a", "b" }.ToDictionary(one => one)[text]""", "a | b")]
    [InlineData("""Enumerable.Reverse(new[] { 8080, 6000 })""", "8080 | 6000")]
    [InlineData("""new[] { 8080, 6000 }.Skip(1)""", "6000")]
    [InlineData("""new[] { 8080, 6000 }.Take(1)""", "8080")]
    [InlineData("""new[] { 8080 }.Append(6000)""", "8080 | 6000")]
    [InlineData("""new[] { 8080 }.Prepend(6000)""", "8080 | 6000")]
    [InlineData("""new[] { 8080 }.Concat(new[] { 6000 })""", "8080 | 6000")]
    [InlineData("""new[] { 8080 }.Union(new[] { 6000 })""", "8080 | 6000")]
    [InlineData("""new[] { 8080, 6000 }.First()""", "8080")]
    [InlineData("""new[] { 8080, 6000 }.First(one => one > 1)""", "8080 | 6000")]
    [InlineData("""new[] { 8080, 6000 }.First(one => one == 6000)""", "6000")]
    [InlineData("""new[] { 8080, 6000 }.Where(one => one != 6000).First()""", "8080")]
    [InlineData("""new List<string> { "a:80", "b:6000" }.Find(one => one.StartsWith("b"))""", "b:6000")]
    [InlineData("""new[] { 8080 }.FirstOrDefault(6000)""", "8080 | 6000")]
    [InlineData("""new[] { 8080, 6000 }.Last()""", "6000")]
    [InlineData("""new[] { 6000 }.Single()""", "6000")]
    [InlineData("""new[] { 8080, 6000 }.ElementAt(1)""", "6000")]
    [InlineData("""new[] { 8080 }.DefaultIfEmpty(6000)""", "8080 | 6000")]
    [InlineData("""new List<int> { 8080, 6000 }.ToArray()""", "8080 | 6000")]
    [InlineData("""new List<int> { 8080, 6000 }.AsReadOnly()""", "8080 | 6000")]
    public void A_known_method_passes_its_value_on(string expression, string expected) => Verify(expression, expected);

    [Theory]
    [InlineData("""byte.Parse("60")""", "#")]
    [InlineData("""double.Parse("6000")""", "?")]
    [InlineData("""Version.Parse("6000.1")""", "?")]
    [InlineData("""Convert.ToDouble("6000")""", "?")]
    [InlineData(""" "6000".Substring(1)""", "?")]
    [InlineData(""" "6000".PadLeft(5, '1')""", "?")]
    [InlineData(""" "6000".ToUpper()""", "?")]
    [InlineData("""Random.Shared.Next()""", "#")]
    [InlineData("""Random.Shared.NextDouble()""", "?")]
    [InlineData("""new[] { 8080, 6000 }.Max()""", "#")]
    [InlineData("""new[] { 8080, 6000 }.Sum()""", "#")]
    [InlineData("""new[] { 8080, 6000 }.Count()""", "#")]
    [InlineData("""new Own().Trim()""", "?")]
    [InlineData("""Own.Parse("6000")""", "#")]
    [InlineData("""Own.ToInt32("6000")""", "#")]
    [InlineData("""Own.FromResult(6000)""", "#")]
    [InlineData("""Own.First(new[] { 6000 })""", "#")]
    [InlineData("""Own.GetInt32(6000, 6010)""", "#")]
    public void A_similar_method_has_an_unknown_result(string expression, string expected) =>
        Assert.Equal(expected, EvaluatedCode.Show(new EvaluatedCode(expression, Own).Bound));

    /// <summary>By syntax alone, a method of the project may be taken for a known one, though it has no argument and no receiver.</summary>
    [Theory]
    [InlineData("Combine")]
    [InlineData("Concat")]
    [InlineData("First")]
    [InlineData("Format")]
    [InlineData("Index")]
    [InlineData("Join")]
    [InlineData("Next")]
    [InlineData("Parse")]
    [InlineData("Replace")]
    [InlineData("Select")]
    [InlineData("SelectMany")]
    [InlineData("Skip")]
    [InlineData("Split")]
    [InlineData("ToDictionary")]
    [InlineData("Where")]
    [InlineData("Zip")]
    public void A_method_of_the_project_with_the_name_of_a_known_one_has_its_own_result(string method) =>
        Verify($"\"a:\" + {method}()", "a:6000", $"string {method}() => \"6000\";");

    [Theory]
    [InlineData("""int.TryParse("6000", out var port);""", "# | 6000")]
    [InlineData("""ushort.TryParse("6000", out var port);""", "# | 6000")]
    [InlineData("""uint.TryParse("6000", out var port);""", "# | 6000")]
    [InlineData("""long.TryParse("6000", out var port);""", "# | 6000")]
    [InlineData("""Uri.TryCreate("a:6000", UriKind.Absolute, out var port);""", "? | a:6000")]
    [InlineData("""Uri.TryCreate(new Uri("http://a"), "b:6000", out var port);""", "? | b:6000")]
    [InlineData("""byte.TryParse("60", out var port);""", "#")]
    [InlineData("""Version.TryParse("6000.1", out var port);""", "?")]
    [InlineData("""Own.TryParse("6000", out var port);""", "#")]
    public void A_known_method_sets_its_out_parameter(string statement, string expected) =>
        Assert.Equal(expected, EvaluatedCode.Show(new EvaluatedCode("port", Own, statement).Bound));

    /// <summary>The elements of a collection are the values of a function's parameter.</summary>
    [Theory]
    [InlineData("ports.Select(port => USE);")]
    [InlineData("ports.SelectMany(port => new[] { USE });")]
    [InlineData("ports.Where(port => USE > 1);")]
    [InlineData("ports.ForEach(port => USE);")]
    [InlineData("Array.ForEach(new[] { 8080, 6000 }, port => USE);")]
    [InlineData("Parallel.ForEach(ports, port => USE);")]
    [InlineData("Parallel.ForEachAsync(ports, (port, stop) => { _ = USE; return default; });")]
    [InlineData("ports.Any(port => USE > 1);")]
    [InlineData("ports.All(port => USE > 1);")]
    [InlineData("ports.First(port => USE > 1);")]
    [InlineData("ports.FirstOrDefault(port => USE > 1);")]
    [InlineData("ports.Single(port => USE > 1);")]
    [InlineData("ports.Last(port => USE > 1);")]
    [InlineData("ports.OrderBy(port => USE);")]
    [InlineData("ports.OrderByDescending(port => USE);")]
    [InlineData("ports.ToDictionary(port => USE);")]
    [InlineData("Enumerable.Select(ports, port => USE);")]
    [InlineData("ports.Aggregate((port, next) => USE);")]
    public void A_function_gets_the_elements_of_a_collection(string statement) => VerifyElements(statement, "8080 | 6000");

    [Theory]
    [InlineData("ports.Select((one, port) => USE);")]
    [InlineData("ports.ConvertAll(port => USE);")]
    [InlineData("ports.Aggregate(1, (one, port) => USE);")]
    [InlineData("new Own().Select(ports, port => USE);")]
    public void Another_parameter_of_a_function_is_unknown(string statement) => VerifyElements(statement, "#");

    private const string Own = """
        class Own
        {
            public string Trim() => text;
            static string text;
            public void Select(List<int> ports, Func<int, object> use) { }
            public static int Parse(string s) => s.Length;
            public static bool TryParse(string s, out int result) { result = s.Length; return true; }
            public static int ToInt32(string value) => value.Length;
            public static int FromResult(int result) => result + 1;
            public static int First(int[] source) => source.Length;
            public static int GetInt32(int fromInclusive, int toExclusive) => fromInclusive + toExclusive;
        }
        """;

    private static void VerifyElements(string statement, string expected)
    {
        var code = new EvaluatedCode("port", Own, "var ports = new List<int> { 8080, 6000 };" + statement.Replace("USE", "((Func<int>)(() => { return port; }))()")) { IsFirst = true };
        Assert.Equal(expected, EvaluatedCode.Show(code.Bound));
    }

    private static void Verify(string expression, string expected, string members = "")
    {
        var code = new EvaluatedCode(expression, members);
        Assert.Equal(expected, EvaluatedCode.Show(code.Bound));
        var known = EvaluatedCode.Show(code.Told).Split(" | ");
        Assert.All(expected.Split(" | ").Where(static one => one != "#"), one => Assert.Contains(one, known));
    }
}
