using PartnerCloud.Local.Functions;
using PartnerCloud.Simulator.Cloud;
using PartnerCloud.StatesLanguage.Tasks;
using PartnerCloud.StatesLanguage.Time;

namespace PartnerCloud.Local.Composition;

/// <summary>The options of Partner Cloud on one machine. The defaults suit tests: any port, real time, functions as processes.</summary>
public sealed record LocalPartnerCloudOptions
{
    /// <summary>The port on 127.0.0.1. 0 means any free port.</summary>
    public int Port { get; init; }

    /// <summary>How many seconds pass in the simulated AWS per real second, while no function works. Not used with a <see cref="Clock"/>.</summary>
    public double TimeScale { get; init; } = 1;

    /// <summary>Whether the time scale can be changed while it runs. If not, and at a scale of 1, the clock is the system's.</summary>
    public bool AdjustableTimeScale { get; init; }

    /// <summary>The simulated AWS's clock. Null for the system's clock, paced by <see cref="TimeScale"/>.</summary>
    public TimeProvider? Clock { get; init; }

    /// <summary>The count of work in progress. With a <see cref="VirtualTime"/>, it must be that clock's.</summary>
    public Activity Activity { get; init; } = new();

    /// <summary>The delays and limits of the simulated AWS.</summary>
    public CloudOptions Cloud { get; init; } = new();

    /// <summary>The source of randomness in workflows, such as jitter.</summary>
    public Random Random { get; init; } = new();

    /// <summary>How long a workflow's own calls to AWS take, on the simulated AWS's clock.</summary>
    public TimeSpan CallTime { get; init; }

    /// <summary>How many invocations of one function can run at the same time.</summary>
    public int ConcurrencyPerFunction { get; init; } = 2;

    /// <summary>
    /// How often running executions are measured, on the simulated AWS's clock. Null for never. With a clock that jumps to the next timer when no work is in
    /// progress, it must be null, or the clock would never stop.
    /// </summary>
    public TimeSpan? MeasureEvery { get; init; }

    /// <summary>How often unused temporary passwords are expired, on the simulated AWS's clock. Null for never, as with <see cref="MeasureEvery"/>.</summary>
    public TimeSpan? RevokeEvery { get; init; }

    /// <summary>
    /// Whether the organization's service control policies are attached, as in a deployment. Without them, only the policies inside the accounts apply, so that
    /// attacks can test those alone.
    /// </summary>
    public bool ServiceControlPolicies { get; init; } = true;

    /// <summary>Receives the functions' logs.</summary>
    public FunctionLog FunctionLog { get; init; } = new();

    /// <summary>
    /// Creates the invoker of the functions. Its parameter returns a function's environment variables by the function's name, complete once everything has started.
    /// Null for processes behind the Lambda Runtime API. A disposable invoker is disposed with the rest.
    /// </summary>
    public Func<Func<string, IReadOnlyDictionary<string, string>>, IFunctionInvoker>? Invoker { get; init; }

    /// <summary>Further environment variables of the functions. They override the other ones.</summary>
    public IReadOnlyDictionary<string, string> FunctionEnvironment { get; init; } = new Dictionary<string, string>();
}
