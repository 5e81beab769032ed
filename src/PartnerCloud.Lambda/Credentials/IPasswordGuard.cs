using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Credentials;

/// <summary>
/// The conditions under which a user gets a password. They are checked before anything changes, and again after the password is given, because IAM has no
/// conditional writes. A user who loses the guard-rails in between loses the password again.
/// </summary>
internal interface IPasswordGuard
{
    /// <summary>Returns why the user must not have a password, or null if they may.</summary>
    /// <param name="begun">Whether this request, or another one at the same time, has begun to issue a password. The effects of its steps are then no obstacle.</param>
    /// <param name="ct">Cancels.</param>
    Task<OnboardingException?> FindObstacleAsync(bool begun, CancellationToken ct);

    /// <summary>Prepares the user. Runs after the password is in the secret, which nobody can read yet, and before the user gets it.</summary>
    Task BeforeGivingAsync(CancellationToken ct) => Task.CompletedTask;

    /// <summary>Undoes what the request did for the user, if an obstacle appeared.</summary>
    Task WithdrawAsync(CancellationToken ct) => Task.CompletedTask;
}
