using System.Globalization;
using PartnerCloud.Local.Composition;
using PartnerCloud.Local.Functions;
using PartnerCloud.Local.Report;
using PartnerCloud.Simulator.Services.Sns;
using PartnerCloud.StatesLanguage.Executions;
using Spectre.Console;

namespace PartnerCloud.Local.Commands;

/// <summary>Keeps the simulated AWS running, and prints what happens in it.</summary>
internal sealed class Serve(IAnsiConsole console)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    /// <param name="options">The port, the time scale, and whether the organization's policies apply.</param>
    /// <param name="verbose">Whether to print the functions' logs.</param>
    /// <param name="cancellationToken">Stops the server.</param>
    public async Task<int> RunAsync(LocalPartnerCloudOptions options, bool verbose, CancellationToken cancellationToken)
    {
        await using var local = await StartAsync(options, verbose, cancellationToken);
        local.LeakCheck.Watch("the output of serve", RecordedOutput.Of(console));
        if (!options.ServiceControlPolicies)
            console.WriteLine("Without the organization's service control policies: only the policies inside each account apply.");
        Introduce(local, options.TimeScale);
        try
        {
            await WatchAsync(local, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            console.WriteLine("Stopping.");
        }

        return ExitCodes.Success;
    }

    private async Task<LocalPartnerCloud> StartAsync(LocalPartnerCloudOptions asked, bool verbose, CancellationToken cancellationToken)
    {
        // Not through the console, which wraps lines: a wrapped line of JSON cannot be parsed.
        var log = new FunctionLog(verbose ? line => console.Profile.Out.Writer.WriteLine($"{line.FunctionName}: {line.Text}") : null);
        try
        {
            var options = asked with { FunctionLog = log, Cloud = new() { EnforceRequestRates = true, SessionTime = TimeProvider.System }, MeasureEvery = Every(300, asked.TimeScale), RevokeEvery = Every(3_600, asked.TimeScale) };
            return await LocalPartnerCloud.StartAsync(options, cancellationToken);
        }
        catch (IOException error) when (asked.Port != 0)
        {
            throw new CommandFailedException(string.Create(CultureInfo.InvariantCulture, $"Port {asked.Port} cannot be opened: {error.Message} Choose another one with --port."));
        }
    }

    private void Introduce(LocalPartnerCloud local, double timeScale)
    {
        var guide = new ServeGuide(local, timeScale);
        console.MarkupLineInterpolated($"Endpoint       [blue]{guide.Endpoint}[/]");
        console.MarkupLineInterpolated($"State machine  [blue]{guide.StateMachineArn}[/]");
        console.WriteLine();
        console.WriteLine("Try these lines in another terminal, one after the other:");
        console.WriteLine("The first starts an onboarding, the second shows its status, and the third reads the new password.");
        console.WriteLine(guide.WaitHint);
        foreach (var line in guide.Lines)
        {
            // Not through the console, which wraps lines: a wrapped line cannot be pasted.
            console.Profile.Out.Writer.WriteLine();
            console.Profile.Out.Writer.WriteLine(line);
        }

        console.WriteLine();
        console.Profile.Out.Writer.WriteLine(ServeGuide.OtherWays);
        console.WriteLine();
        console.WriteLine("Ctrl-C stops it.");
        console.Profile.Out.Writer.Flush();
    }

    private async Task WatchAsync(LocalPartnerCloud local, CancellationToken cancellationToken)
    {
        var known = new Dictionary<string, ExecutionState>();
        var customers = new InvitationAnnouncer(console, local);
        var operators = new ConfirmationAnnouncer(console, local);
        var shown = 0;
        while (true)
        {
            var executions = local.StepFunctions.StateMachines.List(local.ManagementAccountId, local.Cloud.Options.Region)
                .SelectMany(machine => local.StepFunctions.Executions.List(machine.Arn));
            foreach (var execution in executions.Reverse())
            {
                var state = execution.State;
                if (!known.TryGetValue(execution.Arn, out var before) || before.Status != state.Status || before.RedriveCount != state.RedriveCount)
                    Say(execution, state);
                known[execution.Arn] = state;
            }

            customers.AnnounceNew();
            operators.AnnounceNew();
            foreach (var notification in local.Cloud.MessagesOn(local.OperatorsTopicArn).Skip(shown))
            {
                NotificationPanel.Write(console, notification);
                shown++;
            }

            await Task.Delay(Pause, cancellationToken);
        }
    }

    private void Say(Execution execution, ExecutionState state)
    {
        if (state.Status == ExecutionStatus.Running)
            console.MarkupLineInterpolated($"[blue]started  [/] {execution.StateMachine.Name} {execution.Name}{(state.RedriveCount > 0 ? " again (redriven)" : "")}");
        else if (state.Status == ExecutionStatus.Succeeded)
            console.MarkupLineInterpolated($"[green]succeeded[/] {execution.StateMachine.Name} {execution.Name} after {Duration(execution, state)}");
        else
            console.MarkupLineInterpolated($"[red]{state.Status.ToString().ToLowerInvariant(),-9}[/] {execution.StateMachine.Name} {execution.Name} after {Duration(execution, state)}: {Reason(state)}");
    }

    private static string Reason(ExecutionState state)
    {
        if (state.Error is null && state.Cause is null)
            return "no reason given";
        var failure = StepFailure.Read(default, state.Error, state.Cause);
        return $"{failure.Error}: {failure.Message}";
    }

    private static string Duration(Execution execution, ExecutionState state) => Durations.Format((state.StopDate ?? execution.StartDate) - execution.StartDate);

    /// <summary>The period of a deployment's schedule, but at least a real second. A fast time scale would otherwise start functions without pause.</summary>
    private static TimeSpan Every(double seconds, double timeScale) => TimeSpan.FromSeconds(Math.Max(seconds, timeScale));
}
