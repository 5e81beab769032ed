using System.Text.Json.Nodes;
using PartnerCloud.Simulator.Permissions;

namespace PartnerCloud.Simulator.Services.Organizations;

/// <summary>The permissions that Organizations' operations require. A future account is not a resource, so its creation requires permission on <c>*</c>.</summary>
internal static class OrganizationsAuthorization
{
    public static ActionTable Permissions { get; } = new ActionTable("organizations")
        .OnEverything("ListHandshakesForOrganization", "ListHandshakesForAccount", "CreateOrganization", "DeleteOrganization", "LeaveOrganization")
        .OnEverything("DescribeOrganization", "ListRoots", "ListAccounts", "DescribeCreateAccountStatus", "ListCreateAccountStatus")
        .On(call => Target.Everything with { Context = CallFacts.Tagging(call.Pairs("Tags")) }, "CreateAccount")
        .On(call => Part(call, "AccountId"), "DescribeAccount", "CloseAccount")
        .OnEach(Move, "MoveAccount")
        .On(Invited, "InviteAccountToOrganization")
        .On(Handshake, "DescribeHandshake", "AcceptHandshake", "DeclineHandshake", "CancelHandshake")
        .On(call => Part(call, "ChildId"), "ListParents")
        .On(call => Part(call, "ParentId"), "ListAccountsForParent", "ListOrganizationalUnitsForParent", "CreateOrganizationalUnit")
        .On(call => Part(call, "OrganizationalUnitId"), "DescribeOrganizationalUnit")
        .On(call => Part(call, "ResourceId"), "TagResource", "UntagResource", "ListTagsForResource")
        .On(call => OfType(Target.Everything with { Context = CallFacts.Tagging(call.Pairs("Tags")) }), "CreatePolicy")
        .On(_ => OfType(Target.Everything), "ListPolicies")
        .On(call => OfType(Part(call, "RootId")), "EnablePolicyType", "DisablePolicyType")
        .On(call => OfType(Part(call, "PolicyId")), "UpdatePolicy", "DescribePolicy", "DeletePolicy", "ListTargetsForPolicy")
        .OnEach(call => [OfType(Part(call, "PolicyId")), OfType(Part(call, "TargetId"))], "AttachPolicy", "DetachPolicy")
        .On(call => OfType(Part(call, "TargetId")), "ListPoliciesForTarget")
        .TagsNeed("TagResource", "CreateAccount", "InviteAccountToOrganization", "CreateOrganizationalUnit", "CreatePolicy");

    private static IEnumerable<Target> Move(CallFacts call) => [Part(call, "AccountId"), Part(call, "SourceParentId"), Part(call, "DestinationParentId")];

    private static Target Invited(CallFacts call)
    {
        var id = call.Json["Target"] is JsonObject target && target["Id"] is JsonValue value && value.TryGetValue<string>(out var text) ? text : "";
        return new(call.Cloud.Organization.Arn("account", id)) { Context = CallFacts.Tagging(call.Pairs("Tags")) };
    }

    private static Target Handshake(CallFacts call) => new(call.Cloud.Organization.HandshakeArn(call.Text("HandshakeId") ?? ""));

    // Only one policy type exists here.
    private static Target OfType(Target target) => target with { Context = target.Context.With(new() { ["organizations:PolicyType"] = OrganizationPolicy.Type }) };

    private static Target Part(CallFacts call, string member)
    {
        var id = call.Text(member) ?? "";
        var kind = id.StartsWith("ou-", StringComparison.Ordinal) ? "ou" : id.StartsWith("r-", StringComparison.Ordinal) ? "root" : "account";
        var organization = call.Cloud.Organization;
        return new(id.StartsWith("p-", StringComparison.Ordinal) ? organization.PolicyArn(id) : organization.Arn(kind, id))
        {
            Context = CallFacts.Tagging(call.Pairs("Tags"), call.Texts("TagKeys")).Tags("aws:ResourceTag/", organization.Tags.GetValueOrDefault(id) ?? []),
        };
    }
}
