namespace PortAnalyzers.BrowserTests.Engines;

/// <summary>What an engine answered.</summary>
/// <param name="Version">The engine's own name and version.</param>
/// <param name="Ways">Its answers, by the way in which it was asked.</param>
internal sealed record EngineAnswers(string Version, IReadOnlyList<WayAnswers> Ways)
{
    public WayAnswers Way(string name) => Ways.Single(way => way.Name == name);
}

/// <summary>The answers to one way of asking.</summary>
/// <param name="Name">The URL's scheme, or how else the engine was asked.</param>
/// <param name="Asked">The ports that it was asked about.</param>
/// <param name="Refused">Those that it refused. The others it tried to connect to.</param>
internal sealed record WayAnswers(string Name, IReadOnlyList<int> Asked, IReadOnlyList<int> Refused);
