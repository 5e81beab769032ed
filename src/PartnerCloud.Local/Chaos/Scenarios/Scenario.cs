using PartnerCloud.Simulator.Cloud;
using PartnerCloud.StatesLanguage.Executions;

namespace PartnerCloud.Local.Chaos.Scenarios;

/// <summary>An execution that ends well when nothing disturbs it: what was there before, the request, and the people who do their part.</summary>
internal abstract class Scenario
{
    private readonly Lazy<Task<SimulatedCloud>> past;

    protected Scenario() => past = new(PlayPastAsync);

    /// <summary>What the command line calls it, for example <c>create-account</c>.</summary>
    public abstract string Name { get; }

    /// <summary>What happens, in a few words.</summary>
    public abstract string Says { get; }

    /// <summary>The account that the scene is about, where its id is known beforehand.</summary>
    public const string CustomersAccountId = "210987654321";

    /// <summary>Makes what is there before the request. Nothing disturbs it.</summary>
    public virtual Task PrepareAsync(ScenarioStage stage, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>
    /// Opens a stage on which all that was there before the request is there. That is played once and then copied: it can cost more than the scene itself.
    /// </summary>
    public async Task<ScenarioStage> OpenAsync(CancellationToken cancellationToken)
    {
        var stage = await ScenarioStage.OpenAsync(cancellationToken);
        await stage.GoOnFromAsync(await past.Value.WaitAsync(cancellationToken));
        return stage;
    }

    /// <summary>Starts the execution.</summary>
    public abstract Execution Begin(ScenarioStage stage);

    /// <summary>How often somebody comes by and looks whether it is his turn, on the cloud's clock; null where nobody is waited for.</summary>
    public virtual TimeSpan? VisitEvery => null;

    /// <summary>Somebody comes by while the execution runs.</summary>
    public virtual Task VisitAsync(ScenarioStage stage, CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task<SimulatedCloud> PlayPastAsync()
    {
        await using var stage = await ScenarioStage.OpenAsync(CancellationToken.None);
        await PrepareAsync(stage, CancellationToken.None);
        await stage.Aws.Local.OperatorsToldAsync();
        return stage.Cloud;
    }
}
