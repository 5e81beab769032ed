using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Faults;

/// <summary>Something that goes wrong with certain calls.</summary>
/// <param name="Kind">What goes wrong.</param>
/// <param name="Strikes">Which of the matching calls.</param>
public sealed record Fault(FaultKind Kind, Occurrence Strikes)
{
    /// <summary>The service's signing name; null matches all services.</summary>
    public string? Service { get; init; }

    /// <summary>The operation's name; null matches all operations.</summary>
    public string? Operation { get; init; }

    /// <summary>The account the call acts in; null matches all.</summary>
    public string? AccountId { get; init; }

    /// <summary>The access key of the caller; null matches all.</summary>
    public string? AccessKeyId { get; init; }

    /// <summary>Who is behind the call, through however many roles: the ARN of the principal that opened the first session; null matches all.</summary>
    public string? Origin { get; init; }

    /// <summary>How long the fault goes on after its first strike, on the cloud's clock; null for as long as calls match.</summary>
    public TimeSpan? Lasts { get; init; }

    /// <summary>What <see cref="FaultKind.Error"/> answers, for example Organizations' ConcurrentModificationException.</summary>
    public AwsErrorException? Error { get; init; }

    /// <summary>Runs after a change that succeeded and before its answer, for example to kill the process that waits for it.</summary>
    public Func<CancellationToken, Task>? Hook { get; init; }

    /// <summary>How long <see cref="FaultKind.StaleReads"/> lasts, in the cloud's time.</summary>
    public TimeSpan StaleFor { get; init; } = TimeSpan.FromSeconds(10);

    internal bool Matches(string service, string operation, Caller caller) =>
        (Service ?? service) == service
        && (Operation ?? operation) == operation
        && (AccountId ?? caller.AccountId) == caller.AccountId
        && (AccessKeyId ?? caller.AccessKeyId) == caller.AccessKeyId
        && (Origin ?? caller.Origin) == caller.Origin;
}
