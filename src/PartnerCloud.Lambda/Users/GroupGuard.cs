using Amazon.IdentityManagement.Model;
using PartnerCloud.Lambda.Common;
using PartnerCloud.Lambda.Contract.Errors;
using PartnerCloud.Lambda.Credentials;

namespace PartnerCloud.Lambda.Users;

/// <summary>
/// A created user gets a password as one of ours, with the boundary, in a group that bounds its members. Where that is no longer so, the user leaves the
/// group again that this request has put them into.
/// </summary>
/// <param name="work">The work on the user.</param>
/// <param name="console">The user.</param>
/// <param name="group">The group.</param>
internal sealed class GroupGuard(UserOperation work, ConsoleUser console, string group) : IPasswordGuard
{
    private bool hasJoined;

    public async Task<OnboardingException?> FindObstacleAsync(bool begun, CancellationToken ct)
    {
        if (await console.FindAsync(ct) is not { } user) return null; // removed meanwhile: there is nobody to guard
        if (!work.IsOurs(user)) return new UserExistsException(work.Account.AccountId, console.Name);
        await console.EnsureBoundedAsync(user, ct);
        return await CustomerGroup.FindObstacleAsync(work.Account, group, ct);
    }

    /// <summary>Leaves a user alone whom an earlier request has put into the group.</summary>
    public async Task WithdrawAsync(CancellationToken ct)
    {
        if (!hasJoined && (await console.FindAsync(ct) is not { } user || !work.IsOfThisRequest(user))) return;
        await DeleteIfExists.IfThereAsync(() => work.Account.Iam.RemoveUserFromGroupAsync(new RemoveUserFromGroupRequest { UserName = console.Name, GroupName = group }, ct));
    }

    /// <summary>The group was looked at before, and is again once the password is given.</summary>
    public async Task BeforeGivingAsync(CancellationToken ct) => hasJoined |= await console.EnsureInGroupAsync(group, ct);

    /// <summary>Puts the user into the group where no password is given: looks, does it, and looks again.</summary>
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
