using System.Diagnostics;

namespace PartnerCloud.AwsPackages.Tests.Lambda;

/// <summary>The sample executable, run as in Lambda: all its settings are environment variables.</summary>
internal sealed class SampleFunctionProcess : IDisposable
{
    private const string Sample = "PartnerCloud.AwsPackages.SampleFunctions";

    // The executable has its own output directory. In the tests' directory, the packages that ASP.NET provides would be missing.
    private static readonly string Executable =
        Path.Combine(AppContext.BaseDirectory.Replace("PartnerCloud.AwsPackages.Tests", Sample, StringComparison.Ordinal), Sample + ".dll");

    private readonly Process _process;

    private SampleFunctionProcess(Process process) => _process = process;

    public static SampleFunctionProcess Start(FakeRuntimeApi api, string? function, string? greeting = "Hello")
    {
        var start = new ProcessStartInfo("dotnet", [Executable])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        start.Environment["AWS_LAMBDA_RUNTIME_API"] = api.Address;
        start.Environment["AWS_LAMBDA_FUNCTION_NAME"] = "Sample";
        start.Environment["ANNOTATIONS_HANDLER"] = function;
        start.Environment["SAMPLE_GREETING"] = greeting;
        return new SampleFunctionProcess(Process.Start(start)!);
    }

    public async Task<string> NextLineAsync() => await _process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) ?? "";

    public async Task<(int ExitCode, string Errors)> WaitForExitAsync()
    {
        var errors = await _process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (_process.ExitCode, errors);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            _process.WaitForExit();
        }
        _process.Dispose();
    }
}
