using Amazon.Lambda.Annotations;
using PartnerCloud.Lambda.Contract.Inputs;
using PartnerCloud.Lambda.Contract.Users;
using PartnerCloud.Lambda.Users;

namespace PartnerCloud.Lambda.Functions;

/// <summary>Accepts a request for users, or refuses it with every reason at once.</summary>
/// <param name="validator">What does it.</param>
/// <param name="run">Logs the run and names its errors.</param>
public sealed class ValidateUserRequestFunction(UserRequestValidator validator, FunctionRun run)
{
    /// <summary>Accepts a request for users, or refuses it with every reason at once.</summary>
    [LambdaFunction]
    public Task<AcceptedUserRequest> ValidateUserRequest(ValidateUserRequestInput input) => run.RunAsync(nameof(ValidateUserRequest), input, () => validator.ValidateAsync(input.ExecutionName, input.Request));
}
