using System.Text.Json.Nodes;

namespace PartnerCloud.Simulator.Services.Organizations;

/// <summary>Writes service control policies as JSON.</summary>
internal static class OrganizationPolicyJson
{
    public static JsonObject Answer(OrganizationPolicy policy) => new()
    {
        ["Policy"] = new JsonObject { ["PolicySummary"] = Summary(policy), ["Content"] = policy.Content },
    };

    public static JsonObject Summary(OrganizationPolicy policy) => new()
    {
        ["Id"] = policy.Id,
        ["Arn"] = policy.Arn,
        ["Name"] = policy.Name,
        ["Description"] = policy.Description,
        ["Type"] = OrganizationPolicy.Type,
        ["AwsManaged"] = policy.IsAwsManaged,
    };
}
