using System.Text.Json.Nodes;
using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Wire;
using static PartnerCloud.Simulator.Services.Organizations.OrganizationErrors;

namespace PartnerCloud.Simulator.Services.Organizations;

/// <summary>Tags of accounts, units, policies and the root.</summary>
internal sealed class OrganizationTagOperations(SimulatedCloud cloud)
{
    private const int Most = 50;

    public JsonObject? Tag(JsonObject input)
    {
        var present = Tags(input);
        var wanted = OrganizationsInput.Tags(input);
        if (wanted.Count == 0)
            throw InvalidInput("INPUT_REQUIRED", "You must specify a value for Tags.");
        if (present.Keys.Union(wanted.Select(tag => tag.Key)).Count() > Most)
            throw ConstraintViolation("MAX_TAG_LIMIT_EXCEEDED", $"A resource has at most {Most} tags.");
        foreach (var tag in wanted)
            present[tag.Key] = tag.Value;
        return null;
    }

    public JsonObject? Untag(JsonObject input)
    {
        var present = Tags(input);
        foreach (var key in input.Texts("TagKeys") ?? throw InvalidInput("INPUT_REQUIRED", "You must specify a value for TagKeys."))
            present.Remove(key);
        return null;
    }

    // Never paged: the 50 tags of a resource fit into one page.
    public JsonObject List(JsonObject input) => new() { ["Tags"] = (cloud.Organization.Tags.GetValueOrDefault(Target(input)) ?? []).TagList() };

    private SortedDictionary<string, string> Tags(JsonObject input) => cloud.Organization.TagsOf(Target(input));

    private string Target(JsonObject input)
    {
        var id = OrganizationsInput.Text(input, "ResourceId");
        return cloud.Organization.Member(id) is not null || cloud.Organization.IsParent(id) || cloud.Organization.Policies.Find(id) is not null ? id : throw TargetNotFound();
    }
}
