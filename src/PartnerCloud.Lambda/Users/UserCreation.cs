using Amazon.IdentityManagement.Model;
using PartnerCloud.Lambda.Common;
using PartnerCloud.Lambda.Contract.Errors;

namespace PartnerCloud.Lambda.Users;

/// <summary>Creates a console user, who has the boundary and is in a guarded group before they get a password. A user whom the partner made earlier keeps their password.</summary>
internal static class UserCreation
{
    /// <summary>Returns the ARN of the user's secret, or null if this request may not name one.</summary>
    /// <exception cref="UserExistsException">A user whom the partner did not make has the name.</exception>
    /// <exception cref="GroupNotGuardedException">The group does not bound its members.</exception>
    public static async Task<string?> RunAsync(UserOperation operation, CancellationToken ct)
    {
        var group = operation.User.Group ?? WellKnownNames.CustomerAdmins;
        var user = await operation.ConsoleUserOf().FindAsync(ct) ?? await CreateAsync(operation, group, ct);
        if (!operation.IsOurs(user)) throw new UserExistsException(operation.Account.AccountId, operation.User.UserName);
        var console = operation.ConsoleUserOf(user.UserName);
        var secret = await operation.FindSecretAsync(console.Name, ct);
        var issue = operation.IssueFor(console.Name);
        if (secret?.IsIssuedBy(issue) == true) return secret.Arn;
        var guard = new GroupGuard(operation, console, group);
        if (secret?.Begun(issue) is null && await console.FindLoginAsync(ct) is not null)
        {
            await guard.JoinAsync(ct);
            return secret?.Arn;
        }
        if (await operation.IssueAsync(console, guard, ct) is { } arn) return arn;
        // A later request has issued a password, or removed the user.
        if (await console.FindAsync(ct) is not null) await guard.JoinAsync(ct);
        return null;
    }

    /// <summary>Creates the user, unless the group does not bound its members.</summary>
    private static async Task<User> CreateAsync(UserOperation operation, string group, CancellationToken ct) =>
        await CustomerGroup.FindObstacleAsync(operation.Account, group, ct) is { } obstacle ? throw obstacle : await operation.ConsoleUserOf().CreateAsync(operation.Tags, ct);
}
