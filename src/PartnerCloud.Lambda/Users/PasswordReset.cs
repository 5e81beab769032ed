using PartnerCloud.Lambda.Errors;

namespace PartnerCloud.Lambda.Users;

/// <summary>Gives a user a new temporary password, and takes lost MFA devices from him where the request says so.</summary>
internal static class PasswordReset
{
    /// <summary>The ARN of his secret; null when a later request has issued another password.</summary>
    /// <exception cref="UserNotFoundException">There is no such user.</exception>
    public static async Task<string?> RunAsync(UserWork work, CancellationToken ct)
    {
        var user = await work.In().FindAsync(ct) ?? throw new UserNotFoundException(work.Account.AccountId, work.User.UserName);
        var console = work.In(user.UserName);
        var secret = await work.FindSecretAsync(console.Name, ct);
        // what this request has finished stays so: he may have changed his password and set up a new device since
        if (secret?.PasswordVersion == work.VersionOf(console.Name)) return secret.Arn;
        if (work.User.RemoveMfaDevices == true && !await work.IsSupersededAsync(secret, console.Name, ct))
        {
            // the old password first: were it left without its device, whoever has it could set up a device of his own
            if (secret?.Versions.ContainsKey(work.VersionOf(console.Name)) != true && await console.DeleteLoginAsync(ct)) work.Changes.Add($"console access of user {console.Name} removed");
            await MfaDevices.RemoveAsync(work.Account, console.Name, work.Changes, ct);
        }
        return await work.IssueAsync(console, ct);
    }
}
