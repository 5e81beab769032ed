using System.Text.Json.Serialization;
using PartnerCloud.Lambda.Contract.Requests;

namespace PartnerCloud.Lambda.Contract.Users;

/// <summary>A request for console users of an account in the partner's care, in the contract's shape.</summary>
/// <param name="RequestId">Its id, which is also the execution's name: the same request twice is one execution.</param>
/// <param name="AccountId">The account.</param>
/// <param name="RequestedBy">Who asked. Only he may read the temporary passwords.</param>
/// <param name="Users">The users, each named once.</param>
public sealed record UserRequest(
    [property: JsonPropertyName("requestId")] string RequestId,
    [property: JsonPropertyName("accountId")] string AccountId,
    [property: JsonPropertyName("requestedBy")] Requester RequestedBy,
    [property: JsonPropertyName("users")] IReadOnlyList<RequestedUser> Users)
{
    /// <summary>How many users one request may have.</summary>
    public const int MostUsers = 50;

    /// <summary>The names of those to be removed. IAM takes names that differ in case only for the same.</summary>
    internal IReadOnlySet<string> Removed => Users.Where(user => user.Action == UserAction.Remove).Select(user => user.UserName).ToHashSet(StringComparer.OrdinalIgnoreCase);
}
