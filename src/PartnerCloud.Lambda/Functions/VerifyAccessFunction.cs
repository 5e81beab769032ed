using Amazon.Lambda.Annotations;
using PartnerCloud.Lambda.Access;
using PartnerCloud.Lambda.Contract.Accounts;
using PartnerCloud.Lambda.Contract.Inputs;

namespace PartnerCloud.Lambda.Functions;

/// <summary>Proves that CTLDeveloperRole gives administrator access to the account.</summary>
public sealed class VerifyAccessFunction(AccessVerifier verifier, FunctionRun run)
{
    /// <inheritdoc cref="VerifyAccessFunction"/>
    [LambdaFunction]
    public Task<VerifiedAccess> VerifyAccess(AccountInput input) => run.RunAsync(nameof(VerifyAccess), input, () => verifier.VerifyAsync(input.Account, input.ExecutionName));
}
