using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PortAnalyzers.Evaluation;

namespace PortAnalyzers.Tests.Evaluation;

/// <summary>What a name refers to by declarations alone is what the compiler binds it to.</summary>
public class DeclaredSymbolsTests
{
    private const string Types = """
        class Base { public Base(int port = 0) { } public string Own; protected void Inherited(int port) { } protected virtual void Overridden(int port) { } protected void Both(int port) { } protected Alone Outer; }
        static class Statics { public static void Imported(int port) { } public static void Extension(this int port) { } public static int Shared; }
        static class Extensions { public static void Start(this Server server, int port, int other) { } public static void Stop(this Server server, int port) { } }
        class Alone { public Alone(int port) { } }
        class Pair { public Pair(int port) { } public Pair(string url) { } public Pair(int port, string url) { } }
        class Generic<T> { public Generic(int port) { } public int Port; }
        record Data(int Port);
        record struct Value(int Port);
        class Implicit { }
        interface IServer { int Port { get; set; } void Start(int port); }
        class Server : IServer { public int Port { get; set; } public int Field; public static int Shared; public Server Next; public Alone Made; public void Start(int port) { } public void Stop(int port) { } private int hidden; }
        class Derived : Server { public new int Field; public int hidden; }
        struct Optional { public Optional(int port) { Value = Port = port; } public int Value; public int Port; }
        """;

    private const string Members = """
        void One(int port) { }
        void Two(int port) { }
        void Two(string url) { }
        void ByCount(int port) { }
        void ByCount(int port, string url) { }
        void Defaults(int port = 1, string url = "") { }
        void Many(params int[] ports) { }
        void Few(int port, params int[] ports) { }
        void Inferred<T>(T port) { }
        static void Static(int port) { }
        System.Action<int> field;
        System.Action<int> Property { get; }
        void Both(string url) { }
        protected override void Overridden(int port) { }
        int x;
        void Take(Alone alone) { }
        Server Make(int port = 0) => null;
        Server server;
        Server Server { get; }
        IServer Interface { get; }
        Generic<int> generic;
        Optional? maybe;
        dynamic anything;
        int this[Server index] { get => 0; set { } }
        """;

    [Theory]
    [InlineData("One(6000);")]
    [InlineData("One(port: 6000);")]
    [InlineData("ByCount(6000);")]
    [InlineData("ByCount(6000, null);")]
    [InlineData("Defaults();")]
    [InlineData("Defaults(6000);")]
    [InlineData("Many(6000, 6001, 6002);")]
    [InlineData("Few(6000);")]
    [InlineData("Few(6000, 6001, 6002);")]
    [InlineData("Inferred(6000);")]
    [InlineData("Static(6000);")]
    [InlineData("Inherited(6000);")]
    [InlineData("Imported(6000);")]
    [InlineData("System.Action run = () => One(6000);")]
    [InlineData("void Local() => One(6000);")]
    [InlineData("One(6000); void Other(int port) { }")]
    [InlineData("this.One(6000);")]
    [InlineData("server.Start(6000);")]
    [InlineData("server.Start(6000, 6001);")]
    [InlineData("server?.Start(6000);")]
    [InlineData("Interface.Start(6000);")]
    [InlineData("C.Static(6000);")]
    [InlineData("Statics.Extension(6000);")]
    [InlineData("given.Start(6000);")]
    [InlineData("given.Next.Start(6000);")]
    [InlineData("Make().Start(6000);")]
    [InlineData("Make(1)!.Start(6000);")]
    [InlineData("new Alone(6000);")]
    [InlineData("new Pair(6000, null);")]
    [InlineData("new Data(6000);")]
    [InlineData("new Value(6000);")]
    [InlineData("new Implicit();")]
    [InlineData("new Aliased(6000, null);")]
    [InlineData("new Generic<int>(6000);")]
    [InlineData("Alone alone = new(6000);")]
    [InlineData("Generic<int> made = new(6000);")]
    [InlineData("Outer = new(6000);")]
    [InlineData("given.Made = new(6000);")]
    [InlineData("Alone Make() => new(6000);")]
    [InlineData("Alone Make() { return new(6000); }")]
    [InlineData("} Alone Given { get { return new(6000); } } void N() {")]
    [InlineData("} Alone Given { get => new(6000); } void N() {")]
    [InlineData("} Alone Given => new(6000); void N() {")]
    [InlineData("} Alone given = new(6000); void N() {")]
    [InlineData("} Alone Given { get; } = new(6000); void N() {")]
    [InlineData("} C(int port) : base(6000) { } void N() {")]
    [InlineData("} C(string url) : this(6000, url) { } C(int port, string url) { } void N() {")]
    [InlineData("new Alone(6000) { };")]
    public void FindCallee_OneFunctionFits_IsTheOneThatBindingFinds(string statement) => VerifyCallee(statement, isFound: true);

    [Theory]
    [InlineData("Two(6000);")]
    [InlineData("Both(6000);")]
    [InlineData("Overridden(6000);")]
    [InlineData("Missing(6000);")]
    [InlineData("One();")]
    [InlineData("One(6000, 6001);")]
    [InlineData("Inferred<int>(6000);")]
    [InlineData("field(6000);")]
    [InlineData("Property(6000);")]
    [InlineData("server.Stop(6000);")]
    [InlineData("Two(1).Start(6000);")]
    [InlineData("Inferred(server).Start(6000);")]
    [InlineData("anything.Start(6000);")]
    [InlineData("void One(int port) { } One(6000);")]
    [InlineData("System.Action<int> One = null; One(6000);")]
    [InlineData("System.Action<System.Action<int>> run = One => One(6000);")]
    [InlineData("if (thing is System.Action<int> One) One(6000);")]
    [InlineData("foreach (System.Action<int> One in new System.Action<int>[0]) One(6000);")]
    [InlineData("Extension(6000);")]
    [InlineData("6000.Extension();")]
    [InlineData("new Pair(6000);")]
    [InlineData("new N.Alone(6000);")]
    [InlineData("var alone = new(6000);")]
    [InlineData("Take(new(6000));")]
    [InlineData("Optional? optional = new(6000);")]
    [InlineData("maybe = new(6000);")]
    [InlineData("System.Func<Alone> make = () => new(6000);")]
    [InlineData("System.Func<Alone> make = () => { return new(6000); };")]
    [InlineData("async System.Threading.Tasks.Task<Alone> Make() { return new(6000); }")]
    [InlineData("async System.Threading.Tasks.Task<Alone> Make() => new(6000);")]
    [InlineData("Alone either = Outer ?? new(6000);")]
    [InlineData("Outer ??= new(6000);")]
    [InlineData("Pair pair = new(6000);")]
    [InlineData("} C(int port) : base(6000, port) { } void N() {")]
    [InlineData("new Missing(6000);")]
    public void FindCallee_MoreThanOneFunctionFitsOrNone_IsLeftToBinding(string statement) => VerifyCallee(statement, isFound: false);

    [Theory]
    [InlineData("Local(6000); void Local(int port) { }", false)]
    [InlineData("new Alone(6000); class Alone { public Alone(int port) { } }", true)]
    [InlineData("M.Run(); static class M { public static void Run() => Start(6000); static void Start(int port) { } }", true)]
    public void FindCallee_TopLevelStatements_LocalFunctionsAreLeftToBinding(string file, bool isFound) => VerifyCalleeIn(file, isFound);

    [Theory]
    [InlineData("_ = x;")]
    [InlineData("_ = this.x;")]
    [InlineData("_ = Outer;")]
    [InlineData("_ = Shared;")]
    [InlineData("_ = nameof(x);")]
    [InlineData("x = 1;", "x")]
    [InlineData("_ = server.Port;")]
    [InlineData("_ = server?.Port;")]
    [InlineData("_ = Server.Port;")]
    [InlineData("_ = Server.Shared;")]
    [InlineData("_ = this.server;")]
    [InlineData("_ = given.Port;")]
    [InlineData("_ = given!.Port;")]
    [InlineData("_ = given.Next.Next!.Port;")]
    [InlineData("_ = Make().Port;")]
    [InlineData("_ = Interface.Port;")]
    [InlineData("_ = generic.Port;")]
    [InlineData("_ = derived.Field;")]
    [InlineData("_ = derived.Port;")]
    [InlineData("_ = ((Server)thing).Port;")]
    [InlineData("_ = new Derived().Port;")]
    [InlineData("Server local = null; _ = local.Port;")]
    [InlineData("var local = new Server(); _ = local.Port;")]
    [InlineData("var local = Server; _ = local.Port;")]
    [InlineData("var local = Make(); _ = local.Port;")]
    [InlineData("var local = given.Next; var next = local.Next; _ = next.Port;")]
    [InlineData("var local = given.Next!; _ = local.Port;")]
    [InlineData("var local = (Server)thing; _ = local.Port;")]
    [InlineData("foreach (Server local in new Server[0]) _ = local.Port;")]
    [InlineData("void Local(Server x) => _ = x.Port;")]
    [InlineData("System.Action<Server> run = (Server x) => _ = x.Port;")]
    [InlineData("_ = new Server { Port = 1 };", "Port")]
    [InlineData("_ = new Derived { Field = 1 };", "Field")]
    [InlineData("_ = new Data(1) { Port = 1 };", "Port")]
    [InlineData("{ int x = 1; } _ = x;")]
    [InlineData("_ = maybe.Value;")]
    [InlineData("_ = derived.hidden;")]
    public void FindMember_DeclaredOwner_IsTheOneThatBindingFinds(string statement, string? name = null) => VerifyMember(statement, name, isFound: true);

    [Theory]
    [InlineData("int x = 1; _ = x;")]
    [InlineData("_ = Missing;")]
    [InlineData("_ = server.Missing;")]
    [InlineData("_ = server.Start;")]
    [InlineData("_ = anything.Port;")]
    [InlineData("_ = given.hidden;")]
    [InlineData("_ = optional.Value;")]
    [InlineData("_ = maybe?.Port;")]
    [InlineData("var local = other; var other = local; _ = local.Port;")]
    [InlineData("var local = local.Next; _ = local.Port;", "Port")]
    [InlineData("var local = thing; _ = local.Port;")]
    [InlineData("var local = true ? server : null; _ = local.Port;")]
    [InlineData("if (thing is Server local) _ = local.Port;")]
    [InlineData("foreach (var local in new Server[0]) _ = local.Port;")]
    [InlineData("_ = from x in new Server[0] select x.Port;", "Port")]
    [InlineData("_ = from x in new Server[0] select x;", "x")]
    [InlineData("System.Action<Server> run = x => _ = x.Port;")]
    [InlineData("void Local<Server>(Server x) => _ = x.Port;")]
    [InlineData("Server made = new() { Port = 1 };", "Port")]
    [InlineData("_ = given with { Port = 1 };", "Port")]
    [InlineData("_ = new { x = 1 };", "x")]
    [InlineData("One(x: 1);", "x")]
    [InlineData("_ = new System.Collections.Generic.List<Server>();", "Server")]
    [InlineData("_ = typeof(Server);", "Server")]
    [InlineData("_ = base.Outer;")]
    public void FindMember_AnotherOwner_IsLeftToBinding(string statement, string? name = null) => VerifyMember(statement, name, isFound: false);

    [Theory]
    [InlineData("int x = 1; _ = x;")]
    [InlineData("_ = given;")]
    [InlineData("_ = given.Port;", "given")]
    [InlineData("int y = 1; { _ = y; }")]
    [InlineData("for (var i = 0; i < 1; i++) _ = i;")]
    [InlineData("using (System.IDisposable d = null) _ = d;")]
    [InlineData("System.Func<int, int> run = y => y;")]
    [InlineData("int Local(int y) => y;")]
    [InlineData("_ = nameof(given);")]
    [InlineData("_ = new Server { Port = number };", "number")]
    [InlineData("One(port: number);", "number")]
    [InlineData("number = 1;", "number")]
    [InlineData("ref int y = ref number; y = 1;", "number")]
    public void FindLocal_OneDeclarationInScope_IsTheOneThatBindingFinds(string statement, string? name = null) => VerifyLocal(statement, name, isFound: true);

    [Theory]
    [InlineData("_ = x;")]
    [InlineData("{ int x = 1; } _ = x;")]
    [InlineData("ref int y = ref number; y = 1;", "y")]
    [InlineData("if (thing is int y) _ = y;")]
    [InlineData("_ = server.Port;")]
    [InlineData("int Port = 1; _ = server.Port;")]
    [InlineData("int Port = 1; _ = new Server { Port = 2 };", "Port")]
    [InlineData("int port = 1; One(port: 2);", "port")]
    [InlineData("int Port = 1; _ = server?.Port;")]
    [InlineData("_ = from x in new int[0] select x;", "x")]
    [InlineData("int Server = 1; _ = typeof(Server);", "Server")]
    [InlineData("System.Func<int, int> run = y => 1; _ = y;")]
    [InlineData("int y = 1; System.Func<int, int> run = y => y;")]
    public void FindLocal_MembersAndOtherDeclarations_AreLeftToBinding(string statement, string? name = null) => VerifyLocal(statement, name, isFound: false);

    private static void VerifyCallee(string statement, bool isFound) => VerifyCalleeIn(FileWith(statement), isFound);

    private static string FileWith(string statement) =>
        $$"""
        using static Statics;
        using Aliased = Pair;
        namespace N { class Alone { public Alone(string port) { } } }
        {{Types}}
        class C : Base
        {
            {{Members}}
            void M(object thing, Server given, Derived derived, Optional? optional, int number)
            {
                {{statement}}
            }
        }
        """;

    /// <summary>Verifies the first call with a port, or the first one.</summary>
    private static void VerifyCalleeIn(string file, bool isFound)
    {
        var (model, nodes, symbols) = Compile(file);
        var calls = nodes.Where(static node => node is InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax or ConstructorInitializerSyntax).ToList();
        var call = calls.Find(static call => Arguments.ValuesOf(call).Exists(static value => value.ToString() == "6000")) ?? calls[0];

        var found = symbols.FindCallee(call);

        Assert.Equal(isFound, found is not null);
        if (found is not null)
        {
            Assert.Equal(model.GetSymbolInfo(call).Symbol!.OriginalDefinition, found.OriginalDefinition, SymbolEqualityComparer.Default);
        }
    }

    /// <summary>The value of an accessor is no field, even if the type has one of this name.</summary>
    [Theory]
    [InlineData("set { _ = value; }", false)]
    [InlineData("init { _ = value; }", false)]
    [InlineData("set { _ = this.value; }", true)]
    [InlineData("get { _ = value; return 0; }", true)]
    public void FindMember_ValueInAccessor_IsAFieldOnlyInAGetter(string accessor, bool isFound)
    {
        var (model, nodes, symbols) = Compile($"class C {{ int value; int P {{ {accessor} }} }}");
        var name = nodes.OfType<IdentifierNameSyntax>().Last(static name => name.Identifier.Text == "value");

        Assert.Equal(isFound, symbols.FindMember(name) is not null);
        Assert.Equal(isFound, model.GetSymbolInfo(name).Symbol is IFieldSymbol);
    }

    private static void VerifyLocal(string statement, string? text, bool isFound)
    {
        var (model, nodes, symbols) = Compile(FileWith(statement));
        var name = NameIn(nodes, text);

        var found = symbols.FindLocal(name);

        Assert.Equal(isFound, found is not null);
        if (found is not null)
        {
            Assert.Equal(model.GetSymbolInfo(name).Symbol!.DeclaringSyntaxReferences[0].GetSyntax(), found);
        }
    }

    /// <summary>The last name with a text in the last method M, or the last name.</summary>
    private static IdentifierNameSyntax NameIn(List<SyntaxNode> nodes, string? text) =>
        nodes.OfType<MethodDeclarationSyntax>().Last(static method => method.Identifier.Text == "M").Body!.DescendantNodes().OfType<IdentifierNameSyntax>()
            .Last(name => text is null || name.Identifier.Text == text);

    private static void VerifyMember(string statement, string? text, bool isFound)
    {
        var (model, nodes, symbols) = Compile(FileWith(statement));
        var name = NameIn(nodes, text);

        var found = symbols.FindMember(name);

        Assert.Equal(isFound, found is not null);
        if (found is not null)
        {
            Assert.Equal(model.GetSymbolInfo(name).Symbol!.OriginalDefinition, found.OriginalDefinition, SymbolEqualityComparer.Default);
        }
    }

    private static (SemanticModel Model, List<SyntaxNode> Nodes, DeclaredSymbols Symbols) Compile(string file)
    {
        var tree = CSharpSyntaxTree.ParseText(file, new CSharpParseOptions(LanguageVersion.Preview));
        var compilation = CSharpCompilation.Create("C", [tree], ReferencePack.Net100.References);
        var model = compilation.GetSemanticModel(tree);
        var names = new NameSearch(new ProjectNames(compilation), CancellationToken.None);
        return (model, tree.GetRoot().DescendantNodes().ToList(), new DeclaredSymbols(model, new SafeBinder(compilation, CancellationToken.None), names));
    }
}
