using Amazon.Lambda.Annotations;
using PartnerCloud.Lambda.Baseline;
using PartnerCloud.Lambda.Contract.Baseline;
using PartnerCloud.Lambda.Contract.Inputs;

namespace PartnerCloud.Lambda.Functions;

/// <summary>Puts the identity part of the baseline in place.</summary>
/// <param name="baseline">What does it.</param>
/// <param name="run">Logs the run and names its errors.</param>
public sealed class SecureIdentityFunction(BaselineRunner baseline, FunctionRun run)
{
    /// <summary>Puts the identity part of the baseline in place, or says in a dry run what that would change.</summary>
    [LambdaFunction]
    public Task<BaselineReport> SecureIdentity(BaselineInput input) => run.RunAsync(nameof(SecureIdentity), input, () => input.DryRun
        ? baseline.CompareAsync(BaselinePart.Identity, input.Account, input.ExecutionName)
        : baseline.EnsureAsync(BaselinePart.Identity, input.Account, input.ExecutionName));
}
