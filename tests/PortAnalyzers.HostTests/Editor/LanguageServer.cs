using System.Collections.Concurrent;
using System.Diagnostics;
using System.Reflection;
using System.Text.Json;
using StreamJsonRpc;

namespace PortAnalyzers.HostTests.Editor;

/// <summary>The language server csharp-ls, driven over the Language Server Protocol as by an editor, with analyzers of packages enabled.</summary>
internal sealed class LanguageServer : IAsyncDisposable
{
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(5);

    private readonly Process _process;
    private readonly JsonRpc _rpc;
    private readonly Task<string> _errors;
    private readonly ConcurrentDictionary<string, LspDiagnostic[]> _published = new();
    private readonly SemaphoreSlim _news = new(0);

    private LanguageServer(Process process)
    {
        _process = process;
        _errors = process.StandardError.ReadToEndAsync();
        var formatter = new SystemTextJsonFormatter { JsonSerializerOptions = JsonSerializerOptions.Web };
        var messages = new HeaderDelimitedMessageHandler(process.StandardInput.BaseStream, process.StandardOutput.BaseStream, formatter);
        _rpc = new JsonRpc(messages, new Client(this));
        _rpc.StartListening();
    }

    /// <summary>Starts the server and opens the projects in a folder.</summary>
    public static async Task<LanguageServer> OpenAsync(HostFolder folder)
    {
        var program = typeof(LanguageServer).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(static attribute => attribute.Key == nameof(LanguageServer)).Value!;
        var server = new LanguageServer(Process.Start(folder.StartInfo(program))!);
        var root = UriOf(folder.PathOf(""));
        await server._rpc.InvokeWithParameterObjectAsync<JsonElement>("initialize", new
        {
            processId = Environment.ProcessId,
            rootUri = root,
            workspaceFolders = new[] { new { uri = root, name = "App" } },
            capabilities = new
            {
                workspace = new { configuration = true, workspaceFolders = true },
                textDocument = new { publishDiagnostics = new { } },
                window = new { workDoneProgress = true },
            },
        });
        await server._rpc.NotifyWithParameterObjectAsync("initialized", new { });
        return server;
    }

    public Task OpenAsync(string file) => _rpc.NotifyWithParameterObjectAsync(
        "textDocument/didOpen", new { textDocument = new { uri = UriOf(file), languageId = "csharp", version = 1, text = File.ReadAllText(file) } });

    /// <summary>Changes the text in the editor, without saving it.</summary>
    public Task ChangeAsync(string file, string text, int version) => _rpc.NotifyWithParameterObjectAsync(
        "textDocument/didChange", new { textDocument = new { uri = UriOf(file), version }, contentChanges = new[] { new { text } } });

    /// <summary>Waits until the server shows exactly these findings of the package in a file: rule, one-based line and column.</summary>
    public async Task WaitForAsync(string file, params string[] expected)
    {
        using var limit = new CancellationTokenSource(s_limit);
        while (!expected.SequenceEqual(FindingsIn(file)))
        {
            try
            {
                await _news.WaitAsync(limit.Token);
            }
            catch (OperationCanceledException)
            {
                Assert.Fail($"The editor shows [{string.Join(", ", FindingsIn(file))}] in {file}, not [{string.Join(", ", expected)}].");
            }
        }
    }

    /// <summary>The files in which the server shows findings of the package.</summary>
    public IEnumerable<string> FilesWithFindings() =>
        _published.Where(static one => one.Value.Any(IsOurs)).Select(static one => Path.GetFileName(new Uri(one.Key).LocalPath)).Order(StringComparer.Ordinal);

    public async ValueTask DisposeAsync()
    {
        _rpc.Dispose();
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        HostTrouble.AssertNone(await _errors);
        _process.Dispose();
    }

    private static string UriOf(string path) => new Uri(path).AbsoluteUri;

    private static bool IsOurs(LspDiagnostic diagnostic) => diagnostic.Code.ToString().StartsWith("PORT", StringComparison.Ordinal);

    private string[] FindingsIn(string file) => _published.TryGetValue(UriOf(file), out var diagnostics)
        ? [.. diagnostics.Where(IsOurs).OrderBy(static one => one.Range.Start.Line).ThenBy(static one => one.Range.Start.Character)
            .Select(static one => $"({one.Range.Start.Line + 1},{one.Range.Start.Character + 1}): {one.Code}")]
        : [];

    /// <summary>The server's requests to an editor.</summary>
    private sealed class Client(LanguageServer server)
    {
        private static readonly object s_settings = new { analyzersEnabled = true };

        [JsonRpcMethod("workspace/configuration", UseSingleObjectParameterDeserialization = true)]
        public static object[] Configure(ConfigurationParams parameters) => [.. parameters.Items.Select(static _ => s_settings)];

        [JsonRpcMethod("client/registerCapability", UseSingleObjectParameterDeserialization = true)]
        public static object? Register(JsonElement parameters) => null;

        [JsonRpcMethod("window/workDoneProgress/create", UseSingleObjectParameterDeserialization = true)]
        public static object? CreateProgress(JsonElement parameters) => null;

        [JsonRpcMethod("textDocument/publishDiagnostics", UseSingleObjectParameterDeserialization = true)]
        public void Publish(PublishedDiagnostics parameters)
        {
            server._published[new Uri(parameters.Uri).AbsoluteUri] = parameters.Diagnostics;
            server._news.Release();
        }
    }
}

internal sealed record ConfigurationParams(JsonElement[] Items);

internal sealed record PublishedDiagnostics(string Uri, LspDiagnostic[] Diagnostics);

internal sealed record LspDiagnostic(LspRange Range, JsonElement Code, string Message);

internal sealed record LspRange(LspPosition Start);

internal sealed record LspPosition(int Line, int Character);
