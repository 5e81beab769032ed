using Amazon.Lambda.Annotations;
using PartnerCloud.Lambda.Baseline;
using PartnerCloud.Lambda.Contract.Baseline;
using PartnerCloud.Lambda.Contract.Inputs;

namespace PartnerCloud.Lambda.Functions;

/// <summary>Puts the identity part of the baseline in place. A dry run only reports what would change.</summary>
public sealed class SecureIdentityFunction(BaselineRunner baseline, FunctionRun run)
{
    /// <inheritdoc cref="SecureIdentityFunction"/>
    [LambdaFunction]
    public Task<BaselineReport> SecureIdentity(BaselineInput input) => run.RunAsync(nameof(SecureIdentity), input, () => input.DryRun
        ? baseline.CompareAsync(BaselinePart.Identity, input.Account, input.ExecutionName, input.Earlier)
        : baseline.EnsureAsync(BaselinePart.Identity, input.Account, input.ExecutionName, input.Earlier));
}
