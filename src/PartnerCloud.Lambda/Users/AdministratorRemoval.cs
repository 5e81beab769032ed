using Amazon.IdentityManagement.Model;
using PartnerCloud.Lambda.Aws.Accounts;
using PartnerCloud.Lambda.Common;
using PartnerCloud.Lambda.Contract.Errors;

namespace PartnerCloud.Lambda.Users;

/// <summary>
/// Takes a user out of the administrators' group before anything else is removed, and then looks again. If several removals run at the same time, one of
/// them sees that the group is empty. It puts its user back. A tag marks the user as a former administrator. A run that follows a run that died therefore
/// also puts the user back, or continues.
/// </summary>
internal static class AdministratorRemoval
{
    /// <summary>The tag of a user whom a removal is taking out of the group.</summary>
    private const string LeavesGroupTag = "leaves-group";

    /// <summary>Takes the user out of the group if they are in it.</summary>
    /// <exception cref="LastAdministratorException">The group would have no member. The user is in it as before.</exception>
    public static async Task LeaveAsync(UserOperation operation, User user, CancellationToken ct)
    {
        var (account, removed) = (operation.Account, operation.Request.Removed);
        var isLeaving = (user.Tags ?? []).Exists(tag => tag.Key == LeavesGroupTag);
        if (await CustomerAdminsGroup.MembersAsync(account, ct) is not { } members) return;
        var isMember = members.Contains(user.UserName);
        if (!isMember && !isLeaving) return;
        if (isMember)
        {
            if (CustomerAdminsGroup.LosesLastMember(members, removed)) throw await CancelAsync(account, user, isLeaving, ct);
            await account.Iam.TagUserAsync(new TagUserRequest { UserName = user.UserName, Tags = [new() { Key = LeavesGroupTag, Value = WellKnownNames.CustomerAdmins }] }, ct);
            await DeleteIfExists.RunAsync(() => account.Iam.RemoveUserFromGroupAsync(new RemoveUserFromGroupRequest { UserName = user.UserName, GroupName = WellKnownNames.CustomerAdmins }, ct));
            members = await CustomerAdminsGroup.MembersAsync(account, ct);
        }
        if (members?.Any(member => !removed.Contains(member)) != true)
        {
            await account.Iam.AddUserToGroupAsync(new AddUserToGroupRequest { UserName = user.UserName, GroupName = WellKnownNames.CustomerAdmins }, ct);
            throw await CancelAsync(account, user, isTagged: true, ct);
        }
        operation.Changes.Add($"membership in group {WellKnownNames.CustomerAdmins} of user {user.UserName} removed");
    }

    /// <summary>Removes the tag from a user who stays, and returns the error.</summary>
    private static async Task<LastAdministratorException> CancelAsync(TargetAccount account, User user, bool isTagged, CancellationToken ct)
    {
        if (isTagged) await account.Iam.UntagUserAsync(new UntagUserRequest { UserName = user.UserName, TagKeys = [LeavesGroupTag] }, ct);
        return new(account.AccountId, user.UserName);
    }
}
