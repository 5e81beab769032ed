using Amazon.Lambda.Annotations;
using PartnerCloud.Lambda.Contract.Inputs;
using PartnerCloud.Lambda.Contract.Users;
using PartnerCloud.Lambda.Users;

namespace PartnerCloud.Lambda.Functions;

/// <summary>Accepts a request for users, or refuses it with all reasons.</summary>
public sealed class ValidateUserRequestFunction(UserRequestValidator validator, FunctionRun run)
{
    /// <inheritdoc cref="ValidateUserRequestFunction"/>
    [LambdaFunction]
    public Task<AcceptedUserRequest> ValidateUserRequest(ValidateUserRequestInput input) => run.RunAsync(nameof(ValidateUserRequest), input, () => validator.ValidateAsync(input.ExecutionName, input.Request));
}
