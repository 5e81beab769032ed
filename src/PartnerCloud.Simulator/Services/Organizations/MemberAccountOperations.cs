using System.Text.Json.Nodes;
using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Wire;
using static PartnerCloud.Simulator.Services.Organizations.OrganizationErrors;

namespace PartnerCloud.Simulator.Services.Organizations;

/// <summary>Lists, describes and moves member accounts.</summary>
internal sealed class MemberAccountOperations(SimulatedCloud cloud, OrganizationsPages pages)
{
    public JsonObject List(JsonObject input) => pages.Page(input, "Accounts", cloud.Organization.Members, Write);

    public JsonObject ListForParent(JsonObject input)
    {
        var parent = OrganizationsInput.Text(input, "ParentId");
        if (!cloud.Organization.IsParent(parent))
            throw ParentNotFound();
        return pages.Page(input, "Accounts", [.. cloud.Organization.Members.Where(member => member.ParentId == parent)], Write);
    }

    public JsonObject Describe(JsonObject input) => new() { ["Account"] = Write(Find(input)) };

    public JsonObject? Move(JsonObject input)
    {
        var member = Find(input);
        var source = OrganizationsInput.Text(input, "SourceParentId");
        var destination = OrganizationsInput.Text(input, "DestinationParentId");
        if (!cloud.Organization.IsParent(source))
            throw new AwsErrorException("SourceParentNotFoundException", "You specified a source parent that doesn't exist.");
        if (!cloud.Organization.IsParent(destination))
            throw new AwsErrorException("DestinationParentNotFoundException", "You specified a destination parent that doesn't exist.");
        if (member.ParentId == destination)
            throw new AwsErrorException("DuplicateAccountException", "The account is already in the destination parent.");
        if (member.ParentId != source)
            throw AccountNotFound();
        member.ParentId = destination;
        return null;
    }

    private Membership Find(JsonObject input) => OrganizationsInput.Member(input, cloud.Organization);

    private JsonObject Write(Membership member)
    {
        var account = cloud.Accounts[member.AccountId];
        return new JsonObject
        {
            ["Id"] = account.Id,
            ["Arn"] = cloud.Organization.Arn("account", account.Id),
            ["Email"] = account.Email,
            ["Name"] = account.Name,
            ["Status"] = member.State,
            ["State"] = member.State,
            ["Paths"] = new JsonArray(cloud.Organization.PathOf(account.Id, member.ParentId)),
            ["JoinedMethod"] = member.JoinedMethod,
            ["JoinedTimestamp"] = WireTime.Seconds(member.Joined),
        };
    }
}
