using System.Runtime.InteropServices;

namespace PartnerCloud.Local.Functions;

/// <summary>The <c>dotnet</c> executable of this process's runtime, which may differ from the one in PATH.</summary>
internal static class DotnetHost
{
    public static string Path { get; } = Find();

    private static string Find()
    {
        var name = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";
        // <root>/shared/Microsoft.NETCore.App/<version>/
        var root = System.IO.Path.GetFullPath(System.IO.Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
        var besideRuntime = System.IO.Path.Combine(root, name);
        return File.Exists(besideRuntime) ? besideRuntime : name;
    }
}
