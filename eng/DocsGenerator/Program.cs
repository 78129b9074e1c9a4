using PortAnalyzers.DocsGenerator;
using PortAnalyzers.Ports;

// Run in the repository's root: writes docs/ports.md, and the names of the configuration files for the package's targets.
await File.WriteAllTextAsync("docs/ports.md", PortsDocument.Generate(PortTable.Default));
await File.WriteAllTextAsync(ConfigFileTargets.Path, ConfigFileTargets.Generate());
