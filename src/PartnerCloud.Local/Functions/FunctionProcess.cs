using System.Diagnostics;

namespace PartnerCloud.Local.Functions;

/// <summary>An operating system process of a function. Disposing kills it.</summary>
internal sealed class FunctionProcess : IAsyncDisposable
{
    private readonly Lock gate = new();
    private readonly Process process;
    private readonly Task output;

    private bool disposed;

    private FunctionProcess(string functionName, Process process, FunctionLog log)
    {
        this.process = process;
        Id = process.Id;
        Exited = ExitCodeAsync();
        output = Task.WhenAll(PumpAsync(process.StandardOutput), PumpAsync(process.StandardError));

        async Task PumpAsync(StreamReader reader)
        {
            while (await reader.ReadLineAsync() is { } line)
                log.Write(new(functionName, Id, line));
        }
    }

    public int Id { get; }

    /// <summary>The exit code, once the process has ended. 128 + n if signal n ended it.</summary>
    public Task<int> Exited { get; }

    public static FunctionProcess Start(string functionName, string runtimeApi, FunctionProcessHostOptions options)
    {
        var start = new ProcessStartInfo(DotnetHost.Path, ["exec", options.AssemblyPath])
        {
            WorkingDirectory = Path.GetDirectoryName(Path.GetFullPath(options.AssemblyPath)),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Clear();
        foreach (var (name, value) in FunctionEnvironment.Of(functionName, runtimeApi, options))
            start.Environment[name] = value;
        return new(functionName, Process.Start(start)!, options.Log);
    }

    /// <summary>Kills the process at once, and waits until it has ended.</summary>
    public async Task KillAsync()
    {
        lock (gate)
        {
            if (!disposed)
                process.Kill();
        }

        await Exited;
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        await output;
        lock (gate)
        {
            disposed = true;
            process.Dispose();
        }
    }

    private async Task<int> ExitCodeAsync()
    {
        await process.WaitForExitAsync();
        return process.ExitCode;
    }
}
