using Amazon.Lambda.Annotations;
using PartnerCloud.Lambda.Contract.Credentials;
using PartnerCloud.Lambda.Contract.Inputs;
using PartnerCloud.Lambda.Credentials;

namespace PartnerCloud.Lambda.Functions;

/// <summary>Creates the first administrator; his temporary password is in the secret and nowhere else.</summary>
/// <param name="issuer">What does it.</param>
/// <param name="run">Logs the run and names its errors.</param>
public sealed class IssueCredentialsFunction(CredentialsIssuer issuer, FunctionRun run)
{
    /// <summary>Creates the first administrator; his temporary password is in the secret and nowhere else.</summary>
    [LambdaFunction]
    public Task<IssuedCredentials> IssueCredentials(AccountInput input) => run.RunAsync(nameof(IssueCredentials), input, () => issuer.IssueAsync(input.Request, input.Account.Id, input.ExecutionName));
}
