using System.Text.Json.Serialization;

namespace PartnerCloud.Lambda.Functions;

/// <summary>What NotifyOperators is told: EventBridge's event <c>Step Functions Execution Status Change</c>, of which it takes the execution's name.</summary>
/// <param name="Detail">The execution.</param>
public sealed record ExecutionStatusChange([property: JsonPropertyName("detail")] ExecutionStatusChange.Execution Detail) : IFunctionInput
{
    string? IFunctionInput.ExecutionName => Detail.Name;

    string? IFunctionInput.ProviderId => null;

    string? IFunctionInput.AccountId => null;

    /// <summary>The execution whose status changed.</summary>
    /// <param name="ExecutionArn">Its ARN.</param>
    /// <param name="Name">Its name.</param>
    public sealed record Execution([property: JsonPropertyName("executionArn")] string ExecutionArn, [property: JsonPropertyName("name")] string Name);
}
