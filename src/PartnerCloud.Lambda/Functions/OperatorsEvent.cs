using System.Text.Json;
using System.Text.Json.Serialization;
using PartnerCloud.Lambda.Operators;

namespace PartnerCloud.Lambda.Functions;

/// <summary>What NotifyOperators is told: an event of EventBridge, whose kind says how its detail is read.</summary>
/// <param name="DetailType"><see cref="StatusChange"/> or <see cref="ConfirmationRequested"/>.</param>
/// <param name="Detail">What happened.</param>
public sealed record OperatorsEvent(
    [property: JsonPropertyName("detail-type"), JsonRequired] string DetailType,
    [property: JsonPropertyName("detail"), JsonRequired] JsonElement Detail) : IFunctionInput
{
    /// <summary>Step Functions': an execution has failed, timed out or was aborted.</summary>
    public const string StatusChange = "Step Functions Execution Status Change";

    /// <summary>A workflow's: an execution waits for operations to confirm who is asking.</summary>
    public const string ConfirmationRequested = "Identity Confirmation Requested";

    string? IFunctionInput.ExecutionName => JsonText.At(Detail, "name") ?? JsonText.At(Detail, "requestId");

    string? IFunctionInput.ProviderId => JsonText.At(Detail, "providerId");

    string? IFunctionInput.AccountId => JsonText.At(Detail, "accountId");
}
