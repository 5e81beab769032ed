using System.Text.Json.Serialization;
using PartnerCloud.Lambda.Contract.Requests;

namespace PartnerCloud.Lambda.Contract.Users;

/// <summary>A request for console users in an account in the partner's care, as the contract defines it.</summary>
/// <param name="RequestId">The request's id. It is also the execution's name, so a repeated request makes no second execution.</param>
/// <param name="AccountId">The account's id.</param>
/// <param name="RequestedBy">The requester. Only they may read the temporary passwords.</param>
/// <param name="Users">The users, each named once.</param>
public sealed record UserRequest(
    [property: JsonPropertyName("requestId")] string RequestId,
    [property: JsonPropertyName("accountId")] string AccountId,
    [property: JsonPropertyName("requestedBy")] Requester RequestedBy,
    [property: JsonPropertyName("users")] IReadOnlyList<RequestedUser> Users)
{
    /// <summary>The maximum number of users in one request.</summary>
    public const int MostUsers = 50;

    /// <summary>The names of the users to remove. For IAM, names that differ only in case are the same.</summary>
    internal IReadOnlySet<string> Removed => Users.Where(user => user.Action == UserAction.Remove).Select(user => user.UserName).ToHashSet(StringComparer.OrdinalIgnoreCase);
}
