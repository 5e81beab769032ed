using System.Text.Json.Serialization;

namespace PartnerCloud.Lambda.Contract.Guardrails;

/// <summary>How a request of CloudFormation's for a custom resource went. The names are CloudFormation's.</summary>
/// <param name="Status"><c>SUCCESS</c> or <c>FAILED</c>.</param>
/// <param name="Reason">What whoever deploys reads: what happened, and what to do.</param>
/// <param name="PhysicalResourceId">The resource's name. It never changes: CloudFormation would delete what it takes for the former resource.</param>
/// <param name="StackId">The stack, as asked.</param>
/// <param name="RequestId">The request, as asked.</param>
/// <param name="LogicalResourceId">The resource in the template, as asked.</param>
/// <param name="Data">What the template may refer to.</param>
public sealed record CustomResourceAnswer(
    [property: JsonPropertyName("Status")] string Status,
    [property: JsonPropertyName("Reason")] string Reason,
    [property: JsonPropertyName("PhysicalResourceId")] string PhysicalResourceId,
    [property: JsonPropertyName("StackId")] string StackId,
    [property: JsonPropertyName("RequestId")] string RequestId,
    [property: JsonPropertyName("LogicalResourceId")] string LogicalResourceId,
    [property: JsonPropertyName("Data"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyDictionary<string, string>? Data);
