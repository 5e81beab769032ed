using System.ComponentModel;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace PartnerCloud.Workflow.Tests.Hardened;

/// <summary>An independent AWS: moto on a free port, with AWS's managed policies. Tests that need it are skipped where it is missing.</summary>
internal sealed partial class MotoServer : IAsyncDisposable
{
    private readonly Process process;
    private readonly Task draining;

    private MotoServer(Process process, string address)
    {
        (this.process, Address) = (process, address);
        // moto would stop when a pipe that nobody reads is full.
        draining = Task.WhenAll(process.StandardError.BaseStream.CopyToAsync(Stream.Null), process.StandardOutput.BaseStream.CopyToAsync(Stream.Null));
    }

    public string Address { get; }

    public static async Task<MotoServer> StartAsync()
    {
        var start = new ProcessStartInfo("moto_server", ["-H", "127.0.0.1", "-p", "0"]) { RedirectStandardError = true, RedirectStandardOutput = true };
        start.Environment["MOTO_IAM_LOAD_MANAGED_POLICIES"] = "true";
        Process? process = null;
        try
        {
            process = Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            Assert.Skip("moto_server is not installed. Run pip install 'moto[server]'.");
        }

        while (await process.StandardError.ReadLineAsync() is { } line)
        {
            if (Running().Match(line) is { Success: true } match) return new(process, match.Groups[1].Value);
        }

        using (process) await process.WaitForExitAsync();
        Assert.Skip("moto_server did not start.");
        throw new InvalidOperationException();
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        await draining;
        process.Dispose();
    }

    [GeneratedRegex(@"Running on (http://\S+)")]
    private static partial Regex Running();
}
