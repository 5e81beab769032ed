using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using PartnerCloud.StatesLanguage.Executions;
using Spectre.Console;

namespace PartnerCloud.Benchmarks.Load;

/// <summary><c>load</c>: many requests at the same moment.</summary>
internal static class LoadCommand
{
    public static Command Create()
    {
        var onboardings = Number("--onboardings", 1000, "How many accounts to create.");
        var migrations = Number("--migrations", 200, "How many customers' accounts to migrate.");
        var userRequests = Number("--user-requests", 50, "How many requests for users to start.");
        var call = Number("--call", 80, "How many milliseconds each AWS call takes.");
        var start = Number("--start", 200, "How many milliseconds a function takes to start.");
        var command = new Command("load", "Starts many requests at the same moment, in virtual time, under AWS's published limits, and prints how long they take and what they cost.") { onboardings, migrations, userRequests, call, start };
        command.SetAction((parsed, cancellationToken) => RunAsync(new(parsed.GetValue(onboardings), parsed.GetValue(migrations), parsed.GetValue(userRequests))
        {
            Call = TimeSpan.FromMilliseconds(parsed.GetValue(call)),
            FunctionStart = TimeSpan.FromMilliseconds(parsed.GetValue(start)),
        }, AnsiConsole.Console, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(LoadPlan plan, IAnsiConsole console, CancellationToken cancellationToken)
    {
        console.Profile.Width = 220;
        var started = Stopwatch.GetTimestamp();
        await using var run = await LoadRun.PrepareAsync(plan, cancellationToken);
        var running = run.RunAsync(cancellationToken);
        while (await Task.WhenAny(running, Task.Delay(TimeSpan.FromSeconds(5), cancellationToken)) != running)
            console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Stopwatch.GetElapsedTime(started).TotalSeconds,5:F0} s: {run.Passed:d\\.hh\\:mm\\:ss} have passed, {run.Progress.Ended} of {run.Progress.All} have ended"));
        var result = await running;
        LoadReport.Write(console, result, Stopwatch.GetElapsedTime(started));
        return result.Executions.All(execution => execution.Status == ExecutionStatus.Succeeded) ? 0 : 1;
    }

    private static Option<int> Number(string name, int byDefault, string description) => new(name) { Description = description, DefaultValueFactory = _ => byDefault, HelpName = "N" };
}
