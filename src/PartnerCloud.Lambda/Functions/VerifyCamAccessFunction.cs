using Amazon.Lambda.Annotations;
using PartnerCloud.Lambda.Access;
using PartnerCloud.Lambda.Contract.Accounts;
using PartnerCloud.Lambda.Contract.Inputs;

namespace PartnerCloud.Lambda.Functions;

/// <summary>Proves that CAM can work in the account through the customer's role.</summary>
public sealed class VerifyCamAccessFunction(CamAccessVerifier verifier, FunctionRun run)
{
    /// <inheritdoc cref="VerifyCamAccessFunction"/>
    [LambdaFunction]
    public Task<CamConnection> VerifyCamAccess(ConnectionInput input) =>
        run.RunAsync(nameof(VerifyCamAccess), input, () => verifier.VerifyAsync(input.Request.Account.Id!, input.Request.Account.RoleArn!, input.ExecutionName));
}
