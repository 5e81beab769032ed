using PartnerCloud.Local.Functions;
using PartnerCloud.Simulator.Cloud;
using PartnerCloud.StatesLanguage.Tasks;
using PartnerCloud.StatesLanguage.Time;

namespace PartnerCloud.Local.Composition;

/// <summary>How Partner Cloud is set up on one machine. The defaults are those of a test: any port, real time, functions as processes.</summary>
public sealed record LocalPartnerCloudOptions
{
    /// <summary>Where to listen on 127.0.0.1; 0 takes any free port.</summary>
    public int Port { get; init; }

    /// <summary>How many seconds pass in the simulated AWS in a real one while nothing but waiting happens. Not used with a <see cref="Clock"/>.</summary>
    public double TimeScale { get; init; } = 1;

    /// <summary>Whether the time scale may be changed while it runs. Without that, and at a scale of 1, the clock is the system's own.</summary>
    public bool AdjustableTimeScale { get; init; }

    /// <summary>The simulated AWS's clock; null for the real one, paced by <see cref="TimeScale"/>.</summary>
    public TimeProvider? Clock { get; init; }

    /// <summary>Counts the work in progress; the clock's own where that is a <see cref="VirtualTime"/>.</summary>
    public Activity Activity { get; init; } = new();

    /// <summary>How slow and strict the simulated AWS is.</summary>
    public CloudOptions Cloud { get; init; } = new();

    /// <summary>Jitter and the like in workflows.</summary>
    public Random Random { get; init; } = new();

    /// <summary>How long the workflows' own calls of AWS take, on the simulated AWS's clock.</summary>
    public TimeSpan CallTime { get; init; }

    /// <summary>How many invocations of one function run at the same time.</summary>
    public int ConcurrencyPerFunction { get; init; } = 2;

    /// <summary>
    /// How often running executions are measured, on the simulated AWS's clock; null for never. A clock that jumps to the next timer whenever nobody
    /// works would never stand still.
    /// </summary>
    public TimeSpan? MeasureEvery { get; init; }

    /// <summary>How often temporary passwords that nobody used are revoked, on the simulated AWS's clock; null for never, as <see cref="MeasureEvery"/>.</summary>
    public TimeSpan? RevokeEvery { get; init; }

    /// <summary>
    /// Whether the organization's service control policies are attached, as a deployment attaches them. Without them only the policies inside the accounts
    /// hold: for attacks that test that line alone.
    /// </summary>
    public bool ServiceControlPolicies { get; init; } = true;

    /// <summary>Takes what the functions log.</summary>
    public FunctionLog FunctionLog { get; init; } = new();

    /// <summary>
    /// Makes what runs the functions, given the environment of each by its name; the environment is complete once everything has started.
    /// Null for processes behind the Lambda Runtime API. What it makes is disposed with the rest if it can be.
    /// </summary>
    public Func<Func<string, IReadOnlyDictionary<string, string>>, IFunctionInvoker>? Invoker { get; init; }

    /// <summary>Environment variables of the functions besides those that follow from the rest, or in their place.</summary>
    public IReadOnlyDictionary<string, string> FunctionEnvironment { get; init; } = new Dictionary<string, string>();
}
