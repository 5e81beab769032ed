using System.Text.Json.Serialization;

namespace PartnerCloud.Lambda.Contract.Inputs;

/// <summary>What MeasureExecutions is told.</summary>
/// <param name="StateMachineArns">The workflows whose executions it measures. They come with the schedule: were they variables, workflows and functions would need each other to be deployed.</param>
public sealed record MeasureExecutionsInput([property: JsonPropertyName("stateMachineArns")] IReadOnlyList<string> StateMachineArns) : IFunctionInput
{
    string? IFunctionInput.ExecutionName => null;

    string? IFunctionInput.ProviderId => null;

    string? IFunctionInput.AccountId => null;
}
