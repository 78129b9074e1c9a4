namespace PortAnalyzers.CSharp;

internal enum CandidateKind
{
    /// <summary>A colon that can stand before a port, or an escape that can be a part of an address or of a name.</summary>
    Text,

    /// <summary>The parenthesis or equals sign behind a name that an API in <see cref="Endpoints.EndpointApis"/> has.</summary>
    Api,
}

/// <summary>A place in a file's text that is worth a look at its syntax.</summary>
internal readonly struct Candidate(CandidateKind kind, int position)
{
    public CandidateKind Kind { get; } = kind;

    public int Position { get; } = position;
}
