using System.Text.Json.Serialization;

namespace PartnerCloud.Lambda.Contract.Accounts;

/// <summary>Where the creation of an account stands: what the workflow carries from one check to the next.</summary>
/// <param name="CreationId">Organizations' id of the creation that is followed.</param>
/// <param name="AccountId">The account, once it is there.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Attempts">How many creations failed in a way that asking again cures.</param>
/// <param name="Checks">How often this creation, or before it the way to it, was looked at.</param>
/// <param name="WaitSeconds">How long to wait before the next step.</param>
/// <param name="RedriveCount">The execution's redrive count when this creation was asked for or last watched anew: a greater one means that an operator has seen to its failure.</param>
/// <param name="WaitingSince">Since when it waits for Organizations to take the creation: who came first is first in the queue. Null for what does not wait.</param>
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
    /// <summary>Asked for, from the beginning or from the queue. A redrive waits as if it came first.</summary>
    internal AccountCreation Asked(int redriveCount) =>
        WaitingSince is null || redriveCount > RedriveCount ? this with { Checks = 0, RedriveCount = redriveCount } : this;

    /// <summary>Organizations takes no further creation now.</summary>
    internal AccountCreation Queued(DateTimeOffset since, int waitSeconds) =>
        this with { CreationId = null, State = AccountCreationState.CreateAgain, Checks = Checks + 1, WaitingSince = since, WaitSeconds = waitSeconds };

    internal AccountCreation InProgress(string creationId, int waitSeconds) =>
        this with { CreationId = creationId, State = AccountCreationState.InProgress, WaitSeconds = waitSeconds, WaitingSince = null };

    /// <summary>Looked at once more. A redrive starts the count anew.</summary>
    internal AccountCreation Checked(int redriveCount) =>
        redriveCount > RedriveCount ? this with { Checks = 1, RedriveCount = redriveCount } : this with { Checks = Checks + 1 };

    internal AccountCreation Succeeded(string accountId) =>
        this with { AccountId = accountId, State = AccountCreationState.Succeeded, WaitSeconds = 0, WaitingSince = null };

    internal AccountCreation CreateAgain(int attempts, int waitSeconds) =>
        this with { CreationId = null, State = AccountCreationState.CreateAgain, Attempts = attempts, Checks = 0, WaitSeconds = waitSeconds };
}
