using Amazon.IdentityManagement.Model;
using PartnerCloud.Lambda.Contract.Errors;
using PartnerCloud.Lambda.Credentials;

namespace PartnerCloud.Lambda.Users;

/// <summary>Removes a user with everything that is theirs, and schedules the secret for deletion.</summary>
internal static class UserRemoval
{
    /// <summary>Somebody may add something while it goes on; more often than this it is no coincidence.</summary>
    private const int MostTries = 3;

    /// <summary>Always null: there is no secret any more that the request could name.</summary>
    /// <exception cref="UserNotOursException">The partner did not make the user, and the request does not say so.</exception>
    /// <exception cref="LastAdministratorException">The account would have no administrator.</exception>
    public static async Task<string?> RunAsync(UserOperation work, CancellationToken ct)
    {
        var user = await work.In().FindAsync(ct);
        var name = user?.UserName ?? work.User.UserName;
        if (user is not null)
        {
            if (!work.IsOurs(user) && work.User.MadeByCustomer != true) throw new UserNotOursException(work.Account.AccountId, user.UserName);
            await AdministratorRemoval.LeaveAsync(work, user, ct);
            await RemoveAsync(work, work.In(name), ct);
        }
        // once more: a run that died had come no further, or a reset at the same time has restored it; not if another request has made the user again since
        if (await work.In(name).FindAsync(ct) is null) await work.RevokeSecretAsync(name, ct);
        return null;
    }

    private static async Task RemoveAsync(UserOperation work, ConsoleUser console, CancellationToken ct)
    {
        for (var tries = 1; ; tries++)
        {
            if (await console.DeleteLoginAsync(ct)) work.Changes.Add($"console access of user {console.Name} removed");
            await UserDependencies.RemoveAsync(work.Account, console.Name, work.Changes, ct);
            // only as long as the user is there, IAM says how the name is written, from which the secret's name follows
            await work.RevokeSecretAsync(console.Name, ct);
            try
            {
                await DeleteIfExists.IfThereAsync(() => work.Account.Iam.DeleteUserAsync(new DeleteUserRequest { UserName = console.Name }, ct));
                work.Changes.Add($"user {console.Name} removed");
                return;
            }
            catch (DeleteConflictException) when (tries < MostTries)
            {
                // somebody has given the user something since
            }
        }
    }
}
