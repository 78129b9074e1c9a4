namespace PortAnalyzers.HostTests;

/// <summary>A test that asks the Linux kernel; on other systems it is skipped.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LinuxFactAttribute : FactAttribute
{
    public LinuxFactAttribute() => Skip = OperatingSystem.IsLinux() ? null! : "Only on Linux.";
}
