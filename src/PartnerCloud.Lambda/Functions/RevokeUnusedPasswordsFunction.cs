using Amazon.Lambda.Annotations;
using PartnerCloud.Lambda.Contract.Credentials;
using PartnerCloud.Lambda.Contract.Inputs;
using PartnerCloud.Lambda.Users;

namespace PartnerCloud.Lambda.Functions;

/// <summary>Takes back temporary passwords that nobody has used within their life. A schedule invokes it, no workflow.</summary>
/// <param name="revoker">What does it.</param>
/// <param name="run">Logs the run and names its errors.</param>
public sealed class RevokeUnusedPasswordsFunction(PasswordRevoker revoker, FunctionRun run)
{
    /// <summary>Takes back temporary passwords that nobody has used within their life.</summary>
    [LambdaFunction]
    public Task<PasswordRevocation> RevokeUnusedPasswords(ScheduledEvent input) => run.RunAsync(nameof(RevokeUnusedPasswords), input, () => revoker.RevokeAsync(input.Time));
}
