using PortAnalyzers.DocsGenerator;
using PortAnalyzers.Ports;

// Called in the repository's folder: writes docs/ports.md.
await File.WriteAllTextAsync("docs/ports.md", PortsDocument.Generate(PortTable.Default));
