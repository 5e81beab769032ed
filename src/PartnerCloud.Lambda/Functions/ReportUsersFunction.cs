using Amazon.Lambda.Annotations;
using PartnerCloud.Lambda.Contract.Inputs;
using PartnerCloud.Lambda.Contract.Users;
using PartnerCloud.Lambda.Users;

namespace PartnerCloud.Lambda.Functions;

/// <summary>Sums up how it went, user by user.</summary>
/// <param name="run">Logs the run and names its errors.</param>
public sealed class ReportUsersFunction(FunctionRun run)
{
    /// <summary>Sums up how it went, user by user.</summary>
    [LambdaFunction]
    public Task<Maintenance> ReportUsers(ReportUsersInput input) => run.RunAsync(nameof(ReportUsers), input, () => Task.FromResult(UserReporter.Report(input.Request, input.Maintenance, input.Results, input.RedriveCount)));
}
