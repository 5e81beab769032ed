using PartnerCloud.Local.StatesLanguage.Executions;

namespace PartnerCloud.Local.Chaos.Scenes;

/// <summary>An execution that ends well when nothing disturbs it: what was there before, the request, and the people who do their part.</summary>
internal abstract class Scene
{
    /// <summary>What the command line calls it, for example <c>create-account</c>.</summary>
    public abstract string Name { get; }

    /// <summary>What happens, in a few words.</summary>
    public abstract string Says { get; }

    /// <summary>The account that the scene is about, where its id is known beforehand.</summary>
    public const string CustomersAccountId = "210987654321";

    /// <summary>Makes what is there before the request. Nothing disturbs it.</summary>
    public virtual Task PrepareAsync(Stage stage, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Starts the execution.</summary>
    public abstract Execution Begin(Stage stage);

    /// <summary>How often somebody comes by and looks whether it is his turn, on the cloud's clock; null where nobody is waited for.</summary>
    public virtual TimeSpan? VisitEvery => null;

    /// <summary>Somebody comes by while the execution runs.</summary>
    public virtual Task VisitAsync(Stage stage, CancellationToken cancellationToken) => Task.CompletedTask;
}
