namespace PartnerCloud.Local.Chaos;

/// <summary>What a play has left behind, so that it can be compared with another's.</summary>
internal sealed record RunResult
{
    /// <summary>Whether the execution succeeded in the end.</summary>
    public required bool Succeeded { get; init; }

    /// <summary>Every end that was none, in order.</summary>
    public required IReadOnlyList<ExecutionFailure> Failures { get; init; }

    /// <summary>The cloud, canonically.</summary>
    public required string State { get; init; }

    /// <summary>What the execution answered, canonically; null if it never succeeded.</summary>
    public required string? Output { get; init; }

    /// <summary>How many there are of what must not be doubled.</summary>
    public required IReadOnlyDictionary<string, int> Census { get; init; }

    /// <summary>For each secret, how a sign-in with its password ends.</summary>
    public required IReadOnlyDictionary<string, string> SignIns { get; init; }

    /// <summary>Where a secret was found that has no business there.</summary>
    public required IReadOnlyList<string> Leaks { get; init; }

    /// <summary>How many mails the operators have got.</summary>
    public required int Mails { get; init; }

    /// <summary>How many calls the fault has struck.</summary>
    public required int Struck { get; init; }

    /// <summary>How many calls to AWS functions and workflow have made.</summary>
    public required int Calls { get; init; }
}
