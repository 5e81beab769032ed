using PartnerCloud.Local.Cloud;
using PartnerCloud.Local.StatesLanguage.Executions;

namespace PartnerCloud.Local.Chaos.Scenes;

/// <summary>An execution that ends well when nothing disturbs it: what was there before, the request, and the people who do their part.</summary>
internal abstract class Scene
{
    private readonly Lazy<Task<SimulatedCloud>> past;

    protected Scene() => past = new(PlayPastAsync);

    /// <summary>What the command line calls it, for example <c>create-account</c>.</summary>
    public abstract string Name { get; }

    /// <summary>What happens, in a few words.</summary>
    public abstract string Says { get; }

    /// <summary>The account that the scene is about, where its id is known beforehand.</summary>
    public const string CustomersAccountId = "210987654321";

    /// <summary>Makes what is there before the request. Nothing disturbs it.</summary>
    public virtual Task PrepareAsync(Stage stage, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>
    /// Opens a stage on which all that was there before the request is there. That is played once and then copied: it can cost more than the scene itself.
    /// </summary>
    public async Task<Stage> OpenAsync(CancellationToken cancellationToken)
    {
        var stage = await Stage.OpenAsync(cancellationToken);
        await stage.Aws.GoOnFromAsync(await past.Value.WaitAsync(cancellationToken));
        return stage;
    }

    /// <summary>Starts the execution.</summary>
    public abstract Execution Begin(Stage stage);

    /// <summary>How often somebody comes by and looks whether it is his turn, on the cloud's clock; null where nobody is waited for.</summary>
    public virtual TimeSpan? VisitEvery => null;

    /// <summary>Somebody comes by while the execution runs.</summary>
    public virtual Task VisitAsync(Stage stage, CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task<SimulatedCloud> PlayPastAsync()
    {
        await using var stage = await Stage.OpenAsync(CancellationToken.None);
        await PrepareAsync(stage, CancellationToken.None);
        await stage.Aws.Local.OperatorsToldAsync();
        return stage.Cloud;
    }
}
