using PartnerCloud.Lambda.Common;
using PartnerCloud.Lambda.Contract.Users;

namespace PartnerCloud.Lambda.Contract.Errors;

/// <summary>Some users of a request failed; the others are done. After the causes are fixed, a redrive repeats only the failed users.</summary>
/// <param name="accountId">The account.</param>
/// <param name="users">All users of the request, with their outcomes.</param>
public sealed class UsersNotMaintainedException(string accountId, IReadOnlyList<MaintainedUser> users)
    : OnboardingException($"{users.Count(user => user.Outcome == UserOutcome.Failed)} of {users.Count} users of account {accountId} failed. Fix the cause that each line names, then redrive the execution. It repeats only the failed users.\n"
        + string.Join('\n', users.Select(Line)))
{
    /// <summary>Fifty messages of this length stay far below the 32,768 characters that a cause may have.</summary>
    private const int LongestMessage = 400;

    private static string Line(MaintainedUser user) => user.Outcome switch
    {
        UserOutcome.Done => $"{user.UserName}: {user.Action} done",
        UserOutcome.AlreadySo => $"{user.UserName}: {user.Action} already so",
        _ => $"{user.UserName}: {user.Action} failed: {user.Error}: {Shortened(ErrorCause.Read(user.Message)?.Message ?? user.Message)}",
    };

    private static string Shortened(string? message) => message switch
    {
        null or "" => "See the execution's history.",
        { Length: > LongestMessage } => $"{PrintableText.Beginning(message, LongestMessage)}...",
        _ => message,
    };
}
