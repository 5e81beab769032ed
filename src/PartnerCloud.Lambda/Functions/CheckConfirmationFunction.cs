using Amazon.Lambda.Annotations;
using PartnerCloud.Lambda.Contract.Inputs;
using PartnerCloud.Lambda.Contract.Users;
using PartnerCloud.Lambda.Users;

namespace PartnerCloud.Lambda.Functions;

/// <summary>Judges whether an operator's answer confirms who is asking.</summary>
/// <param name="checker">What does it.</param>
/// <param name="run">Logs the run and names its errors.</param>
public sealed class CheckConfirmationFunction(ConfirmationChecker checker, FunctionRun run)
{
    /// <summary>Judges whether an operator's answer confirms who is asking.</summary>
    [LambdaFunction]
    public Task<IdentityCheck> CheckConfirmation(CheckConfirmationInput input) => run.RunAsync(nameof(CheckConfirmation), input, () => Task.FromResult(checker.Check(input.Request, input.Identity, input.Answer)));
}
