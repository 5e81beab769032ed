using Amazon.Lambda.Annotations;
using PartnerCloud.Lambda.Accounts;
using PartnerCloud.Lambda.Contract.Accounts;
using PartnerCloud.Lambda.Contract.Inputs;

namespace PartnerCloud.Lambda.Functions;

/// <summary>Moves the account into the customers' OU, once it is known to be the request's.</summary>
/// <param name="placer">What does it.</param>
/// <param name="run">Logs the run and names its errors.</param>
public sealed class PlaceAccountFunction(AccountPlacer placer, FunctionRun run)
{
    /// <summary>Moves the account into the customers' OU, once it is known to be the request's.</summary>
    [LambdaFunction]
    public Task<PlacedAccount> PlaceAccount(PlaceAccountInput input) => run.RunAsync(nameof(PlaceAccount), input, () => placer.PlaceAsync(input.AccountId, input.Request));
}
