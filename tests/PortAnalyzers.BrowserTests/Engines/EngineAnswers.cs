namespace PortAnalyzers.BrowserTests.Engines;

/// <summary>The answers of an engine.</summary>
/// <param name="Version">The engine's own name and version.</param>
/// <param name="Ways">Its answers, by the way of testing.</param>
internal sealed record EngineAnswers(string Version, IReadOnlyList<WayAnswers> Ways)
{
    public WayAnswers Way(string name) => Ways.Single(way => way.Name == name);
}

/// <summary>The answers to one way of testing.</summary>
/// <param name="Name">The URL's scheme, or the other way of testing.</param>
/// <param name="Asked">The tested ports.</param>
/// <param name="Refused">The refused ports. The engine tried to connect to the others.</param>
internal sealed record WayAnswers(string Name, IReadOnlyList<int> Asked, IReadOnlyList<int> Refused);
