using PartnerCloud.Local.Composition;
using PartnerCloud.Local.Functions;
using PartnerCloud.Simulator.Cloud;
using PartnerCloud.StatesLanguage.Executions;
using PartnerCloud.StatesLanguage.Time;

namespace PartnerCloud.Local.InProcess;

/// <summary>
/// Partner Cloud in virtual time: the workflow files, the functions in this process, and the simulated AWS over its wire protocols. When no work is in progress, the
/// clock jumps to the next timer. So minutes of polling pass at once, and so do days of waiting for people.
/// </summary>
public sealed class VirtualPartnerCloud : IAsyncDisposable
{
    private readonly InProcessFunctions functions;
    private readonly VirtualTime clock;
    private readonly Activity activity;

    private VirtualPartnerCloud(LocalPartnerCloud local, InProcessFunctions functions, FunctionLog log, VirtualTime clock, Activity activity) =>
        (Local, this.functions, Log, this.clock, this.activity) = (local, functions, log, clock, activity);

    /// <summary>The time at which the clock starts.</summary>
    public static DateTimeOffset Start { get; } = new(2026, 11, 20, 12, 30, 0, TimeSpan.Zero);

    /// <summary>The simulated AWS, its workflows and its endpoint.</summary>
    public LocalPartnerCloud Local { get; }

    /// <summary>The simulated AWS: its state, its faults, its calls.</summary>
    public SimulatedCloud Cloud => Local.Cloud;

    /// <summary>All log lines of the functions.</summary>
    public FunctionLog Log { get; }

    /// <summary>Starts it at <see cref="Start"/>, with calls that take no time.</summary>
    public static Task<VirtualPartnerCloud> StartAsync(CloudOptions? options, CancellationToken cancellationToken) => StartAsync(options, new(), cancellationToken);

    /// <summary>Starts it at <see cref="Start"/>.</summary>
    /// <param name="options">The options of the simulated AWS. Null for the defaults.</param>
    /// <param name="pace">How long calls and starts take.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    /// <param name="serviceControlPolicies">Whether the organization's policies are attached.</param>
    public static async Task<VirtualPartnerCloud> StartAsync(CloudOptions? options, VirtualPace pace, CancellationToken cancellationToken, bool serviceControlPolicies = true)
    {
        ArgumentNullException.ThrowIfNull(pace);
        var activity = new Activity();
        var clock = new VirtualTime(Start, activity);
        InProcessFunctions? functions = null;
        var log = new FunctionLog(capacity: int.MaxValue);
        var local = await LocalPartnerCloud.StartAsync(new()
        {
            Clock = clock,
            Activity = activity,
            Cloud = options ?? new(),
            Random = new Random(1),
            CallTime = pace.Call,
            ServiceControlPolicies = serviceControlPolicies,
            Invoker = environmentOf => functions = new(environmentOf, clock, activity, pace, log),
            FunctionLog = log,
        }, cancellationToken);
        return new(local, functions!, log, clock, activity);
    }

    /// <summary>Starts a workflow with an input, and waits until the execution ends.</summary>
    public async Task<Execution> RunAsync(string workflow, string name, string input, CancellationToken cancellationToken)
    {
        var execution = Begin(workflow, name, input);
        await execution.Completion.WaitAsync(cancellationToken);
        return execution;
    }

    /// <summary>Starts a workflow with an input.</summary>
    public Execution Begin(string workflow, string name, string input) => Local.StepFunctions.Executions.Start(Local.StateMachineArn(workflow), name, input);

    /// <summary>Redrives as an operator would, and waits until the execution ends.</summary>
    public async Task RedriveAsync(Execution execution, CancellationToken cancellationToken)
    {
        await Local.StepFunctions.Executions.RedriveAsync(execution.Arn);
        await execution.Completion.WaitAsync(cancellationToken);
    }

    /// <summary>Begins things at the same moment. The clock stands still until all have begun.</summary>
    public T AtOnce<T>(Func<T> begin)
    {
        using (activity.Begin())
            return begin();
    }

    /// <summary>Begins things at the same moment. The clock stands still until all have begun.</summary>
    public async Task<T> AtOnceAsync<T>(Func<Task<T>> begin)
    {
        using (activity.Begin())
            return await begin();
    }

    /// <summary>Acts after a time on the cloud's clock. The clock stands still during the act.</summary>
    public Task LaterAsync(TimeSpan after, Func<Task> act)
    {
        var acted = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        clock.CreateTimer(_ => { var working = activity.Begin(); _ = Task.Run(() => ActAsync(act, acted, working)); }, null, after, Timeout.InfiniteTimeSpan);
        return acted.Task;
    }

    /// <summary>Lets time pass on the cloud's clock.</summary>
    public Task PassAsync(TimeSpan time) => LaterAsync(time, () => Task.CompletedTask);

    /// <summary>Copies the state of another cloud, and advances the clock to its time. Nothing may act on the other cloud any more.</summary>
    internal async Task CopyFromAsync(SimulatedCloud past)
    {
        if (past.Now > Cloud.Now)
            await PassAsync(past.Now - Cloud.Now);
        Cloud.GoOnFrom(past);
    }

    /// <summary>
    /// Lets a piece of work, such as a call to AWS, hang until a condition is true. The clock runs on for everything else. The condition is checked each second of the
    /// cloud's clock.
    /// </summary>
    public Task HangAsync(Func<bool> until)
    {
        var over = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        CheckLater();
        activity.Exit();
        return over.Task;

        void CheckLater() => clock.CreateTimer(_ => End(), null, TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan);

        void End()
        {
            if (!until())
            {
                CheckLater();
                return;
            }

            activity.Enter();
            over.SetResult();
        }
    }

    /// <summary>Kills the current invocations of a function, as the death of its process would.</summary>
    /// <returns>The number of killed invocations.</returns>
    public int Kill(string functionName) => functions.Kill(functionName);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Local.DisposeAsync();

    private static async Task ActAsync(Func<Task> act, TaskCompletionSource acted, IDisposable working)
    {
        using (working)
        {
            try
            {
                await act();
                acted.SetResult();
            }
            catch (Exception failure)
            {
                acted.SetException(failure);
            }
        }
    }
}
