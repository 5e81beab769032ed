using PartnerCloud.Lambda.Aws.Accounts;
using PartnerCloud.Lambda.Contract.Errors;
using PartnerCloud.Lambda.Contract.Users;
using PartnerCloud.Lambda.Credentials;

namespace PartnerCloud.Lambda.Users;

/// <summary>Performs the requested action for one user. It can be repeated at any time, also after a run that died.</summary>
/// <param name="verifier">Proves that an operator confirmed the request.</param>
/// <param name="accounts">Opens the account.</param>
/// <param name="passwords">Issues the temporary password.</param>
public sealed class UserMaintainer(ConfirmationVerifier verifier, TargetAccountFactory accounts, PasswordIssuer passwords)
{
    /// <summary>Creates, resets or removes the user.</summary>
    /// <exception cref="RequestNotConfirmedException">No operator confirmed the request, or not for this account.</exception>
    /// <exception cref="UserExistsException">Create: a user whom the partner did not make has the name.</exception>
    /// <exception cref="GroupNotGuardedException">Create: the group does not bound its members.</exception>
    /// <exception cref="CustomerBoundaryMissingException">Create, ResetPassword: the account lacks the boundary.</exception>
    /// <exception cref="UserNotFoundException">ResetPassword: there is no such user.</exception>
    /// <exception cref="UserHasNoPasswordException">ResetPassword: there is no password to reset.</exception>
    /// <exception cref="UserNotGuardedException">ResetPassword: the partner's policies do not bind the user, or do not ask for MFA.</exception>
    /// <exception cref="UserNotOursException">Remove: the partner did not make the user, and the request does not say so.</exception>
    /// <exception cref="LastAdministratorException">Remove: the account would have no administrator.</exception>
    /// <exception cref="CredentialsNotIssuedException">AWS refused a call that carries the password.</exception>
    /// <exception cref="AccountAccessNotReadyException">The account cannot be used yet. Waiting helps.</exception>
    public async Task<MaintainedUser> MaintainAsync(UserRequest request, MaintainedAccount maintained, RequestedUser user, string executionName, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(user);
        await verifier.VerifyAsync(executionName, request, maintained, user, ct);
        using var account = await accounts.OpenAsync(maintained.Id, executionName, ct);
        var operation = new UserOperation(request, maintained, user, account, passwords, executionName);
        var secretArn = user.Action switch
        {
            UserAction.Create => await UserCreation.RunAsync(operation, ct),
            UserAction.ResetPassword => await PasswordReset.RunAsync(operation, ct),
            UserAction.Remove => await UserRemoval.RunAsync(operation, ct),
            _ => throw new ArgumentException($"{user.Action} is not one of {string.Join(", ", UserAction.Offered)}.", nameof(user)),
        };
        return new(user.UserName, user.Action, operation.Changes.Count > 0 ? UserOutcome.Done : UserOutcome.AlreadySo, ChangeLimiter.Of(operation.Changes), secretArn);
    }
}
