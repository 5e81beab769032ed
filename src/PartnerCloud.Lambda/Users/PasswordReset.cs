using PartnerCloud.Lambda.Contract.Errors;

namespace PartnerCloud.Lambda.Users;

/// <summary>Gives a user a new temporary password, and takes lost MFA devices where the request says so.</summary>
internal static class PasswordReset
{
    /// <summary>The ARN of the user's secret; null when a later request has issued another password.</summary>
    /// <exception cref="UserNotFoundException">There is no such user.</exception>
    /// <exception cref="UserHasNoPasswordException">There is no password to reset.</exception>
    /// <exception cref="UserNotGuardedException">The partner's policies do not bind the user, or do not ask for MFA.</exception>
    public static async Task<string?> RunAsync(UserOperation work, CancellationToken ct)
    {
        var user = await work.In().FindAsync(ct) ?? throw new UserNotFoundException(work.Account.AccountId, work.User.UserName);
        var console = work.In(user.UserName);
        return await work.IssueAsync(console, new ResetGuard(work, console), ct);
    }
}
