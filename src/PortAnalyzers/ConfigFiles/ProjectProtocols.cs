using PortAnalyzers.ConfigFiles.Formats;

namespace PortAnalyzers.ConfigFiles;

/// <summary>The HTTP versions that the project's settings files set for Kestrel, for code and for files that contain only addresses.</summary>
internal static class ProjectProtocols
{
    private static readonly object Question = new();

    /// <summary>
    /// Whether <c>Kestrel:EndpointDefaults:Protocols</c> is Http2 in a settings file, as in the gRPC template, and not different in another one. Then a cleartext
    /// address without protocols of its own is not for browsers.
    /// </summary>
    public static bool AreHttp2Only(ProjectFiles files, CancellationToken cancellationToken) =>
        Of(files, cancellationToken).Default is { } protocols && HostSettings.IsHttp2(protocols);

    /// <summary>As <see cref="AreHttp2Only(ProjectFiles, CancellationToken)"/>, if one of the settings files is in a folder.</summary>
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
        /// <summary>Null if no file sets it; a value other than Http2 takes precedence.</summary>
        public string? Default { get; set; }

        public List<string> Folders { get; } = [];
    }
}
