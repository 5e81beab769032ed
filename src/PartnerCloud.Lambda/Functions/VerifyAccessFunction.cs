using Amazon.Lambda.Annotations;
using PartnerCloud.Lambda.Access;
using PartnerCloud.Lambda.Contract.Accounts;
using PartnerCloud.Lambda.Contract.Inputs;

namespace PartnerCloud.Lambda.Functions;

/// <summary>Proves that CTLDeveloperRole lets us administer the account.</summary>
/// <param name="verifier">What does it.</param>
/// <param name="run">Logs the run and names its errors.</param>
public sealed class VerifyAccessFunction(AccessVerifier verifier, FunctionRun run)
{
    /// <summary>Proves that CTLDeveloperRole lets us administer the account.</summary>
    [LambdaFunction]
    public Task<VerifiedAccess> VerifyAccess(AccountInput input) => run.RunAsync(nameof(VerifyAccess), input, () => verifier.VerifyAsync(input.Account, input.ExecutionName));
}
