using System.Text.Json.Nodes;
using PartnerCloud.Cdk.Functions;
using PartnerCloud.Lambda.Configuration;
using PartnerCloud.Local.InProcess;
using PartnerCloud.Simulator.Cloud;
using PartnerCloud.StatesLanguage.Executions;

namespace PartnerCloud.Benchmarks.Load;

/// <summary>
/// Runs a plan in virtual time, under AWS's published limits for Organizations and with the functions' deployed reserved
/// concurrency. All requests are made at the same moment.
/// </summary>
internal sealed class LoadRun : IAsyncDisposable
{
    private const int HardenedAccounts = 5;
    private readonly LoadPlan plan;
    private readonly VirtualPartnerCloud aws;
    private readonly LoadPeople people;
    private readonly List<string> hardened = [];
    private int ended;

    private LoadRun(LoadPlan plan, VirtualPartnerCloud aws)
    {
        (this.plan, this.aws) = (plan, aws);
        people = new(aws);
    }

    /// <summary>How many executions have ended, of all.</summary>
    public (int Ended, int All) Progress => (Volatile.Read(ref ended), plan.Onboardings + plan.Migrations + plan.UserRequests);

    /// <summary>The time that has passed in the simulated AWS.</summary>
    public TimeSpan Passed => aws.Cloud.Time.GetUtcNow() - VirtualPartnerCloud.Start;

    public static async Task<LoadRun> PrepareAsync(LoadPlan plan, CancellationToken cancellationToken)
    {
        var pace = new VirtualPace
        {
            Call = plan.Call,
            FunctionStart = plan.FunctionStart,
            ReservedConcurrency = ReservedConcurrency.All.ToDictionary(entry => entry.Key, entry => entry.Value.Places),
        };
        var run = new LoadRun(plan, await VirtualPartnerCloud.StartAsync(new CloudOptions { EnforceRequestRates = true }, pace, cancellationToken));
        await run.PrepareAsync(cancellationToken);
        return run;
    }

    /// <summary>Starts everything and waits for the end.</summary>
    public async Task<LoadResult> RunAsync(CancellationToken cancellationToken)
    {
        var calls = aws.Cloud.Calls.All.Count;
        var begun = aws.Cloud.Time.GetUtcNow();
        var executions = aws.AtOnce(() =>
        {
            List<Execution> all =
            [
                .. Enumerable.Range(1, plan.Onboardings).Select(number => Begin(WorkflowNames.OnboardAccount, $"created-{number}", LoadRequests.CreateAccount($"new-{number}", $"created-{number}"))),
                .. Enumerable.Range(1, plan.Migrations).Select(number => Begin(WorkflowNames.OnboardAccount, $"migrated-{number}", LoadRequests.MigrateAccount(LoadPeople.AccountOf(number), $"own-{number}", $"migrated-{number}"))),
                .. Enumerable.Range(1, plan.UserRequests).Select(number => Begin(WorkflowNames.MaintainUsers, $"users-{number}", LoadRequests.CreateUser(hardened[number % hardened.Count], $"user-{number}", $"users-{number}"))),
            ];
            for (var number = 1; number <= plan.Migrations; number++) people.AcceptLater(number, TimeSpan.FromHours(1 + (number % 6)) + TimeSpan.FromSeconds(7 * number));
            for (var number = 1; number <= plan.UserRequests; number++) people.ConfirmLater($"users-{number}", TimeSpan.FromMinutes(10 + number));
            return all;
        });
        foreach (var execution in executions) _ = execution.Completion.ContinueWith(_ => Interlocked.Increment(ref ended), cancellationToken, TaskContinuationOptions.None, TaskScheduler.Default);
        await Task.WhenAll(executions.Select(execution => execution.Completion)).WaitAsync(cancellationToken);
        return new(begun, [.. executions.Select(execution => new ExecutionFigures(execution))], [.. aws.Cloud.Calls.All.Skip(calls)]);
    }

    public async ValueTask DisposeAsync()
    {
        await aws.DisposeAsync();
        people.Dispose();
    }

    private async Task PrepareAsync(CancellationToken cancellationToken)
    {
        for (var number = 1; number <= plan.Migrations; number++) await people.MakeAccountAsync(number, cancellationToken);
        if (plan.UserRequests == 0) return;
        var executions = aws.AtOnce(() => Enumerable.Range(1, Math.Min(HardenedAccounts, plan.UserRequests)).Select(number => Begin(WorkflowNames.OnboardAccount, $"first-{number}", LoadRequests.CreateAccount($"old-{number}", $"first-{number}"))).ToList());
        await Task.WhenAll(executions.Select(execution => execution.Completion)).WaitAsync(cancellationToken);
        hardened.AddRange(executions.Select(execution => (string)JsonNode.Parse(execution.State.Output ?? throw new InvalidOperationException($"{execution.Name}: {execution.State.Error}"))!["account"]!["id"]!));
    }

    private Execution Begin(string workflow, string name, JsonObject request) => aws.Begin(workflow, name, request.ToJsonString());
}
