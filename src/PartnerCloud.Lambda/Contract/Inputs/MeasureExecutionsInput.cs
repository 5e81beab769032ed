using System.Text.Json.Serialization;

namespace PartnerCloud.Lambda.Contract.Inputs;

/// <summary>The input of MeasureExecutions.</summary>
/// <param name="StateMachineArns">The workflows to measure. The schedule passes them: with environment variables, the deployments of workflows and functions would depend on each other.</param>
public sealed record MeasureExecutionsInput([property: JsonPropertyName("stateMachineArns")] IReadOnlyList<string> StateMachineArns) : IFunctionInput
{
    string? IFunctionInput.ExecutionName => null;

    string? IFunctionInput.ProviderId => null;

    string? IFunctionInput.AccountId => null;
}
