using PartnerCloud.Lambda.Common;
using PartnerCloud.Lambda.Contract.Users;

namespace PartnerCloud.Lambda.Contract.Errors;

/// <summary>Some users of a request failed; the others are done. Once the causes are repaired, a redrive does just those that failed.</summary>
/// <param name="accountId">The account.</param>
/// <param name="users">All users of the request, and how it went with each.</param>
public sealed class UsersNotMaintainedException(string accountId, IReadOnlyList<MaintainedUser> users)
    : OnboardingException($"{users.Count(user => user.Outcome == UserOutcome.Failed)} of {users.Count} users of account {accountId} failed. Repair what each names, then redrive the execution: it does just those again.\n"
        + string.Join('\n', users.Select(Line)))
{
    /// <summary>Fifty lines of this length stay far below the 32,768 characters that a cause may have.</summary>
    private const int LongestMessage = 400;

    private static string Line(MaintainedUser user) => user.Outcome switch
    {
        UserOutcome.Done => $"{user.UserName}: {user.Action} done",
        UserOutcome.AlreadySo => $"{user.UserName}: {user.Action} already so",
        _ => $"{user.UserName}: {user.Action} failed: {user.Error}: {Words(user.Message)}",
    };

    private static string Words(string? message) => message switch
    {
        null or "" => "The execution's history says more.",
        { Length: > LongestMessage } => $"{PrintableText.Beginning(message, LongestMessage)}...",
        _ => message,
    };
}
