using Amazon.Lambda.Annotations;
using PartnerCloud.Lambda.Accounts.Creation;
using PartnerCloud.Lambda.Contract.Accounts;
using PartnerCloud.Lambda.Contract.Inputs;

namespace PartnerCloud.Lambda.Functions;

/// <summary>Asks for the member account, or finds the one that an earlier attempt asked for.</summary>
/// <param name="accounts">What does it.</param>
/// <param name="run">Logs the run and names its errors.</param>
public sealed class CreateAccountFunction(AccountCreator accounts, FunctionRun run)
{
    /// <summary>Asks for the member account, or finds the one that an earlier attempt asked for.</summary>
    [LambdaFunction]
    public Task<AccountCreation> CreateAccount(AccountCreationInput input) => run.RunAsync(nameof(CreateAccount), input, () => accounts.EnsureRequestedAsync(input.Request, input.Creation, input.RedriveCount));
}
