using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Faults;

/// <summary>An injected fault for matching calls.</summary>
/// <param name="Kind">The kind of fault.</param>
/// <param name="Strikes">The occurrences that the fault strikes, among the matching calls.</param>
public sealed record Fault(FaultKind Kind, Occurrence Strikes)
{
    /// <summary>The service's signing name; null matches all services.</summary>
    public string? Service { get; init; }

    /// <summary>The operation's name; null matches all operations.</summary>
    public string? Operation { get; init; }

    /// <summary>The account that the call acts in; null matches all.</summary>
    public string? AccountId { get; init; }

    /// <summary>The caller's access key; null matches all.</summary>
    public string? AccessKeyId { get; init; }

    /// <summary>The ARN of the original principal behind the call, across any chain of roles; null matches all.</summary>
    public string? Origin { get; init; }

    /// <summary>The fault's duration from its first strike, on the cloud's clock; null for no limit.</summary>
    public TimeSpan? Lasts { get; init; }

    /// <summary>The error of <see cref="FaultKind.Error"/>, for example Organizations' ConcurrentModificationException.</summary>
    public AwsErrorException? Error { get; init; }

    /// <summary>A hook after a successful change and before its answer, for example to kill the waiting process.</summary>
    public Func<CancellationToken, Task>? Hook { get; init; }

    /// <summary>The duration of <see cref="FaultKind.StaleReads"/> on the cloud's clock.</summary>
    public TimeSpan StaleFor { get; init; } = TimeSpan.FromSeconds(10);

    internal bool Matches(string service, string operation, Caller caller) =>
        (Service ?? service) == service
        && (Operation ?? operation) == operation
        && (AccountId ?? caller.AccountId) == caller.AccountId
        && (AccessKeyId ?? caller.AccessKeyId) == caller.AccessKeyId
        && (Origin ?? caller.Origin) == caller.Origin;
}
