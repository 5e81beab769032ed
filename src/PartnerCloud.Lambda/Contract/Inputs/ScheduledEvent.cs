using System.Text.Json.Serialization;

namespace PartnerCloud.Lambda.Contract.Inputs;

/// <summary>What a schedule of EventBridge tells a function: when it is, by AWS's clock.</summary>
/// <param name="Time">The moment.</param>
public sealed record ScheduledEvent([property: JsonPropertyName("time"), JsonRequired] DateTimeOffset Time) : IFunctionInput
{
    string? IFunctionInput.ExecutionName => null;

    string? IFunctionInput.ProviderId => null;

    string? IFunctionInput.AccountId => null;
}
