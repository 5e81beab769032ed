using System.Collections.Concurrent;
using System.Diagnostics;

namespace PartnerCloud.Workflow.Tests.Serve;

/// <summary><c>partnercloud serve</c> as its own process, as a user starts it.</summary>
internal sealed class ServeProcess : IAsyncDisposable
{
    private readonly Process process;
    private readonly ConcurrentQueue<string> printed = [];

    private ServeProcess(Process process) => this.process = process;

    public string Endpoint { get; private set; } = "";

    /// <summary>The lines that the process has printed since it was ready.</summary>
    public IReadOnlyCollection<string> Printed => printed;

    public static async Task<ServeProcess> StartAsync(int timeScale, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        foreach (var argument in new[] { Path.Combine(AppContext.BaseDirectory, "partnercloud.dll"), "serve", "--port", "0", "--time-scale", $"{timeScale}" })
        {
            start.ArgumentList.Add(argument);
        }
        start.Environment["DOTNET_TC_CallCounting"] = "0"; // the process ends too early for a second compilation to pay off
        var serve = new ServeProcess(Process.Start(start)!);
        while (await serve.process.StandardOutput.ReadLineAsync(cancellationToken) is { } line)
        {
            if (line.StartsWith("Endpoint", StringComparison.Ordinal)) serve.Endpoint = line.Split(' ')[^1];
            if (line.Contains("Ctrl-C", StringComparison.Ordinal)) return serve.ReadOn();
        }
        await serve.DisposeAsync();
        throw new InvalidOperationException("partnercloud serve ended before it was ready.");
    }

    /// <summary>Reads all further output, because a full pipe would stop the process.</summary>
    private ServeProcess ReadOn()
    {
        _ = Task.Run(async () =>
        {
            while (await process.StandardOutput.ReadLineAsync() is { } line) printed.Enqueue(line);
        });
        return this;
    }

    public async ValueTask DisposeAsync()
    {
        // as Ctrl-C does: at its end, the process checks that no secret was printed, logged or kept in a wrong place
        var interrupted = !OperatingSystem.IsWindows() && !process.HasExited;
        if (interrupted)
            using (var kill = Process.Start("kill", ["-INT", $"{process.Id}"]))
                await kill.WaitForExitAsync();
        else
            process.Kill(entireProcessTree: true);
        var errors = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        var ended = process.ExitCode;
        process.Dispose();
        Assert.True(!interrupted || ended == 0, errors);
    }
}
