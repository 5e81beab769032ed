using System.Text.Json.Serialization;
using PartnerCloud.Lambda.Contract.Inputs;

namespace PartnerCloud.Lambda.Contract.Guardrails;

/// <summary>A custom resource request from CloudFormation. The names are CloudFormation's.</summary>
/// <param name="RequestType"><c>Create</c>, <c>Update</c> or <c>Delete</c>.</param>
/// <param name="ResponseUrl">The address for the answer. Anyone who knows it may answer, so it appears in no log and no message.</param>
/// <param name="StackId">The stack.</param>
/// <param name="RequestId">The request's id.</param>
/// <param name="LogicalResourceId">The resource in the template.</param>
/// <param name="PhysicalResourceId">The resource's name from the first answer; null in a <c>Create</c> request.</param>
/// <param name="ResourceProperties">The resource's properties in the template.</param>
public sealed record CustomResourceEvent(
    [property: JsonPropertyName("RequestType"), JsonRequired] string RequestType,
    [property: JsonPropertyName("ResponseURL"), JsonRequired] Uri ResponseUrl,
    [property: JsonPropertyName("StackId"), JsonRequired] string StackId,
    [property: JsonPropertyName("RequestId"), JsonRequired] string RequestId,
    [property: JsonPropertyName("LogicalResourceId"), JsonRequired] string LogicalResourceId,
    [property: JsonPropertyName("PhysicalResourceId")] string? PhysicalResourceId,
    [property: JsonPropertyName("ResourceProperties"), JsonRequired] GuardrailProperties ResourceProperties) : IFunctionInput
{
    string? IFunctionInput.ExecutionName => null;

    string? IFunctionInput.ProviderId => null;

    string? IFunctionInput.AccountId => null;
}
