using PartnerCloud.Lambda.Contract.Errors;

namespace PartnerCloud.Lambda.Users;

/// <summary>Gives a user a new temporary password, and removes lost MFA devices if the request says so.</summary>
internal static class PasswordReset
{
    /// <summary>Returns the ARN of the user's secret, or null if a later request has issued another password.</summary>
    /// <exception cref="UserNotFoundException">There is no such user.</exception>
    /// <exception cref="UserHasNoPasswordException">There is no password to reset.</exception>
    /// <exception cref="UserNotGuardedException">The partner's policies do not bind the user, or do not ask for MFA.</exception>
    public static async Task<string?> RunAsync(UserOperation operation, CancellationToken ct)
    {
        var user = await operation.ConsoleUserOf().FindAsync(ct) ?? throw new UserNotFoundException(operation.Account.AccountId, operation.User.UserName);
        var console = operation.ConsoleUserOf(user.UserName);
        return await operation.IssueAsync(console, new ResetGuard(operation, console), ct);
    }
}
