using Amazon.Lambda.Annotations;
using PartnerCloud.Lambda.Contract.Inputs;
using PartnerCloud.Lambda.Contract.Users;
using PartnerCloud.Lambda.Users;

namespace PartnerCloud.Lambda.Functions;

/// <summary>Creates or removes one user, or resets the user's password.</summary>
public sealed class MaintainUserFunction(UserMaintainer maintainer, FunctionRun run)
{
    /// <inheritdoc cref="MaintainUserFunction"/>
    [LambdaFunction]
    public Task<MaintainedUser> MaintainUser(MaintainUserInput input) => run.RunAsync(nameof(MaintainUser), input, () => maintainer.MaintainAsync(input.Request, input.Account, input.User, input.ExecutionName));
}
