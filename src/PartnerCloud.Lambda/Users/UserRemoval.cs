using Amazon.IdentityManagement.Model;
using PartnerCloud.Lambda.Credentials;
using PartnerCloud.Lambda.Errors;

namespace PartnerCloud.Lambda.Users;

/// <summary>Removes a user with everything that is his, and schedules his secret for deletion.</summary>
internal static class UserRemoval
{
    /// <summary>Somebody may add something while it goes on; more often than this it is no coincidence.</summary>
    private const int MostTries = 3;

    /// <summary>Always null: there is no secret any more that the request could name.</summary>
    /// <exception cref="UserNotOursException">The partner did not make him, and the request does not say so.</exception>
    /// <exception cref="LastAdministratorException">The account would have no administrator.</exception>
    public static async Task<string?> RunAsync(UserWork work, CancellationToken ct)
    {
        var user = await work.In().FindAsync(ct);
        var name = user?.UserName ?? work.User.UserName;
        if (user is not null)
        {
            await CheckAsync(work, user, ct);
            await RemoveAsync(work, work.In(name), ct);
        }
        // once more: one who died had come no further, or a reset at the same time has restored it; not if another request has made him anew meanwhile
        if (await work.In(name).FindAsync(ct) is null) await work.RevokeSecretAsync(name, ct);
        return null;
    }

    private static async Task CheckAsync(UserWork work, User user, CancellationToken ct)
    {
        if (!work.IsOurs(user) && work.User.MadeByCustomer != true) throw new UserNotOursException(work.Account.AccountId, user.UserName);
        var members = await CustomerAdminsGroup.MembersAsync(work.Account, ct);
        if (members?.Contains(user.UserName) == true && CustomerAdminsGroup.LosesItsLast(members, work.Request.Removed)) throw new LastAdministratorException(work.Account.AccountId, user.UserName);
    }

    private static async Task RemoveAsync(UserWork work, ConsoleUser console, CancellationToken ct)
    {
        for (var tries = 1; ; tries++)
        {
            if (await console.DeleteLoginAsync(ct)) work.Changes.Add($"console access of user {console.Name} removed");
            await UserBelongings.RemoveAsync(work.Account, console.Name, work.Changes, ct);
            // only as long as he is there, IAM says how his name is written, from which the secret's name follows
            await work.RevokeSecretAsync(console.Name, ct);
            try
            {
                await Gone.IfThereAsync(() => work.Account.Iam.DeleteUserAsync(new DeleteUserRequest { UserName = console.Name }, ct));
                work.Changes.Add($"user {console.Name} removed");
                return;
            }
            catch (DeleteConflictException) when (tries < MostTries)
            {
                // somebody has given him something meanwhile
            }
        }
    }
}
