using Amazon.Lambda.Annotations;
using PartnerCloud.Lambda.Contract.Inputs;
using PartnerCloud.Lambda.Contract.Users;
using PartnerCloud.Lambda.Users;

namespace PartnerCloud.Lambda.Functions;

/// <summary>Creates, resets or removes one user.</summary>
/// <param name="maintainer">What does it.</param>
/// <param name="run">Logs the run and names its errors.</param>
public sealed class MaintainUserFunction(UserMaintainer maintainer, FunctionRun run)
{
    /// <summary>Creates, resets or removes one user.</summary>
    [LambdaFunction]
    public Task<MaintainedUser> MaintainUser(MaintainUserInput input) => run.RunAsync(nameof(MaintainUser), input, () => maintainer.MaintainAsync(input.Request, input.Account, input.User, input.ExecutionName));
}
