using System.Globalization;
using System.Text;

namespace PortAnalyzers.Benchmarks.Inputs;

/// <summary>
/// A repository of many small projects, like a team's services: a hundred files each; one in four is a web project with settings and a launch profile; one
/// in ten is referenced by the next nine; all use packages; the root has a solution and a compose file for all of them.
/// </summary>
internal static class GeneratedRepository
{
    private const int SourceFiles = 92;
    private const int PlainFiles = 6;

    /// <summary>Writes it into a folder.</summary>
    /// <param name="folder">An empty folder.</param>
    /// <param name="projects">The number of projects.</param>
    /// <param name="packages">The packages that each project references.</param>
    public static void Write(string folder, int projects, params IEnumerable<(string Id, string Version)> packages)
    {
        var solution = new StringBuilder("<Solution>\n");
        for (var i = 0; i < projects; i++)
        {
            var path = PathOf(i);
            solution.Append(CultureInfo.InvariantCulture, $"  <Project Path=\"{path}\" />\n");
            WriteProject(Path.GetDirectoryName(Path.Combine(folder, path))!, i, path);
        }

        // Marks the root of a repository.
        WriteFile(folder, ".git/HEAD", "ref: refs/heads/main\n");
        WriteFile(folder, "All.slnx", solution.Append("</Solution>\n").ToString());
        WriteFile(folder, "docker-compose.yml", "services:\n  shop:\n    build: .\n    ports:\n      - \"8080:8080\"\n");
        WriteFile(folder, "README.md", "# Shop\n");
        WriteFile(folder, "Directory.Build.targets", $"""
            <Project>
              <ItemGroup>
                {string.Join("\n    ", packages.Select(static package => $"""<PackageReference Include="{package.Id}" Version="{package.Version}" PrivateAssets="all" />"""))}
              </ItemGroup>
            </Project>
            """);
    }

    private static string PathOf(int i) => $"src/Area{i / 10}/Shop.Part{i}/Shop.Part{i}.csproj";

    private static void WriteProject(string folder, int i, string path)
    {
        var isWeb = i % 4 == 3;
        var reference = i % 10 == 0 ? "" : $"""<ProjectReference Include="../../../{PathOf(i / 10 * 10)}" />""";
        WriteFile(folder, Path.GetFileName(path), $"""
            <Project Sdk="Microsoft.NET.Sdk{(isWeb ? ".Web" : "")}">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <UseAppHost>false</UseAppHost>
              </PropertyGroup>
              <ItemGroup>
                {reference}
              </ItemGroup>
            </Project>
            """);
        for (var file = 0; file < SourceFiles; file++)
        {
            WriteFile(folder, $"Parts/File{file}.cs", $"namespace Shop.Part{i};\n\npublic sealed class File{file}\n{{\n    public int Number => {file};\n}}\n");
        }

        for (var file = 0; file < PlainFiles; file++)
        {
            WriteFile(folder, $"Texts/text{file}.txt", "Some text.\n");
        }

        if (isWeb)
        {
            WriteFile(folder, "Program.cs", "Microsoft.AspNetCore.Builder.WebApplication.Create(args).Run();\n");
            WriteFile(folder, "appsettings.json", "{ \"urls\": \"http://localhost:5000\" }\n");
            WriteFile(folder, "Properties/launchSettings.json", "{ \"profiles\": { \"http\": { \"applicationUrl\": \"http://localhost:5000\" } } }\n");
        }
    }

    private static void WriteFile(string folder, string path, string text)
    {
        var file = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
