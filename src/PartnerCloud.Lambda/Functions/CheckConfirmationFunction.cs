using Amazon.Lambda.Annotations;
using PartnerCloud.Lambda.Contract.Inputs;
using PartnerCloud.Lambda.Contract.Users;
using PartnerCloud.Lambda.Users;

namespace PartnerCloud.Lambda.Functions;

/// <summary>Decides whether an operator's answer confirms the requester's identity.</summary>
public sealed class CheckConfirmationFunction(ConfirmationChecker checker, FunctionRun run)
{
    /// <inheritdoc cref="CheckConfirmationFunction"/>
    [LambdaFunction]
    public Task<IdentityCheck> CheckConfirmation(CheckConfirmationInput input) => run.RunAsync(nameof(CheckConfirmation), input, () => Task.FromResult(checker.Check(input.Request, input.Identity, input.Answer)));
}
