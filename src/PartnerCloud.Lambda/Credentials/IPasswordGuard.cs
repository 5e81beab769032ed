using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Credentials;

/// <summary>
/// What has to be so before a user gets a password. It is asked before anything changes and again once the password is given, for IAM knows no
/// change on condition: whoever loses the guard-rails in between loses the password again.
/// </summary>
internal interface IPasswordGuard
{
    /// <summary>Why the user must not have a password; null when nothing speaks against it.</summary>
    /// <param name="begun">Whether a request has begun to issue a password, this one or another at the same time: then its own steps are no obstacle.</param>
    /// <param name="ct">Cancels.</param>
    Task<OnboardingException?> FindObstacleAsync(bool begun, CancellationToken ct);

    /// <summary>What has to be done once the new password is in the secret, which nobody can read yet, and before it is given.</summary>
    Task BeforeGivingAsync(CancellationToken ct) => Task.CompletedTask;

    /// <summary>Takes back what the request has done for the user, where an obstacle appeared after it.</summary>
    Task WithdrawAsync(CancellationToken ct) => Task.CompletedTask;
}
