using PartnerCloud.Lambda.Common;
using PartnerCloud.Lambda.Contract.Errors;
using PartnerCloud.Lambda.Credentials;

namespace PartnerCloud.Lambda.Users;

/// <summary>
/// A password is reset where there is one, and where the partner's policies bind the user and ask for MFA. Users whom the partner made get the boundary here.
/// So do the customer's own users whom CTLCustomerPolicy binds and who have no boundary: it takes nothing more from them, and asks console sessions for MFA.
/// A request that has begun has taken the old password, so that a missing one is no obstacle.
/// </summary>
/// <param name="work">The work on the user.</param>
/// <param name="console">The user.</param>
internal sealed class ResetGuard(UserOperation work, ConsoleUser console) : IPasswordGuard
{
    public async Task<OnboardingException?> FindObstacleAsync(bool begun, CancellationToken ct)
    {
        if (!begun && await console.FindLoginAsync(ct) is null) return new UserHasNoPasswordException(work.Account.AccountId, console.Name);
        if (await console.FindAsync(ct) is not { } user) return null; // removed meanwhile: there is nobody to guard
        if (!work.IsOurs(user))
        {
            var protection = await UserGuard.OfAsync(work.Account, user, ct);
            if (UnguardedReason.For(protection) is { } reason) return new UserNotGuardedException(work.Account.AccountId, console.Name, reason);
            if (protection == UserProtection.Complete) return null;
        }
        await console.EnsureBoundedAsync(user, ct);
        return null;
    }

    /// <summary>The old password goes before lost devices do: were it left without its device, whoever has it could set up a device of their own.</summary>
    public async Task BeforeGivingAsync(CancellationToken ct)
    {
        if (work.User.RemoveMfaDevices != true) return;
        if (await console.DeleteLoginAsync(ct)) work.Changes.Add($"console access of user {console.Name} removed");
        await MfaDevices.RemoveAsync(work.Account, console.Name, work.Changes, ct);
    }
}
