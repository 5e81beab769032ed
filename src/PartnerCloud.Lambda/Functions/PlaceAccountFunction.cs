using Amazon.Lambda.Annotations;
using PartnerCloud.Lambda.Accounts;
using PartnerCloud.Lambda.Contract.Accounts;
using PartnerCloud.Lambda.Contract.Inputs;

namespace PartnerCloud.Lambda.Functions;

/// <summary>Moves the account into the customers' OU, after checking that it belongs to the request.</summary>
public sealed class PlaceAccountFunction(AccountPlacer placer, FunctionRun run)
{
    /// <inheritdoc cref="PlaceAccountFunction"/>
    [LambdaFunction]
    public Task<PlacedAccount> PlaceAccount(PlaceAccountInput input) => run.RunAsync(nameof(PlaceAccount), input, () => placer.PlaceAsync(input.AccountId, input.Request));
}
