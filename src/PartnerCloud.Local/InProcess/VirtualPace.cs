namespace PartnerCloud.Local.InProcess;

/// <summary>What takes time in virtual time, besides waiting. Where nothing is given, functions work in no time.</summary>
public sealed record VirtualPace
{
    /// <summary>How long each call of AWS takes, of functions and of workflows, an invocation being a call, too; zero for no time, and then the SDK does not pause before it repeats one either.</summary>
    public TimeSpan Call { get; init; }

    /// <summary>How long a function takes to start, at each invocation: nearly every one finds it cold.</summary>
    public TimeSpan FunctionStart { get; init; }

    /// <summary>How many of a function run at once, by its name; further invocations are throttled. Each place is an environment of its own.</summary>
    public IReadOnlyDictionary<string, int> ReservedConcurrency { get; init; } = new Dictionary<string, int>();
}
