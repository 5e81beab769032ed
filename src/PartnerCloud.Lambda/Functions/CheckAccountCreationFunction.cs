using Amazon.Lambda.Annotations;
using PartnerCloud.Lambda.Accounts.Creation;
using PartnerCloud.Lambda.Contract.Accounts;
using PartnerCloud.Lambda.Contract.Inputs;

namespace PartnerCloud.Lambda.Functions;

/// <summary>Checks the progress of the account's creation, and decides the next step.</summary>
public sealed class CheckAccountCreationFunction(AccountCreator accounts, FunctionRun run)
{
    /// <inheritdoc cref="CheckAccountCreationFunction"/>
    [LambdaFunction]
    public Task<AccountCreation> CheckAccountCreation(AccountCreationInput input) => run.RunAsync(nameof(CheckAccountCreation), input, () => accounts.CheckAsync(input.Request, input.Creation, input.RedriveCount));
}
