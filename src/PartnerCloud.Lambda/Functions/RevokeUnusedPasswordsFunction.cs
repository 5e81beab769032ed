using Amazon.Lambda.Annotations;
using PartnerCloud.Lambda.Contract.Credentials;
using PartnerCloud.Lambda.Contract.Inputs;
using PartnerCloud.Lambda.Users;

namespace PartnerCloud.Lambda.Functions;

/// <summary>Revokes temporary passwords that have expired unused. A schedule invokes it, not a workflow.</summary>
public sealed class RevokeUnusedPasswordsFunction(PasswordRevoker revoker, FunctionRun run)
{
    /// <inheritdoc cref="RevokeUnusedPasswordsFunction"/>
    [LambdaFunction]
    public Task<PasswordRevocation> RevokeUnusedPasswords(ScheduledEvent input) => run.RunAsync(nameof(RevokeUnusedPasswords), input, () => revoker.RevokeAsync(input.Time));
}
