using System.Text.Json.Nodes;
using PartnerCloud.Local.Chaos.Scenarios;
using PartnerCloud.Local.Commands;
using PartnerCloud.Local.InProcess;
using PartnerCloud.Simulator.Clients;
using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Services.Organizations;
using PartnerCloud.StatesLanguage.Executions;
using Spectre.Console;

namespace PartnerCloud.Local.Chaos;

/// <summary>A fresh cloud in virtual time for one play of a scene, and what the people in it act with.</summary>
internal sealed class ScenarioStage : IAsyncDisposable
{
    private static readonly IAnsiConsole Nowhere = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(TextWriter.Null) });
    private readonly HttpClient http;

    private ScenarioStage(VirtualPartnerCloud aws)
    {
        Aws = aws;
        http = new() { BaseAddress = aws.Local.Endpoint };
        Json = new(http);
        Desk = new(this);
    }

    public VirtualPartnerCloud Aws { get; }

    public SimulatedCloud Cloud => Aws.Cloud;

    public AwsJsonClient Json { get; }

    /// <summary>Operations.</summary>
    public SimulatedOperator Desk { get; }

    /// <summary>The account that Organizations has created here.</summary>
    public string CreatedAccountId => Cloud.Atomically(() => Cloud.Organization.Members.Single(member => member.JoinedMethod == "CREATED").AccountId);

    public static async Task<ScenarioStage> OpenAsync(CancellationToken cancellationToken)
    {
        var aws = await VirtualPartnerCloud.StartAsync(null, cancellationToken);
        aws.Local.Canary.ThrowsAtTheEnd = false;
        return new(aws);
    }

    public DemoCustomer Customer(string accountId) => new(Nowhere, Json, new(http), accountId);

    public Execution Onboard(JsonObject request) => Begin("onboard-account", request);

    public Execution Maintain(JsonObject request) => Begin("maintain-users", request);

    /// <summary>Begins a scene's execution, with its people.</summary>
    public Execution Begin(Scenario scene, CancellationToken cancellationToken) => Aws.AtOnce(() =>
    {
        var execution = scene.Begin(this);
        Attend(scene, execution, cancellationToken);
        return execution;
    });

    /// <summary>Redrives as an operator would, with the scene's people still about.</summary>
    public async Task RedriveAsync(Scenario scene, Execution execution, CancellationToken cancellationToken)
    {
        await Aws.AtOnceAsync(async () =>
        {
            await Aws.Local.StepFunctions.Executions.RedriveAsync(execution.Arn);
            Attend(scene, execution, cancellationToken);
            return execution;
        });
        await execution.Completion.WaitAsync(cancellationToken);
    }

    /// <summary>Lets all that has happened on another stage's cloud have happened here, at the same times.</summary>
    public async Task GoOnFromAsync(SimulatedCloud past)
    {
        if (past.Now > Cloud.Now)
            await Aws.PassAsync(past.Now - Cloud.Now);
        Cloud.GoOnFrom(past);
    }

    /// <summary>Plays a scene that is the past of another.</summary>
    /// <exception cref="ScenarioFailsWithoutFaultsException">It did not end well.</exception>
    public async Task RunWellAsync(Scenario scene, CancellationToken cancellationToken)
    {
        await scene.PrepareAsync(this, cancellationToken);
        var ended = await Begin(scene, cancellationToken).Completion.WaitAsync(cancellationToken);
        if (ended.Status != ExecutionStatus.Succeeded)
            throw new ScenarioFailsWithoutFaultsException($"{scene.Name} does not end well undisturbed: {ended.Error}: {ended.Cause}");
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await Aws.DisposeAsync();
    }

    private Execution Begin(string workflow, JsonObject request) => Aws.Begin(workflow, RequestFile.ExecutionName(request), request.ToJsonString());

    /// <summary>Lets the scene's people come by as long as the execution runs.</summary>
    private void Attend(Scenario scene, Execution execution, CancellationToken cancellationToken)
    {
        if (scene.VisitEvery is not { } pause)
            return;
        _ = Aws.LaterAsync(pause, async () =>
        {
            if (execution.State.Status != ExecutionStatus.Running || cancellationToken.IsCancellationRequested)
                return;
            await scene.VisitAsync(this, cancellationToken);
            Attend(scene, execution, cancellationToken);
        });
    }
}
