namespace PartnerCloud.Local.Functions;

/// <summary>The options of the function host.</summary>
public sealed record FunctionProcessHostOptions
{
    /// <summary>The path of the functions' executable assembly, with its <c>runtimeconfig.json</c> beside it.</summary>
    public required string AssemblyPath { get; init; }

    /// <summary>Environment variables of all functions: endpoint, region and configuration.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>Returns further environment variables of one function, such as its role's credentials.</summary>
    public Func<string, IReadOnlyDictionary<string, string>> EnvironmentOf { get; init; } = _ => new Dictionary<string, string>();

    /// <summary>The account id in the functions' ARNs.</summary>
    public string AccountId { get; init; } = "589942003651";

    /// <summary>The region of the functions.</summary>
    public string Region { get; init; } = "us-east-1";

    /// <summary>How many invocations of one function can run at the same time. Further ones wait in order.</summary>
    public int ConcurrencyPerFunction { get; init; } = 2;

    /// <summary>The maximum duration of one invocation, as Lambda's <c>Timeout</c>.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>The maximum time until a process asks for its first invocation.</summary>
    public TimeSpan InitLimit { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>The clock for both limits. Processes run in real time, at any time scale of the simulated cloud.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Receives what the functions write to standard output and error.</summary>
    public FunctionLog Log { get; init; } = new();
}
