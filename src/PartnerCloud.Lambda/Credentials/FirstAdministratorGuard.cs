using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Credentials;

/// <summary>The first administrator gets a password with the boundary, in the administrators' group. Nothing else speaks against it: the account is new.</summary>
/// <param name="administrator">The administrator.</param>
internal sealed class FirstAdministratorGuard(ConsoleUser administrator) : IPasswordGuard
{
    public async Task<OnboardingException?> FindObstacleAsync(bool begun, CancellationToken ct)
    {
        if (await administrator.FindAsync(ct) is { } user) await administrator.EnsureBoundedAsync(user, ct);
        return null;
    }

    public async Task BeforeGivingAsync(CancellationToken ct) => await administrator.EnsureInGroupAsync(WellKnownNames.CustomerAdmins, ct);
}
