using Amazon.Lambda.Annotations;
using PartnerCloud.Lambda.Contract.Inputs;
using PartnerCloud.Lambda.Contract.Users;
using PartnerCloud.Lambda.Users;

namespace PartnerCloud.Lambda.Functions;

/// <summary>Sums up the outcome for each user.</summary>
public sealed class ReportUsersFunction(FunctionRun run)
{
    /// <inheritdoc cref="ReportUsersFunction"/>
    [LambdaFunction]
    public Task<Maintenance> ReportUsers(ReportUsersInput input) => run.RunAsync(nameof(ReportUsers), input, () => Task.FromResult(UserReporter.Report(input.Request, input.Maintenance, input.Results, input.RedriveCount)));
}
