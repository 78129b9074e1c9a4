namespace PortAnalyzers.Rules;

/// <summary>The side of a container's boundary on which a port is.</summary>
internal enum ContainerSide
{
    /// <summary>It has nothing to do with a container.</summary>
    None,

    /// <summary>The host port under which a container's port is published.</summary>
    Host,

    /// <summary>The port inside the container.</summary>
    Inner,
}
