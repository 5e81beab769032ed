using PartnerCloud.Lambda.Common;
using PartnerCloud.Lambda.Contract.Errors;
using PartnerCloud.Lambda.Credentials;

namespace PartnerCloud.Lambda.Users;

/// <summary>
/// A password is reset only if there is one, and if the partner's policies bind the user and ask for MFA. Users whom the partner made get the boundary here.
/// So do the customer's own users who have no boundary and whom CTLCustomerPolicy binds. The boundary takes no further rights from them, and asks console
/// sessions for MFA. A request that has begun may have deleted the old password, so a missing password is then no obstacle.
/// </summary>
/// <param name="operation">The operation on the user.</param>
/// <param name="console">The user.</param>
internal sealed class ResetGuard(UserOperation operation, ConsoleUser console) : IPasswordGuard
{
    public async Task<OnboardingException?> FindObstacleAsync(bool begun, CancellationToken ct)
    {
        if (!begun && await console.FindLoginAsync(ct) is null) return new UserHasNoPasswordException(operation.Account.AccountId, console.Name);
        if (await console.FindAsync(ct) is not { } user) return null; // the user was removed: there is nobody to guard
        if (!operation.IsOurs(user))
        {
            var protection = await UserGuard.OfAsync(operation.Account, user, ct);
            if (UnguardedReason.For(protection) is { } reason) return new UserNotGuardedException(operation.Account.AccountId, console.Name, reason);
            if (protection == UserProtection.Complete) return null;
        }
        await console.EnsureBoundedAsync(user, ct);
        return null;
    }

    /// <summary>Deletes the old password before the lost devices. Otherwise, anybody who knows the password could set up a device of their own.</summary>
    public async Task BeforeGivingAsync(CancellationToken ct)
    {
        if (operation.User.RemoveMfaDevices != true) return;
        if (await console.DeleteLoginAsync(ct)) operation.Changes.Add($"console access of user {console.Name} removed");
        await MfaDevices.RemoveAsync(operation.Account, console.Name, operation.Changes, ct);
    }
}
