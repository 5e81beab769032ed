namespace PartnerCloud.Local.InProcess;

/// <summary>What takes virtual time, besides waiting. By default, functions take no time.</summary>
public sealed record VirtualPace
{
    /// <summary>How long each AWS call of functions and workflows takes, including invocations. Zero for no time. Then the SDK does not pause before retries either.</summary>
    public TimeSpan Call { get; init; }

    /// <summary>How long a function takes to start, at each invocation. Nearly each one is a cold start.</summary>
    public TimeSpan FunctionStart { get; init; }

    /// <summary>The reserved concurrency of functions, by name. Further invocations are throttled. Each unit has an environment of its own.</summary>
    public IReadOnlyDictionary<string, int> ReservedConcurrency { get; init; } = new Dictionary<string, int>();
}
