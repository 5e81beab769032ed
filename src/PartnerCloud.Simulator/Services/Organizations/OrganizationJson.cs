using System.Text.Json.Nodes;

namespace PartnerCloud.Simulator.Services.Organizations;

/// <summary>Writes organizations as JSON, the partner's and others.</summary>
internal static class OrganizationJson
{
    public static JsonObject Answer(SimulatedOrganization organization) => Answer(organization.Id, organization.Management.Id, organization.Management.Email, "ALL");

    public static JsonObject Answer(ForeignOrganization organization) =>
        Answer(organization.Id, organization.ManagementId, organization.ManagementEmail, organization.FeatureSet);

    /// <summary>The root, with its enabled policy types.</summary>
    public static JsonObject Root(SimulatedOrganization organization) => new()
    {
        ["Id"] = organization.RootId,
        ["Arn"] = organization.Arn("root", organization.RootId),
        ["Name"] = "Root",
        ["PolicyTypes"] = organization.Policies.AreEnabled ? new JsonArray(new JsonObject { ["Type"] = OrganizationPolicy.Type, ["Status"] = "ENABLED" }) : [],
    };

    private static JsonObject Answer(string id, string managementId, string managementEmail, string featureSet) => new()
    {
        ["Organization"] = new JsonObject
        {
            ["Id"] = id,
            ["Arn"] = $"arn:aws:organizations::{managementId}:organization/{id}",
            ["FeatureSet"] = featureSet,
            ["MasterAccountArn"] = $"arn:aws:organizations::{managementId}:account/{id}/{managementId}",
            ["MasterAccountId"] = managementId,
            ["MasterAccountEmail"] = managementEmail,
            ["AvailablePolicyTypes"] = new JsonArray(),
        },
    };
}
