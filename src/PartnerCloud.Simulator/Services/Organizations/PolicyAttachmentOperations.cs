using System.Text.Json.Nodes;
using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Wire;
using static PartnerCloud.Simulator.Services.Organizations.OrganizationErrors;

namespace PartnerCloud.Simulator.Services.Organizations;

/// <summary>Attaches and detaches service control policies, and lists their targets.</summary>
internal sealed class PolicyAttachmentOperations(SimulatedCloud cloud, OrganizationsPages pages)
{
    /// <summary>The limit per target. AWS may allow ten since 2026-05; what works with five works there too.</summary>
    private const int MostOnOneTarget = 5;

    private SimulatedOrganization Organization => cloud.Organization;

    private OrganizationPolicies Policies => cloud.Organization.Policies;

    public JsonObject? Attach(JsonObject input)
    {
        var (policy, target) = (OrganizationPolicyOperations.Find(cloud, input), Target(input));
        if (!Policies.AreEnabled)
            throw PolicyTypeNotEnabled();
        if (policy.Targets.Contains(target))
            throw new AwsErrorException("DuplicatePolicyAttachmentException", "A policy with the specified name and type already exists.");
        if (Policies.AttachedTo(target).Count >= MostOnOneTarget)
            throw ConstraintViolation("MAX_POLICY_TYPE_ATTACHMENT_LIMIT_EXCEEDED", "You have attached the maximum number of policies of that type that can be attached to an entity.");
        policy.Targets.Add(target);
        return null;
    }

    public JsonObject? Detach(JsonObject input)
    {
        var (policy, target) = (OrganizationPolicyOperations.Find(cloud, input), Target(input));
        if (!policy.Targets.Contains(target))
            throw new AwsErrorException("PolicyNotAttachedException", "The policy isn't attached to the specified target in the specified root.");
        if (Policies.AttachedTo(target).Count == 1)
            throw ConstraintViolation("MIN_POLICY_TYPE_ATTACHMENT_LIMIT_EXCEEDED", "You can't remove the last policy of that type from an entity.");
        policy.Targets.Remove(target);
        return null;
    }

    public JsonObject ListOfTarget(JsonObject input)
    {
        OrganizationsInput.PolicyType(input, "Filter");
        return pages.Page(input, "Policies", Policies.AttachedTo(Target(input)), OrganizationPolicyJson.Summary);
    }

    public JsonObject ListTargets(JsonObject input) => pages.Page(input, "Targets", [.. OrganizationPolicyOperations.Find(cloud, input).Targets], Write);

    private string Target(JsonObject input)
    {
        var id = OrganizationsInput.Text(input, "TargetId");
        return Organization.IsParent(id) || Organization.Member(id) is not null ? id : throw TargetNotFound();
    }

    private JsonObject Write(string id) =>
        id == Organization.RootId ? Write(id, "root", "Root", "ROOT")
        : Organization.Units.Find(unit => unit.Id == id) is { } unit ? Write(id, "ou", unit.Name, "ORGANIZATIONAL_UNIT")
        : Write(id, "account", cloud.Accounts[id].Name, "ACCOUNT");

    private JsonObject Write(string id, string kind, string name, string type) =>
        new() { ["TargetId"] = id, ["Arn"] = Organization.Arn(kind, id), ["Name"] = name, ["Type"] = type };
}
