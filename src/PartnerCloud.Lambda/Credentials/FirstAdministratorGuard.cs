using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Credentials;

/// <summary>Gives the first administrator the boundary and the administrators' group before the password. There is no obstacle, because the account is new.</summary>
/// <param name="administrator">The first administrator.</param>
internal sealed class FirstAdministratorGuard(ConsoleUser administrator) : IPasswordGuard
{
    public async Task<OnboardingException?> FindObstacleAsync(bool begun, CancellationToken ct)
    {
        if (await administrator.FindAsync(ct) is { } user) await administrator.EnsureBoundedAsync(user, ct);
        return null;
    }

    public async Task BeforeGivingAsync(CancellationToken ct) => await administrator.EnsureInGroupAsync(WellKnownNames.CustomerAdmins, ct);
}
