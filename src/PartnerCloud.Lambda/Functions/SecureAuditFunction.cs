using Amazon.Lambda.Annotations;
using PartnerCloud.Lambda.Baseline;
using PartnerCloud.Lambda.Contract.Baseline;
using PartnerCloud.Lambda.Contract.Inputs;

namespace PartnerCloud.Lambda.Functions;

/// <summary>Puts the audit part of the baseline in place. A dry run only reports what would change.</summary>
public sealed class SecureAuditFunction(BaselineRunner baseline, FunctionRun run)
{
    /// <inheritdoc cref="SecureAuditFunction"/>
    [LambdaFunction]
    public Task<BaselineReport> SecureAudit(BaselineInput input) => run.RunAsync(nameof(SecureAudit), input, () => input.DryRun
        ? baseline.CompareAsync(BaselinePart.Audit, input.Account, input.ExecutionName, input.Earlier)
        : baseline.EnsureAsync(BaselinePart.Audit, input.Account, input.ExecutionName, input.Earlier));
}
