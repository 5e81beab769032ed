namespace PartnerCloud.Local.Chaos;

/// <summary>The result of a run, in a form that can be compared with another run's.</summary>
internal sealed record RunResult
{
    /// <summary>Whether the execution succeeded in the end.</summary>
    public required bool Succeeded { get; init; }

    /// <summary>The failures before the execution succeeded or was given up, in order.</summary>
    public required IReadOnlyList<ExecutionFailure> Failures { get; init; }

    /// <summary>The cloud's state, as <see cref="CanonicalState"/> writes it.</summary>
    public required string State { get; init; }

    /// <summary>The execution's output, as <see cref="CanonicalState"/> writes it. Null if the execution never succeeded.</summary>
    public required string? Output { get; init; }

    /// <summary>The number of each resource.</summary>
    public required IReadOnlyDictionary<string, int> Counts { get; init; }

    /// <summary>The result of a sign-in with the password in each secret, by the secret's name.</summary>
    public required IReadOnlyDictionary<string, string> SignIns { get; init; }

    /// <summary>The places where a password, key or session token was found.</summary>
    public required IReadOnlyList<string> Leaks { get; init; }

    /// <summary>The number of notifications that operators got.</summary>
    public required int Notifications { get; init; }

    /// <summary>The number of calls that the fault affected.</summary>
    public required int AffectedCalls { get; init; }

    /// <summary>The number of calls to AWS that the functions and the workflow made.</summary>
    public required int Calls { get; init; }
}
