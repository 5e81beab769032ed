using Amazon.Lambda.Annotations;
using PartnerCloud.Lambda.Accounts.Creation;
using PartnerCloud.Lambda.Contract.Accounts;
using PartnerCloud.Lambda.Contract.Inputs;

namespace PartnerCloud.Lambda.Functions;

/// <summary>Finds where the creation of the account stands.</summary>
/// <param name="accounts">What does it.</param>
/// <param name="run">Logs the run and names its errors.</param>
public sealed class CheckAccountCreationFunction(AccountCreator accounts, FunctionRun run)
{
    /// <summary>Finds where the creation of the account stands.</summary>
    [LambdaFunction]
    public Task<AccountCreation> CheckAccountCreation(AccountCreationInput input) => run.RunAsync(nameof(CheckAccountCreation), input, () => accounts.CheckAsync(input.Request, input.Creation, input.RedriveCount));
}
