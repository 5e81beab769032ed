using System.Text.Json.Nodes;
using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Wire;
using static PartnerCloud.Simulator.Services.Organizations.OrganizationErrors;

namespace PartnerCloud.Simulator.Services.Organizations;

/// <summary>Reads the organization's root and units, and creates units.</summary>
internal sealed class TreeOperations(SimulatedCloud cloud, OrganizationsPages pages)
{
    private SimulatedOrganization Organization => cloud.Organization;

    public JsonObject ListRoots(JsonObject input) => pages.Page(input, "Roots", [OrganizationJson.Root(Organization)]);

    public JsonObject ListParents(JsonObject input)
    {
        var child = OrganizationsInput.Text(input, "ChildId");
        var parent = Organization.Member(child)?.ParentId ?? Organization.Units.Find(unit => unit.Id == child)?.ParentId
            ?? throw new AwsErrorException("ChildNotFoundException", "You specified a child that doesn't exist.");
        return pages.Page(input, "Parents", [new JsonObject { ["Id"] = parent, ["Type"] = parent == Organization.RootId ? "ROOT" : "ORGANIZATIONAL_UNIT" }]);
    }

    public JsonObject ListUnits(JsonObject input)
    {
        var parent = Parent(input);
        return pages.Page(input, "OrganizationalUnits", [.. Organization.Units.Where(unit => unit.ParentId == parent).Select(Write)]);
    }

    public JsonObject DescribeUnit(JsonObject input)
    {
        var id = OrganizationsInput.Text(input, "OrganizationalUnitId");
        return new JsonObject
        {
            ["OrganizationalUnit"] = Write(Organization.Units.Find(unit => unit.Id == id)
                ?? throw new AwsErrorException("OrganizationalUnitNotFoundException", "You specified an organizational unit that doesn't exist.")),
        };
    }

    public JsonObject CreateUnit(JsonObject input)
    {
        var parent = Parent(input);
        var name = OrganizationsInput.Text(input, "Name", 1, 128);
        var tags = OrganizationsInput.Tags(input);
        if (Organization.Units.Exists(unit => unit.ParentId == parent && unit.Name == name))
            throw new AwsErrorException("DuplicateOrganizationalUnitException", "An OU with the same name already exists.");
        var created = Organization.AddUnit(name, parent);
        foreach (var tag in tags)
            Organization.TagsOf(created.Id)[tag.Key] = tag.Value;
        return new JsonObject { ["OrganizationalUnit"] = Write(created) };
    }

    private string Parent(JsonObject input)
    {
        var parent = OrganizationsInput.Text(input, "ParentId");
        return Organization.IsParent(parent) ? parent : throw ParentNotFound();
    }

    private JsonObject Write(OrganizationalUnit unit) => new()
    {
        ["Id"] = unit.Id,
        ["Arn"] = Organization.Arn("ou", unit.Id),
        ["Name"] = unit.Name,
        ["Path"] = Organization.PathOf(unit.Id, unit.ParentId),
    };
}
