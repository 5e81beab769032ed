using Amazon.IdentityManagement.Model;
using PartnerCloud.Lambda.Contract.Errors;
using PartnerCloud.Lambda.Credentials;

namespace PartnerCloud.Lambda.Users;

/// <summary>Removes a user with everything attached to them, and schedules their secret for deletion.</summary>
internal static class UserRemoval
{
    /// <summary>Somebody may attach something to the user during the removal. If it happens more often than this, it is no coincidence.</summary>
    private const int MostTries = 3;

    /// <summary>Always returns null, because no secret is left for the request to name.</summary>
    /// <exception cref="UserNotOursException">The partner did not make the user, and the request does not say so.</exception>
    /// <exception cref="LastAdministratorException">The account would have no administrator.</exception>
    public static async Task<string?> RunAsync(UserOperation operation, CancellationToken ct)
    {
        var user = await operation.ConsoleUserOf().FindAsync(ct);
        var name = user?.UserName ?? operation.User.UserName;
        if (user is not null)
        {
            if (!operation.IsOurs(user) && operation.User.MadeByCustomer != true) throw new UserNotOursException(operation.Account.AccountId, user.UserName);
            await AdministratorRemoval.LeaveAsync(operation, user, ct);
            await RemoveAsync(operation, operation.ConsoleUserOf(name), ct);
        }
        // Again, because an earlier run may have died before that, or a reset may have restored the secret.
        // The secret stays if another request has created the user again.
        if (await operation.ConsoleUserOf(name).FindAsync(ct) is null) await operation.RevokeSecretAsync(name, ct);
        return null;
    }

    private static async Task RemoveAsync(UserOperation operation, ConsoleUser console, CancellationToken ct)
    {
        for (var tries = 1; ; tries++)
        {
            if (await console.DeleteLoginAsync(ct)) operation.Changes.Add($"console access of user {console.Name} removed");
            await UserDependencies.RemoveAsync(operation.Account, console.Name, operation.Changes, ct);
            // Before the user is deleted: the secret's name needs IAM's spelling of the user's name.
            await operation.RevokeSecretAsync(console.Name, ct);
            try
            {
                await DeleteIfExists.RunAsync(() => operation.Account.Iam.DeleteUserAsync(new DeleteUserRequest { UserName = console.Name }, ct));
                operation.Changes.Add($"user {console.Name} removed");
                return;
            }
            catch (DeleteConflictException) when (tries < MostTries)
            {
                // Somebody has attached something to the user.
            }
        }
    }
}
