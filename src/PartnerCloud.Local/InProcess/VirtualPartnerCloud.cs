using PartnerCloud.Local.Composition;
using PartnerCloud.Local.Functions;
using PartnerCloud.Simulator.Cloud;
using PartnerCloud.StatesLanguage.Executions;
using PartnerCloud.StatesLanguage.Time;

namespace PartnerCloud.Local.InProcess;

/// <summary>
/// Partner Cloud in virtual time: the workflow files, the functions in this process, the simulated AWS over its wire protocols. Minutes of
/// waiting pass as soon as nobody works, and so do the days in which people are waited for.
/// </summary>
public sealed class VirtualPartnerCloud : IAsyncDisposable
{
    private readonly InProcessFunctions functions;
    private readonly VirtualTime clock;
    private readonly Activity activity;

    private VirtualPartnerCloud(LocalPartnerCloud local, InProcessFunctions functions, FunctionLog log, VirtualTime clock, Activity activity) =>
        (Local, this.functions, Log, this.clock, this.activity) = (local, functions, log, clock, activity);

    /// <summary>When it begins.</summary>
    public static DateTimeOffset Start { get; } = new(2026, 11, 20, 12, 30, 0, TimeSpan.Zero);

    /// <summary>The simulated AWS, its workflows and its endpoint.</summary>
    public LocalPartnerCloud Local { get; }

    /// <summary>The simulated AWS: its state, its faults, its calls.</summary>
    public SimulatedCloud Cloud => Local.Cloud;

    /// <summary>All that the functions have logged.</summary>
    public FunctionLog Log { get; }

    /// <summary>Starts it at <see cref="Start"/>; calls take no time.</summary>
    public static Task<VirtualPartnerCloud> StartAsync(CloudOptions? options, CancellationToken cancellationToken) => StartAsync(options, new(), cancellationToken);

    /// <summary>Starts it at <see cref="Start"/>.</summary>
    /// <param name="options">Null for the defaults.</param>
    /// <param name="pace">How long calls take.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
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

    /// <summary>Starts a workflow with any input, and waits for the end.</summary>
    public async Task<Execution> RunAsync(string workflow, string name, string input, CancellationToken cancellationToken)
    {
        var execution = Begin(workflow, name, input);
        await execution.Completion.WaitAsync(cancellationToken);
        return execution;
    }

    /// <summary>Starts a workflow with any input.</summary>
    public Execution Begin(string workflow, string name, string input) => Local.StepFunctions.Executions.Start(Local.StateMachineArn(workflow), name, input);

    /// <summary>Redrives as an operator would, and waits for the end.</summary>
    public async Task RedriveAsync(Execution execution, CancellationToken cancellationToken)
    {
        await Local.StepFunctions.Executions.RedriveAsync(execution.Arn);
        await execution.Completion.WaitAsync(cancellationToken);
    }

    /// <summary>Lets things begin at the same moment: the clock stands still until all have.</summary>
    public T AtOnce<T>(Func<T> begin)
    {
        using (activity.Begin())
            return begin();
    }

    /// <summary>Lets things begin at the same moment: the clock stands still until all have.</summary>
    public async Task<T> AtOnceAsync<T>(Func<Task<T>> begin)
    {
        using (activity.Begin())
            return await begin();
    }

    /// <summary>Lets somebody act after a while of the cloud's time, which stands still while he does.</summary>
    public Task LaterAsync(TimeSpan after, Func<Task> act)
    {
        var acted = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        clock.CreateTimer(_ => { var working = activity.Begin(); _ = Task.Run(() => ActAsync(act, acted, working)); }, null, after, Timeout.InfiniteTimeSpan);
        return acted.Task;
    }

    /// <summary>Lets time pass in which nobody does anything.</summary>
    public Task PassAsync(TimeSpan time) => LaterAsync(time, () => Task.CompletedTask);

    /// <summary>
    /// Lets work that the clock stands still for, such as a call to AWS, hang until something is so: meanwhile time passes for the others. It is looked for
    /// each second.
    /// </summary>
    public Task HangAsync(Func<bool> until)
    {
        var over = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Look();
        activity.Exit();
        return over.Task;

        void Look() => clock.CreateTimer(_ => End(), null, TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan);

        void End()
        {
            if (!until())
            {
                Look();
                return;
            }

            activity.Enter();
            over.SetResult();
        }
    }

    /// <summary>Ends the processes of a function where they stand.</summary>
    /// <returns>How many invocations that ended.</returns>
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
