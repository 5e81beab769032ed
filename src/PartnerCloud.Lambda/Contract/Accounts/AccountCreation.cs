using System.Text.Json.Serialization;

namespace PartnerCloud.Lambda.Contract.Accounts;

/// <summary>The progress of an account's creation, which the workflow carries from one check to the next.</summary>
/// <param name="CreationId">Organizations' id of the creation. Null while none is in progress.</param>
/// <param name="AccountId">The account, once it exists.</param>
/// <param name="State">The state that the workflow branches on.</param>
/// <param name="Attempts">How many creations have failed for a reason that a new attempt fixes.</param>
/// <param name="Checks">How often this creation was checked, or how often its request waited in the queue.</param>
/// <param name="WaitSeconds">The wait before the next step, in seconds.</param>
/// <param name="RedriveCount">The execution's redrive count when this creation was requested, or when its checks were last reset. A greater count means that an operator has dealt with the failure.</param>
/// <param name="WaitingSince">When the request entered the queue: earlier requests go first. Null outside the queue.</param>
public sealed record AccountCreation(
    [property: JsonPropertyName("creationId")] string? CreationId,
    [property: JsonPropertyName("accountId")] string? AccountId,
    [property: JsonPropertyName("state")] AccountCreationState State,
    [property: JsonPropertyName("attempts")] int Attempts,
    [property: JsonPropertyName("checks")] int Checks,
    [property: JsonPropertyName("waitSeconds")] int WaitSeconds,
    [property: JsonPropertyName("redriveCount")] int RedriveCount,
    [property: JsonPropertyName("waitingSince")] DateTimeOffset? WaitingSince = null)
{
    /// <summary>The creation is requested, for the first time or from the queue. A redrive starts with a fresh count of checks.</summary>
    internal AccountCreation Requested(int redriveCount) =>
        WaitingSince is null || redriveCount > RedriveCount ? this with { Checks = 0, RedriveCount = redriveCount } : this;

    /// <summary>Organizations accepts no further creation now.</summary>
    internal AccountCreation Queued(DateTimeOffset since, int waitSeconds) =>
        this with { CreationId = null, State = AccountCreationState.CreateAgain, Checks = Checks + 1, WaitingSince = since, WaitSeconds = waitSeconds };

    internal AccountCreation InProgress(string creationId, int waitSeconds) =>
        this with { CreationId = creationId, State = AccountCreationState.InProgress, WaitSeconds = waitSeconds, WaitingSince = null };

    /// <summary>Checked once more. A redrive resets the count.</summary>
    internal AccountCreation Checked(int redriveCount) =>
        redriveCount > RedriveCount ? this with { Checks = 1, RedriveCount = redriveCount } : this with { Checks = Checks + 1 };

    internal AccountCreation Succeeded(string accountId) =>
        this with { AccountId = accountId, State = AccountCreationState.Succeeded, WaitSeconds = 0, WaitingSince = null };

    internal AccountCreation CreateAgain(int attempts, int waitSeconds) =>
        this with { CreationId = null, State = AccountCreationState.CreateAgain, Attempts = attempts, Checks = 0, WaitSeconds = waitSeconds };
}
