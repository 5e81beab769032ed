using System.Text.Json;
using System.Text.Json.Serialization;
using PartnerCloud.Lambda.Common;
using PartnerCloud.Lambda.Contract.Inputs;
using PartnerCloud.Lambda.Contract.Requests;

namespace PartnerCloud.Lambda.Contract.Operators;

/// <summary>The input of NotifyOperators: an EventBridge event. Its kind decides how its detail is read.</summary>
/// <param name="DetailType"><see cref="StatusChange"/> or <see cref="ConfirmationRequested"/>.</param>
/// <param name="Detail">
/// What happened. It is only a hint: anyone with events:PutEvents can write it. For a question to operators, the rule passes on no more than
/// <c>executionArn</c> and <c>question</c>.
/// </param>
public sealed record OperatorsEvent(
    [property: JsonPropertyName("detail-type"), JsonRequired] string DetailType,
    [property: JsonPropertyName("detail"), JsonRequired] JsonElement Detail) : IFunctionInput
{
    /// <summary>Sent by Step Functions: an execution has failed, timed out or was aborted.</summary>
    public const string StatusChange = "Step Functions Execution Status Change";

    /// <summary>Sent by a workflow: an execution waits for operations to confirm the requester's identity.</summary>
    public const string ConfirmationRequested = "Identity Confirmation Requested";

    /// <summary>The name that the event claims. A name that no execution can have stays out of the log.</summary>
    string? IFunctionInput.ExecutionName => (JsonText.At(Detail, "name") ?? JsonText.At(Detail, "executionArn")?.Split(':')[^1]) is { Length: <= 80 } name && TextRules.RequestId.Accepts(name) ? name : null;

    string? IFunctionInput.ProviderId => null;

    string? IFunctionInput.AccountId => null;
}
