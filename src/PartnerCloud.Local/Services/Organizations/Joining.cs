using System.Text.Json.Nodes;
using PartnerCloud.Local.Cloud;
using PartnerCloud.Local.Cloud.Permissions;
using PartnerCloud.Local.Cloud.Policies;
using PartnerCloud.Local.Services.Iam;
using PartnerCloud.Local.Wire;

namespace PartnerCloud.Local.Services.Organizations;

/// <summary>An account becomes a member because it accepted an invitation: nothing in it changes but for the service-linked role of Organizations.</summary>
internal static class Joining
{
    private const string Service = "organizations.amazonaws.com";

    /// <exception cref="AwsErrorException">The caller may not let that role be made.</exception>
    public static void ByInvitation(SimulatedCloud cloud, Handshake handshake, Caller caller)
    {
        EnsureRole(cloud, caller);
        handshake.End("ACCEPTED", cloud.Now);
        cloud.Organization.Members.Add(new Membership(caller.AccountId, "INVITED", cloud.Now, cloud.Organization.RootId));
        foreach (var tag in handshake.Tags)
            cloud.Organization.TagsOf(caller.AccountId)[tag.Key] = tag.Value;
    }

    private static void EnsureRole(SimulatedCloud cloud, Caller caller)
    {
        var scope = new IamScope(cloud, caller);
        var name = ServiceLinkedRoleOperations.RoleOf(Service);
        if (scope.State.Roles.ContainsKey(name))
            return;
        var target = new Target($"arn:aws:iam::{caller.AccountId}:role/aws-service-role/{Service}/{name}") { Context = new RequestContext { ["iam:AWSServiceName"] = Service } };
        if (cloud.Authorizer.Judge(caller, "iam", [new("iam:CreateServiceLinkedRole", target)]).Refusal is not null)
            throw new AwsErrorException("AccessDeniedForDependencyException", "The operation requires iam:CreateServiceLinkedRole for organizations.amazonaws.com, which you are not allowed.")
            {
                Members = new Dictionary<string, JsonNode> { ["Reason"] = "ACCESS_DENIED_DURING_CREATE_SERVICE_LINKED_ROLE" },
            };
        ServiceLinkedRoleOperations.Add(Service, scope);
    }
}
