using PartnerCloud.Simulator.Cloud;
using PartnerCloud.StatesLanguage.Executions;

namespace PartnerCloud.Local.Chaos.Scenarios;

/// <summary>An execution that succeeds without faults: the state before, the request, and the people who take part.</summary>
internal abstract class Scenario
{
    private readonly Lazy<Task<SimulatedCloud>> prepared;

    protected Scenario() => prepared = new(RunPreparationAsync);

    /// <summary>The name on the command line, for example <c>create-account</c>.</summary>
    public abstract string Name { get; }

    /// <summary>What happens, as a short clause without a full stop.</summary>
    public abstract string Description { get; }

    /// <summary>The customer's account in scenarios that do not create one.</summary>
    public const string CustomersAccountId = "210987654321";

    /// <summary>Makes the state before the request. No fault happens here.</summary>
    public virtual Task PrepareAsync(ScenarioStage stage, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>
    /// Opens a stage with the state before the request. That state is made once and then copied, because making it can cost more than the scenario itself.
    /// </summary>
    public async Task<ScenarioStage> OpenAsync(CancellationToken cancellationToken)
    {
        var stage = await ScenarioStage.OpenAsync(cancellationToken);
        await stage.Aws.CopyFromAsync(await prepared.Value.WaitAsync(cancellationToken));
        return stage;
    }

    /// <summary>Starts the execution.</summary>
    public abstract Execution Begin(ScenarioStage stage);

    /// <summary>How often a person checks whether it is their turn, on the cloud's clock. Null if the execution waits for nobody.</summary>
    public virtual TimeSpan? VisitEvery => null;

    /// <summary>A person's check while the execution runs.</summary>
    public virtual Task VisitAsync(ScenarioStage stage, CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task<SimulatedCloud> RunPreparationAsync()
    {
        await using var stage = await ScenarioStage.OpenAsync(CancellationToken.None);
        await PrepareAsync(stage, CancellationToken.None);
        await stage.Aws.Local.OperatorsNotifiedAsync();
        return stage.Cloud;
    }
}
