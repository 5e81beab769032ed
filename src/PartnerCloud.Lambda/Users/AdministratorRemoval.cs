using Amazon.IdentityManagement.Model;
using PartnerCloud.Lambda.Aws.Accounts;
using PartnerCloud.Lambda.Common;
using PartnerCloud.Lambda.Contract.Errors;

namespace PartnerCloud.Lambda.Users;

/// <summary>
/// Takes a user out of the administrators' group before anything else of theirs goes, and looks again: of several removals at the same time, the last one
/// out sees that nobody is left, and comes back. A tag tells a run after a death that the user was an administrator: it comes back, too, or goes on.
/// </summary>
internal static class AdministratorRemoval
{
    /// <summary>The tag of a user whom a removal takes out of the group.</summary>
    private const string Leaves = "leaves-group";

    /// <summary>Takes the user out of the group, where they are in it.</summary>
    /// <exception cref="LastAdministratorException">The group would have no member. The user is in it as before.</exception>
    public static async Task LeaveAsync(UserOperation work, User user, CancellationToken ct)
    {
        var (account, removed) = (work.Account, work.Request.Removed);
        var isLeaving = (user.Tags ?? []).Exists(tag => tag.Key == Leaves);
        if (await CustomerAdminsGroup.MembersAsync(account, ct) is not { } members) return;
        var isMember = members.Contains(user.UserName);
        if (!isMember && !isLeaving) return;
        if (isMember)
        {
            if (CustomerAdminsGroup.LosesItsLast(members, removed)) throw await BackAsync(account, user, isLeaving, ct);
            await account.Iam.TagUserAsync(new TagUserRequest { UserName = user.UserName, Tags = [new() { Key = Leaves, Value = WellKnownNames.CustomerAdmins }] }, ct);
            await DeleteIfExists.IfThereAsync(() => account.Iam.RemoveUserFromGroupAsync(new RemoveUserFromGroupRequest { UserName = user.UserName, GroupName = WellKnownNames.CustomerAdmins }, ct));
            members = await CustomerAdminsGroup.MembersAsync(account, ct);
        }
        if (members?.Any(member => !removed.Contains(member)) != true)
        {
            await account.Iam.AddUserToGroupAsync(new AddUserToGroupRequest { UserName = user.UserName, GroupName = WellKnownNames.CustomerAdmins }, ct);
            throw await BackAsync(account, user, isTagged: true, ct);
        }
        work.Changes.Add($"membership in group {WellKnownNames.CustomerAdmins} of user {user.UserName} removed");
    }

    private static async Task<LastAdministratorException> BackAsync(TargetAccount account, User user, bool isTagged, CancellationToken ct)
    {
        if (isTagged) await account.Iam.UntagUserAsync(new UntagUserRequest { UserName = user.UserName, TagKeys = [Leaves] }, ct);
        return new(account.AccountId, user.UserName);
    }
}
