using Amazon.Lambda.Annotations;
using PartnerCloud.Lambda.Access;
using PartnerCloud.Lambda.Contract.Accounts;
using PartnerCloud.Lambda.Contract.Inputs;

namespace PartnerCloud.Lambda.Functions;

/// <summary>Proves that CAM can work in the account through the customer's role.</summary>
/// <param name="verifier">What does it.</param>
/// <param name="run">Logs the run and names its errors.</param>
public sealed class VerifyCamAccessFunction(CamAccessVerifier verifier, FunctionRun run)
{
    /// <summary>Proves that CAM can work in the account through the customer's role.</summary>
    [LambdaFunction]
    public Task<CamConnection> VerifyCamAccess(ConnectionInput input) =>
        run.RunAsync(nameof(VerifyCamAccess), input, () => verifier.VerifyAsync(input.Request.Account.Id!, input.Request.Account.RoleArn!, input.ExecutionName));
}
