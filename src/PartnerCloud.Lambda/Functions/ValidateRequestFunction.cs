using Amazon.Lambda.Annotations;
using PartnerCloud.Lambda.Contract.Inputs;
using PartnerCloud.Lambda.Contract.Requests;

namespace PartnerCloud.Lambda.Functions;

/// <summary>Accepts the request, or refuses it with every reason at once.</summary>
/// <param name="reader">What does it.</param>
/// <param name="run">Logs the run and names its errors.</param>
public sealed class ValidateRequestFunction(RequestReader reader, FunctionRun run)
{
    /// <summary>Accepts the request, or refuses it with every reason at once.</summary>
    [LambdaFunction]
    public Task<OnboardingRequest> ValidateRequest(ValidateRequestInput input) => run.RunAsync(nameof(ValidateRequest), input, () => Task.FromResult(reader.Read(input.ExecutionName, input.Request)));
}
