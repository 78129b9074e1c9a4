using PortAnalyzers.DocsGenerator;
using PortAnalyzers.Ports;

// Called in the repository's folder: writes docs/ports.md, and the names of the configuration files for the package's targets.
await File.WriteAllTextAsync("docs/ports.md", PortsDocument.Generate(PortTable.Default));
await File.WriteAllTextAsync(ConfigFileTargets.Path, ConfigFileTargets.Generate());
