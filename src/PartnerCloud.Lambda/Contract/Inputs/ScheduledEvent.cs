using System.Text.Json.Serialization;

namespace PartnerCloud.Lambda.Contract.Inputs;

/// <summary>The event of an EventBridge schedule.</summary>
/// <param name="Time">The current time, by AWS's clock.</param>
public sealed record ScheduledEvent([property: JsonPropertyName("time"), JsonRequired] DateTimeOffset Time) : IFunctionInput
{
    string? IFunctionInput.ExecutionName => null;

    string? IFunctionInput.ProviderId => null;

    string? IFunctionInput.AccountId => null;
}
