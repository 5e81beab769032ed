namespace PartnerCloud.Local.Functions;

/// <summary>What the function host runs, and how.</summary>
public sealed record FunctionProcessHostOptions
{
    /// <summary>The functions' executable assembly, built; its <c>runtimeconfig.json</c> lies beside it.</summary>
    public required string AssemblyPath { get; init; }

    /// <summary>Environment variables of every function: its endpoint, region and configuration.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>Further environment variables of one function, such as the credentials of its role.</summary>
    public Func<string, IReadOnlyDictionary<string, string>> EnvironmentOf { get; init; } = _ => new Dictionary<string, string>();

    /// <summary>The account that the functions' ARNs name.</summary>
    public string AccountId { get; init; } = "589942003651";

    /// <summary>The region that the functions run in.</summary>
    public string Region { get; init; } = "us-east-1";

    /// <summary>How many invocations of one function run at the same time; the next ones wait in the order they came.</summary>
    public int ConcurrencyPerFunction { get; init; } = 2;

    /// <summary>How long one invocation may take, as Lambda's <c>Timeout</c>.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How long a process may take until it asks for its first invocation.</summary>
    public TimeSpan InitLimit { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>The clock that both limits go by. Processes live in real time, whatever the simulated cloud's clock does.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Takes what the functions write to their standard output and error.</summary>
    public FunctionLog Log { get; init; } = new();
}
