using System.Text.Json.Nodes;
using PartnerCloud.Lambda.Configuration;
using PartnerCloud.Local.Chaos.Scenarios;
using PartnerCloud.Local.InProcess;
using PartnerCloud.Local.People;
using PartnerCloud.Local.Samples;
using PartnerCloud.Simulator.Clients;
using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Services.Organizations;
using PartnerCloud.StatesLanguage.Executions;
using Spectre.Console;

namespace PartnerCloud.Local.Chaos;

/// <summary>A fresh cloud in virtual time for one run of a scenario, with clients for the people in it.</summary>
internal sealed class ScenarioStage : IAsyncDisposable
{
    private static readonly IAnsiConsole Nowhere = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(TextWriter.Null) });
    private readonly HttpClient http;

    private ScenarioStage(VirtualPartnerCloud aws)
    {
        Aws = aws;
        http = new() { BaseAddress = aws.Local.Endpoint };
        Json = new(http);
        Operator = new(Cloud, Json);
    }

    public VirtualPartnerCloud Aws { get; }

    public SimulatedCloud Cloud => Aws.Cloud;

    public AwsJsonClient Json { get; }

    /// <summary>The operator, who confirms identities.</summary>
    public SimulatedOperator Operator { get; }

    /// <summary>The id of the account that the scenario created. There must be exactly one.</summary>
    public string CreatedAccountId => Cloud.Atomically(() => Cloud.Organization.Members.Single(member => member.JoinedMethod == "CREATED").AccountId);

    public static async Task<ScenarioStage> OpenAsync(CancellationToken cancellationToken)
    {
        var aws = await VirtualPartnerCloud.StartAsync(null, cancellationToken);
        aws.Local.LeakCheck.ThrowsOnDispose = false;
        return new(aws);
    }

    public DemoCustomer Customer(string accountId) => new(Nowhere, Json, new(http), accountId);

    public Execution Onboard(JsonObject request) => Begin(WorkflowNames.OnboardAccount, request);

    public Execution Maintain(JsonObject request) => Begin(WorkflowNames.MaintainUsers, request);

    /// <summary>Begins a scenario's execution, and schedules the visits of its people.</summary>
    public Execution Begin(Scenario scenario, CancellationToken cancellationToken) => Aws.AtOnce(() =>
    {
        var execution = scenario.Begin(this);
        ScheduleVisits(scenario, execution, cancellationToken);
        return execution;
    });

    /// <summary>Redrives as an operator would. The scenario's people keep visiting.</summary>
    public async Task RedriveAsync(Scenario scenario, Execution execution, CancellationToken cancellationToken)
    {
        await Aws.AtOnceAsync(async () =>
        {
            await Aws.Local.StepFunctions.Executions.RedriveAsync(execution.Arn);
            ScheduleVisits(scenario, execution, cancellationToken);
            return execution;
        });
        await execution.Completion.WaitAsync(cancellationToken);
    }

    /// <summary>Runs a scenario that another one builds on.</summary>
    /// <exception cref="ScenarioFailsWithoutFaultsException">The scenario fails.</exception>
    public async Task RunToSuccessAsync(Scenario scenario, CancellationToken cancellationToken)
    {
        await scenario.PrepareAsync(this, cancellationToken);
        var ended = await Begin(scenario, cancellationToken).Completion.WaitAsync(cancellationToken);
        if (ended.Status != ExecutionStatus.Succeeded)
            throw new ScenarioFailsWithoutFaultsException($"{scenario.Name} fails without faults: {ended.Error}: {ended.Cause}");
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await Aws.DisposeAsync();
    }

    private Execution Begin(string workflow, JsonObject request) => Aws.Begin(workflow, RequestFile.ExecutionName(request), request.ToJsonString());

    /// <summary>Lets the scenario's people visit as long as the execution runs.</summary>
    private void ScheduleVisits(Scenario scenario, Execution execution, CancellationToken cancellationToken)
    {
        if (scenario.VisitEvery is not { } pause)
            return;
        _ = Aws.LaterAsync(pause, async () =>
        {
            if (execution.State.Status != ExecutionStatus.Running || cancellationToken.IsCancellationRequested)
                return;
            await scenario.VisitAsync(this, cancellationToken);
            ScheduleVisits(scenario, execution, cancellationToken);
        });
    }
}
