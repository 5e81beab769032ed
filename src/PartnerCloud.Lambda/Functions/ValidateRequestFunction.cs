using Amazon.Lambda.Annotations;
using PartnerCloud.Lambda.Contract.Inputs;
using PartnerCloud.Lambda.Contract.Requests;

namespace PartnerCloud.Lambda.Functions;

/// <summary>Accepts the request, or refuses it with all reasons.</summary>
public sealed class ValidateRequestFunction(RequestReader reader, FunctionRun run)
{
    /// <inheritdoc cref="ValidateRequestFunction"/>
    [LambdaFunction]
    public Task<OnboardingRequest> ValidateRequest(ValidateRequestInput input) => run.RunAsync(nameof(ValidateRequest), input, () => Task.FromResult(reader.Read(input.ExecutionName, input.Request)));
}
