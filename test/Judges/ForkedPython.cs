using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json.Nodes;

namespace PartnerCloud.Judges;

/// <summary>
/// Python with boto3, a judge that we did not write, loaded once for all tests of a project: scripts run as forks of it, each as in a process of its own.
/// A test that needs it is skipped where it is missing. It ends when its input does, with the tests' process at the latest.
/// </summary>
internal sealed class ForkedPython
{
    private static readonly Lazy<ForkedPython> Shared = new(() => new());

    private readonly Process process;
    private readonly Task<string> errors;
    private readonly ConcurrentDictionary<string, TaskCompletionSource<JsonNode>> running = new();
    private readonly TaskCompletionSource<string?> commands = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock gate = new();

    private ForkedPython()
    {
        process = Process.Start(new ProcessStartInfo("python3", [Path.Combine(AppContext.BaseDirectory, "forks.py")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        errors = process.StandardError.ReadToEndAsync();
        _ = Task.Run(ReadAsync);
    }

    /// <summary>Runs a script to its end.</summary>
    /// <param name="code">What it is.</param>
    /// <param name="environment">Its environment variables; of ours it gets none that begin with AWS_.</param>
    /// <param name="arguments">Its command line after its name.</param>
    public static async Task<(int ExitCode, string Output, string Errors)> RunAsync(string code, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var script = new JsonObject
        {
            ["id"] = Guid.NewGuid().ToString(),
            ["code"] = code,
            ["arguments"] = new JsonArray([.. arguments.Select(argument => (JsonNode)argument)]),
            ["environment"] = new JsonObject(environment.Select(variable => KeyValuePair.Create(variable.Key, (JsonNode?)variable.Value))),
        };
        var end = await Found().AskAsync(script).WaitAsync(TestContext.Current.CancellationToken);
        return ((int)end["exitCode"]!, (string)end["output"]!, (string)end["errors"]!);
    }

    /// <summary>The directory of a command <c>aws</c> that is loaded already, too; null where Python has no AWS CLI among its packages.</summary>
    public static async Task<string?> CommandsAsync()
    {
        try
        {
            return await Shared.Value.commands.Task.WaitAsync(TestContext.Current.CancellationToken);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    private static ForkedPython Found()
    {
        try
        {
            return Shared.Value;
        }
        catch (Win32Exception)
        {
            Assert.Skip("python3 is not on the PATH.");
            throw;
        }
    }

    private async Task<JsonNode> AskAsync(JsonObject script)
    {
        var id = (string)script["id"]!;
        var end = running[id] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        try
        {
            lock (gate)
            {
                process.StandardInput.WriteLine(script.ToJsonString());
                process.StandardInput.Flush();
            }
        }
        catch (IOException)
        {
            // It has ended; why, it has said.
        }

        if (await Task.WhenAny(end.Task, errors) == errors && !end.Task.IsCompleted) SayWhyItEnded(await errors);
        return await end.Task;
    }

    private static void SayWhyItEnded(string errors)
    {
        if (errors.Contains("No module named 'boto3'", StringComparison.Ordinal)) Assert.Skip("boto3 is not installed for python3.");
        Assert.Fail($"python3 ended: {errors}");
    }

    private async Task ReadAsync()
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            var end = JsonNode.Parse(line)!.AsObject();
            if (end.TryGetPropertyValue("commands", out var directory)) commands.SetResult((string?)directory);
            else if (running.TryRemove((string)end["id"]!, out var asked)) asked.SetResult(end);
        }
        commands.TrySetResult(null);
    }
}
