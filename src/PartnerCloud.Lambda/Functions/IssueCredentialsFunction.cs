using Amazon.Lambda.Annotations;
using PartnerCloud.Lambda.Contract.Credentials;
using PartnerCloud.Lambda.Contract.Inputs;
using PartnerCloud.Lambda.Credentials;

namespace PartnerCloud.Lambda.Functions;

/// <summary>Creates the first administrator. The temporary password is in the secret and nowhere else.</summary>
public sealed class IssueCredentialsFunction(CredentialsIssuer issuer, FunctionRun run)
{
    /// <inheritdoc cref="IssueCredentialsFunction"/>
    [LambdaFunction]
    public Task<IssuedCredentials> IssueCredentials(AccountInput input) => run.RunAsync(nameof(IssueCredentials), input, () => issuer.IssueAsync(input.Request, input.Account.Id, input.ExecutionName));
}
