namespace PartnerCloud.Simulator.Services.Organizations;

/// <summary>A request to create an account, with its state.</summary>
internal sealed class Creation(string id, string email, string accountName, string roleName, DateTimeOffset requested, DateTimeOffset due)
{
    public string Id => id;

    public string Email => email;

    public string AccountName => accountName;

    public string RoleName => roleName;

    public DateTimeOffset Requested => requested;

    /// <summary>The time when the outcome is known.</summary>
    public DateTimeOffset Due => due;

    /// <summary>The failure that a test scripted; null for none.</summary>
    public string? Scripted { get; init; }

    /// <summary>Whether the account's users can get access to billing: <c>ALLOW</c> (AWS's default) or <c>DENY</c>.</summary>
    public string IamUserAccessToBilling { get; init; } = "ALLOW";

    public IReadOnlyList<KeyValuePair<string, string>> Tags { get; init; } = [];

    /// <summary><c>IN_PROGRESS</c>, <c>SUCCEEDED</c> or <c>FAILED</c>.</summary>
    public string State { get; private set; } = "IN_PROGRESS";

    public string? AccountId { get; private set; }

    public string? FailureReason { get; private set; }

    public void Succeed(string accountId) => (State, AccountId) = ("SUCCEEDED", accountId);

    public void Fail(string reason) => (State, FailureReason) = ("FAILED", reason);
}
