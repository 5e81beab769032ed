namespace PartnerCloud.Simulator.Services.Organizations;

/// <summary>A request to create an account, and how it stands.</summary>
internal sealed class Creation(string id, string email, string accountName, string roleName, DateTimeOffset requested, DateTimeOffset due)
{
    public string Id => id;

    public string Email => email;

    public string AccountName => accountName;

    public string RoleName => roleName;

    public DateTimeOffset Requested => requested;

    /// <summary>When its outcome is known.</summary>
    public DateTimeOffset Due => due;

    /// <summary>The failure that a test scripted, if any.</summary>
    public string? Scripted { get; init; }

    /// <summary>Whether the new account's users may be given access to its billing: <c>ALLOW</c>, which is AWS's default, or <c>DENY</c>.</summary>
    public string IamUserAccessToBilling { get; init; } = "ALLOW";

    public IReadOnlyList<KeyValuePair<string, string>> Tags { get; init; } = [];

    /// <summary><c>IN_PROGRESS</c>, <c>SUCCEEDED</c> or <c>FAILED</c>.</summary>
    public string State { get; private set; } = "IN_PROGRESS";

    public string? AccountId { get; private set; }

    public string? FailureReason { get; private set; }

    public void Succeed(string accountId) => (State, AccountId) = ("SUCCEEDED", accountId);

    public void Fail(string reason) => (State, FailureReason) = ("FAILED", reason);
}
