namespace PortAnalyzers.HostTests;

/// <summary>A test that needs the Linux kernel; it is skipped on other systems.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LinuxFactAttribute : FactAttribute
{
    public LinuxFactAttribute() => Skip = OperatingSystem.IsLinux() ? null! : "Only on Linux.";
}
