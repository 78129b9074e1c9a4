using PortAnalyzers.ConfigFiles.Formats;

namespace PortAnalyzers.ConfigFiles;

/// <summary>Which HTTP versions the project's settings files let Kestrel speak, for the code and for the files that only name its addresses.</summary>
internal static class ProjectProtocols
{
    private static readonly object Question = new();

    /// <summary>
    /// Whether <c>Kestrel:EndpointDefaults:Protocols</c> is Http2 in a settings file, as in the gRPC template, and nothing else in another one. No browser
    /// comes to a cleartext address then that has no protocols of its own.
    /// </summary>
    public static bool AreHttp2Only(ProjectFiles files, CancellationToken cancellationToken) =>
        Of(files, cancellationToken).Default is { } protocols && HostSettings.IsHttp2(protocols);

    /// <summary>As <see cref="AreHttp2Only(ProjectFiles, CancellationToken)"/>, where one of the settings files lies in a folder.</summary>
    public static bool AreHttp2OnlyIn(string folder, ProjectFiles files, CancellationToken cancellationToken) =>
        AreHttp2Only(files, cancellationToken) && Of(files, cancellationToken).Folders.Contains(folder, StringComparer.OrdinalIgnoreCase);

    private static Answer Of(ProjectFiles files, CancellationToken cancellationToken) =>
        files.Answer(Question, all => Read(all, cancellationToken));

    private static Answer Read(ProjectFiles files, CancellationToken cancellationToken)
    {
        var answer = new Answer();
        foreach (var file in files.OfFormat(ConfigFormats.Settings, cancellationToken))
        {
            if (file.Text.IndexOf("Http", StringComparison.OrdinalIgnoreCase) >= 0
                && AppSettings.ReadDefaultProtocols(file, cancellationToken) is { } protocols)
            {
                answer.Folders.Add(file.Folder);
                answer.Default = answer.Default is null || HostSettings.IsHttp2(answer.Default) ? protocols : answer.Default;
            }
        }

        return answer;
    }

    private sealed class Answer
    {
        /// <summary>Null where no file says it; where one says something else than Http2, that.</summary>
        public string? Default { get; set; }

        public List<string> Folders { get; } = [];
    }
}
