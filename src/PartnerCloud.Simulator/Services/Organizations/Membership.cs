namespace PartnerCloud.Simulator.Services.Organizations;

/// <summary>An account's place in the organization.</summary>
internal sealed class Membership(string accountId, string joinedMethod, DateTimeOffset joined, string parentId)
{
    public string AccountId => accountId;

    /// <summary><c>CREATED</c> or <c>INVITED</c>.</summary>
    public string JoinedMethod => joinedMethod;

    public DateTimeOffset Joined => joined;

    /// <summary>The id of the root or organizational unit that contains the account.</summary>
    public string ParentId { get; set; } = parentId;

    /// <summary>The account's state, which the retired <c>Status</c> repeats: <c>ACTIVE</c>, <c>PENDING_CLOSURE</c> or <c>SUSPENDED</c>.</summary>
    public string State { get; set; } = "ACTIVE";
}
