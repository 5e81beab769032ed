using System.Text.Json.Serialization;

namespace PartnerCloud.Lambda.Contract.Guardrails;

/// <summary>The result of a custom resource request from CloudFormation. The names are CloudFormation's.</summary>
/// <param name="Status"><c>SUCCESS</c> or <c>FAILED</c>.</param>
/// <param name="Reason">The text that the person who deploys reads: what happened, and what to do.</param>
/// <param name="PhysicalResourceId">The resource's name. It never changes: after a change, CloudFormation would delete the resource with the former name.</param>
/// <param name="StackId">The stack, copied from the request.</param>
/// <param name="RequestId">The request's id, copied from the request.</param>
/// <param name="LogicalResourceId">The resource in the template, copied from the request.</param>
/// <param name="Data">The values that the template may refer to.</param>
public sealed record CustomResourceAnswer(
    [property: JsonPropertyName("Status")] string Status,
    [property: JsonPropertyName("Reason")] string Reason,
    [property: JsonPropertyName("PhysicalResourceId")] string PhysicalResourceId,
    [property: JsonPropertyName("StackId")] string StackId,
    [property: JsonPropertyName("RequestId")] string RequestId,
    [property: JsonPropertyName("LogicalResourceId")] string LogicalResourceId,
    [property: JsonPropertyName("Data"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyDictionary<string, string>? Data);
