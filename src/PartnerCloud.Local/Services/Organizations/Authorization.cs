using PartnerCloud.Local.Cloud.Permissions;

namespace PartnerCloud.Local.Services.Organizations;

/// <summary>What Organizations' operations need to be allowed. An account that is yet to be made is no resource: what is said of it is granted on everything.</summary>
internal static class Authorization
{
    public static ActionTable Permissions { get; } = new ActionTable("organizations")
        .OnEverything("DescribeOrganization", "ListRoots", "ListAccounts", "DescribeCreateAccountStatus", "ListCreateAccountStatus")
        .On(call => Target.Everything with { Context = CallFacts.Tagging(call.Pairs("Tags")) }, "CreateAccount")
        .On(call => Part(call, "AccountId"), "DescribeAccount")
        .OnEach(Move, "MoveAccount")
        .On(call => Part(call, "ChildId"), "ListParents")
        .On(call => Part(call, "ParentId"), "ListAccountsForParent", "ListOrganizationalUnitsForParent", "CreateOrganizationalUnit")
        .On(call => Part(call, "OrganizationalUnitId"), "DescribeOrganizationalUnit")
        .On(call => Part(call, "ResourceId"), "TagResource", "UntagResource", "ListTagsForResource")
        .TagsNeed("TagResource", "CreateAccount", "CreateOrganizationalUnit");

    private static IEnumerable<Target> Move(CallFacts call) => [Part(call, "AccountId"), Part(call, "SourceParentId"), Part(call, "DestinationParentId")];

    private static Target Part(CallFacts call, string member)
    {
        var id = call.Text(member) ?? "";
        var kind = id.StartsWith("ou-", StringComparison.Ordinal) ? "ou" : id.StartsWith("r-", StringComparison.Ordinal) ? "root" : "account";
        var organization = call.Cloud.Organization;
        return new(organization.Arn(kind, id))
        {
            Context = CallFacts.Tagging(call.Pairs("Tags"), call.Texts("TagKeys")).Tags("aws:ResourceTag/", organization.Tags.GetValueOrDefault(id) ?? []),
        };
    }
}
