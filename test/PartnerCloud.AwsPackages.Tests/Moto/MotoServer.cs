using System.ComponentModel;
using System.Diagnostics;
using System.Text.RegularExpressions;
using Amazon.Runtime;
using PartnerCloud.AwsPackages.Tests.Moto;

[assembly: AssemblyFixture(typeof(MotoServer))]

namespace PartnerCloud.AwsPackages.Tests.Moto;

/// <summary>moto, an independent simulation of AWS, on a free port, once for all tests. They are skipped without it.</summary>
public sealed partial class MotoServer : IAsyncLifetime
{
    private Process? _process;
    private string? _address;
    private Task _draining = Task.CompletedTask;

    public static AWSCredentials Credentials { get; } = new BasicAWSCredentials("AKIDEXAMPLE", "not-a-secret");

    public async ValueTask InitializeAsync()
    {
        var start = new ProcessStartInfo("moto_server", ["-H", "127.0.0.1", "-p", "0"]) { RedirectStandardError = true, RedirectStandardOutput = true };
        try
        {
            _process = Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            return;
        }
        while (_address is null && await _process.StandardError.ReadLineAsync() is { } line)
        {
            _address = Running().Match(line) is { Success: true } match ? match.Groups[1].Value : null;
        }
        // moto would block on a full pipe if nobody read it.
        _draining = Task.WhenAll(_process.StandardError.BaseStream.CopyToAsync(Stream.Null), _process.StandardOutput.BaseStream.CopyToAsync(Stream.Null));
    }

    /// <summary>A client configuration with moto's address. Skips the test without moto.</summary>
    public TConfig Configure<TConfig>()
        where TConfig : ClientConfig, new()
    {
        Assert.SkipWhen(_address is null, "moto_server is not there or did not start: pip install 'moto[server]'");
        return new TConfig { ServiceURL = _address, AuthenticationRegion = "us-east-1" };
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
            await _draining;
            _process.Dispose();
        }
    }

    [GeneratedRegex(@"Running on (http://\S+)")]
    private static partial Regex Running();
}
