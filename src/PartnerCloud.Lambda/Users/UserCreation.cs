using PartnerCloud.Lambda.Baseline;
using PartnerCloud.Lambda.Errors;

namespace PartnerCloud.Lambda.Users;

/// <summary>Makes a console user, in a guarded group before he has a password. One whom the partner made before keeps his password.</summary>
internal static class UserCreation
{
    /// <summary>The ARN of his secret; null when there is none that this request could name.</summary>
    public static async Task<string?> RunAsync(UserWork work, CancellationToken ct)
    {
        var group = work.User.Group ?? WellKnownNames.CustomerAdmins;
        await CustomerGroup.CheckAsync(work.Account, group, ct);
        var console = work.In();
        var user = await console.FindAsync(ct) ?? await console.CreateAsync(work.Tags, ct);
        if (!work.IsOurs(user)) throw new UserExistsException(work.Account.AccountId, work.User.UserName);
        console = work.In(user.UserName);
        await console.EnsureInGroupAsync(group, ct);
        var secret = await work.FindSecretAsync(console.Name, ct);
        if (secret?.PasswordVersion == work.VersionOf(console.Name)) return secret.Arn;
        var begun = secret?.Versions.ContainsKey(work.VersionOf(console.Name)) == true;
        return begun || await console.FindLoginAsync(ct) is null ? await work.IssueAsync(console, ct) : secret?.Arn;
    }
}
