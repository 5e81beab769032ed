using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json.Nodes;

namespace PartnerCloud.Judges;

/// <summary>
/// Runs scripts in Python with boto3, an independent client. Python is loaded once for all tests of a project, and each script runs in
/// a fork, with its own process. Tests that need it are skipped without it. Python ends with its input, at the latest with the tests' process.
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
    /// <param name="code">The script's text.</param>
    /// <param name="environment">Environment variables in addition to those of the tests, without the ones that begin with AWS_.</param>
    /// <param name="arguments">The arguments of the command line.</param>
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

    /// <summary>The directory of a command <c>aws</c> that is also loaded once. Null if Python has no AWS CLI among its packages.</summary>
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
            // Python has ended and has already said why.
        }

        if (await Task.WhenAny(end.Task, errors) == errors && !end.Task.IsCompleted) ReportWhyItEnded(await errors);
        return await end.Task;
    }

    private static void ReportWhyItEnded(string errors)
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
