using PortAnalyzers.DocsGenerator;
using PortAnalyzers.Ports;

// Run in the repository's root: writes docs/ports.md, the names of the configuration files for the package's targets, and those of the APIs for the text scan.
await File.WriteAllTextAsync("docs/ports.md", PortsDocument.Generate(PortTable.Default));
await File.WriteAllTextAsync(ConfigFileTargets.Path, ConfigFileTargets.Generate());
await File.WriteAllTextAsync(ApiNamesSource.Path, ApiNamesSource.Generate());
