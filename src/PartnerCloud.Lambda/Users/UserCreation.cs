using Amazon.IdentityManagement.Model;
using PartnerCloud.Lambda.Common;
using PartnerCloud.Lambda.Contract.Errors;

namespace PartnerCloud.Lambda.Users;

/// <summary>Makes a console user, bounded and in a guarded group before there is a password. One whom the partner made before keeps the password.</summary>
internal static class UserCreation
{
    /// <summary>The ARN of the user's secret; null when there is none that this request could name.</summary>
    /// <exception cref="UserExistsException">The name is taken by a user whom the partner did not make.</exception>
    /// <exception cref="GroupNotGuardedException">The group does not bound its members.</exception>
    public static async Task<string?> RunAsync(UserOperation work, CancellationToken ct)
    {
        var group = work.User.Group ?? WellKnownNames.CustomerAdmins;
        var user = await work.In().FindAsync(ct) ?? await CreateAsync(work, group, ct);
        if (!work.IsOurs(user)) throw new UserExistsException(work.Account.AccountId, work.User.UserName);
        var console = work.In(user.UserName);
        var secret = await work.FindSecretAsync(console.Name, ct);
        var issue = work.IssueFor(console.Name);
        if (secret?.IsIssuedBy(issue) == true) return secret.Arn;
        var guard = new GroupGuard(work, console, group);
        if (secret?.Begun(issue) is null && await console.FindLoginAsync(ct) is not null)
        {
            await guard.JoinAsync(ct);
            return secret?.Arn;
        }
        if (await work.IssueAsync(console, guard, ct) is { } arn) return arn;
        // a later request has issued a password, or removed the user
        if (await console.FindAsync(ct) is not null) await guard.JoinAsync(ct);
        return null;
    }

    /// <summary>Where the group does not bound its members, nobody is made.</summary>
    private static async Task<User> CreateAsync(UserOperation work, string group, CancellationToken ct) =>
        await CustomerGroup.FindObstacleAsync(work.Account, group, ct) is { } obstacle ? throw obstacle : await work.In().CreateAsync(work.Tags, ct);
}
