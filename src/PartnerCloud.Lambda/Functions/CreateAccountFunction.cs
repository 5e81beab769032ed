using Amazon.Lambda.Annotations;
using PartnerCloud.Lambda.Accounts.Creation;
using PartnerCloud.Lambda.Contract.Accounts;
using PartnerCloud.Lambda.Contract.Inputs;

namespace PartnerCloud.Lambda.Functions;

/// <summary>Requests the member account, or finds the one that an earlier attempt requested.</summary>
public sealed class CreateAccountFunction(AccountCreator accounts, FunctionRun run)
{
    /// <inheritdoc cref="CreateAccountFunction"/>
    [LambdaFunction]
    public Task<AccountCreation> CreateAccount(AccountCreationInput input) => run.RunAsync(nameof(CreateAccount), input, () => accounts.EnsureRequestedAsync(input.Request, input.Creation, input.RedriveCount));
}
