using Amazon.Lambda.Annotations;
using PartnerCloud.Lambda.Baseline;
using PartnerCloud.Lambda.Contract.Baseline;
using PartnerCloud.Lambda.Contract.Inputs;

namespace PartnerCloud.Lambda.Functions;

/// <summary>Puts the audit part of the baseline in place.</summary>
/// <param name="baseline">What does it.</param>
/// <param name="run">Logs the run and names its errors.</param>
public sealed class SecureAuditFunction(BaselineRunner baseline, FunctionRun run)
{
    /// <summary>Puts the audit part of the baseline in place, or says in a dry run what that would change.</summary>
    [LambdaFunction]
    public Task<BaselineReport> SecureAudit(BaselineInput input) => run.RunAsync(nameof(SecureAudit), input, () => input.DryRun
        ? baseline.CompareAsync(BaselinePart.Audit, input.Account, input.ExecutionName)
        : baseline.EnsureAsync(BaselinePart.Audit, input.Account, input.ExecutionName));
}
