using System.Text.Json;
using System.Text.Json.Serialization;
using PartnerCloud.Lambda.Common;
using PartnerCloud.Lambda.Contract.Inputs;
using PartnerCloud.Lambda.Contract.Requests;

namespace PartnerCloud.Lambda.Contract.Operators;

/// <summary>What NotifyOperators is told: an event of EventBridge, whose kind says how its detail is read.</summary>
/// <param name="DetailType"><see cref="StatusChange"/> or <see cref="ConfirmationRequested"/>.</param>
/// <param name="Detail">What happened, as a hint: anybody with events:PutEvents can write it. Of a question to operators the rule hands on no more than <c>executionArn</c> and <c>question</c>.</param>
public sealed record OperatorsEvent(
    [property: JsonPropertyName("detail-type"), JsonRequired] string DetailType,
    [property: JsonPropertyName("detail"), JsonRequired] JsonElement Detail) : IFunctionInput
{
    /// <summary>Step Functions': an execution has failed, timed out or was aborted.</summary>
    public const string StatusChange = "Step Functions Execution Status Change";

    /// <summary>A workflow's: an execution waits for operations to confirm who is asking.</summary>
    public const string ConfirmationRequested = "Identity Confirmation Requested";

    /// <summary>As the event claims: a name that no execution can have stays out of the log.</summary>
    string? IFunctionInput.ExecutionName => (JsonText.At(Detail, "name") ?? JsonText.At(Detail, "executionArn")?.Split(':')[^1]) is { Length: <= 80 } name && TextRules.RequestId.Accepts(name) ? name : null;

    string? IFunctionInput.ProviderId => null;

    string? IFunctionInput.AccountId => null;
}
