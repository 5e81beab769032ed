using Amazon.IdentityManagement.Model;
using PartnerCloud.Lambda.Common;
using PartnerCloud.Lambda.Contract.Errors;
using PartnerCloud.Lambda.Credentials;

namespace PartnerCloud.Lambda.Users;

/// <summary>
/// A created user gets a password only if the partner made them, with the boundary, in a group that bounds its members. If that no longer holds, the user
/// leaves the group that this request put them into.
/// </summary>
/// <param name="operation">The operation on the user.</param>
/// <param name="console">The user.</param>
/// <param name="group">The group.</param>
internal sealed class GroupGuard(UserOperation operation, ConsoleUser console, string group) : IPasswordGuard
{
    private bool hasJoined;

    public async Task<OnboardingException?> FindObstacleAsync(bool begun, CancellationToken ct)
    {
        if (await console.FindAsync(ct) is not { } user) return null; // the user was removed: there is nobody to guard
        if (!operation.IsOurs(user)) return new UserExistsException(operation.Account.AccountId, console.Name);
        await console.EnsureBoundedAsync(user, ct);
        return await CustomerGroup.FindObstacleAsync(operation.Account, group, ct);
    }

    /// <summary>Removes the user from the group, unless an earlier request put them there.</summary>
    public async Task WithdrawAsync(CancellationToken ct)
    {
        if (!hasJoined && (await console.FindAsync(ct) is not { } user || !operation.IsOfThisRequest(user))) return;
        await DeleteIfExists.RunAsync(() => operation.Account.Iam.RemoveUserFromGroupAsync(new RemoveUserFromGroupRequest { UserName = console.Name, GroupName = group }, ct));
    }

    /// <summary>Adds the user to the group. The group is checked before, and again after the password is given.</summary>
    public async Task BeforeGivingAsync(CancellationToken ct) => hasJoined |= await console.EnsureInGroupAsync(group, ct);

    /// <summary>Adds the user to the group when no password is given. It checks for obstacles before and after.</summary>
    /// <exception cref="OnboardingException">The obstacle.</exception>
    public async Task JoinAsync(CancellationToken ct)
    {
        await RequireAsync(ct);
        hasJoined |= await console.EnsureInGroupAsync(group, ct);
        await RequireAsync(ct);
    }

    private async Task RequireAsync(CancellationToken ct)
    {
        if (await FindObstacleAsync(begun: true, ct) is not { } obstacle) return;
        await WithdrawAsync(ct);
        throw obstacle;
    }
}
