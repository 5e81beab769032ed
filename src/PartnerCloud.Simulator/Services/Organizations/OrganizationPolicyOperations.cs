using System.Text.Json.Nodes;
using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Wire;
using static PartnerCloud.Simulator.Services.Organizations.OrganizationErrors;

namespace PartnerCloud.Simulator.Services.Organizations;

/// <summary>Enables service control policies, and creates, changes and deletes them.</summary>
internal sealed class OrganizationPolicyOperations(SimulatedCloud cloud, OrganizationsPages pages)
{
    private const int LongestName = 128;
    private const int LongestDescription = 512;

    private SimulatedOrganization Organization => cloud.Organization;

    private OrganizationPolicies Policies => cloud.Organization.Policies;

    public JsonObject Enable(JsonObject input)
    {
        RequireRoot(input);
        if (Policies.AreEnabled)
            throw new AwsErrorException("PolicyTypeAlreadyEnabledException", "The specified policy type is already enabled.");
        Policies.Enable();
        return Root();
    }

    public JsonObject Disable(JsonObject input)
    {
        RequireRoot(input);
        if (!Policies.AreEnabled)
            throw PolicyTypeNotEnabled();
        Policies.Disable();
        return Root();
    }

    public JsonObject Create(JsonObject input)
    {
        OrganizationsInput.PolicyType(input, "Type");
        var name = NewName(input, null);
        var content = PolicyContent.Checked(OrganizationsInput.Text(input, "Content"));
        var tags = OrganizationsInput.Tags(input);
        var created = Policies.Add("p-" + cloud.Ids.LowerCase("policy", name, 8), name, Description(input) ?? "", content);
        foreach (var tag in tags)
            Organization.TagsOf(created.Id)[tag.Key] = tag.Value;
        return OrganizationPolicyJson.Answer(created);
    }

    public JsonObject Update(JsonObject input)
    {
        var policy = Own(input);
        var name = input.Text("Name") is null ? policy.Name : NewName(input, policy);
        var description = Description(input) ?? policy.Description;
        var content = input.Text("Content") is { } text ? PolicyContent.Checked(text) : policy.Content;
        (policy.Name, policy.Description, policy.Content) = (name, description, content);
        return OrganizationPolicyJson.Answer(policy);
    }

    public JsonObject Describe(JsonObject input) => OrganizationPolicyJson.Answer(Find(cloud, input));

    public JsonObject List(JsonObject input)
    {
        OrganizationsInput.PolicyType(input, "Filter");
        return pages.Page(input, "Policies", Policies.All, OrganizationPolicyJson.Summary);
    }

    public JsonObject? Delete(JsonObject input)
    {
        var policy = Own(input);
        if (policy.Targets.Count > 0)
            throw new AwsErrorException("PolicyInUseException", "The policy is attached to one or more entities. You must detach it from all roots, OUs, and accounts before performing this operation.");
        Policies.Remove(policy);
        Organization.Tags.Remove(policy.Id);
        return null;
    }

    /// <summary>Finds the policy that a call names.</summary>
    public static OrganizationPolicy Find(SimulatedCloud cloud, JsonObject input) =>
        cloud.Organization.Policies.Find(OrganizationsInput.Text(input, "PolicyId"))
            ?? throw new AwsErrorException("PolicyNotFoundException", "We can't find a policy with the PolicyId that you specified.");

    private OrganizationPolicy Own(JsonObject input) =>
        Find(cloud, input) is { IsAwsManaged: false } own ? own : throw InvalidInput("IMMUTABLE_POLICY", "You specified a policy that is managed by AWS and can't be modified.");

    private string NewName(JsonObject input, OrganizationPolicy? present)
    {
        var name = OrganizationsInput.Text(input, "Name", 1, LongestName);
        return Policies.All.All(policy => policy == present || policy.Name != name)
            ? name
            : throw new AwsErrorException("DuplicatePolicyException", "A policy with the same name already exists.");
    }

    private static string? Description(JsonObject input) =>
        input.Text("Description") is { Length: > LongestDescription }
            ? throw InvalidInput("MAX_LENGTH_EXCEEDED", $"You provided a value for Description that is longer than {LongestDescription} characters.")
            : input.Text("Description");

    private void RequireRoot(JsonObject input)
    {
        OrganizationsInput.PolicyType(input, "PolicyType");
        if (OrganizationsInput.Text(input, "RootId") != Organization.RootId)
            throw new AwsErrorException("RootNotFoundException", "You specified a root that doesn't exist.");
    }

    private JsonObject Root() => new() { ["Root"] = OrganizationJson.Root(Organization) };
}
