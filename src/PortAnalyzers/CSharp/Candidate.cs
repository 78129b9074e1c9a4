namespace PortAnalyzers.CSharp;

internal enum CandidateKind
{
    /// <summary>A colon that can precede a port, or an escape that can be a part of an address or of a name.</summary>
    Text,

    /// <summary>The parenthesis or equals sign after the name of an API in <see cref="Endpoints.EndpointApis"/>.</summary>
    Api,
}

/// <summary>A position in a file's text at which a finding is possible.</summary>
internal readonly struct Candidate(CandidateKind kind, int position)
{
    public CandidateKind Kind { get; } = kind;

    public int Position { get; } = position;
}
