using System.Text.Json.Nodes;
using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Permissions;
using PartnerCloud.Simulator.Policies;
using PartnerCloud.Simulator.Services.Iam;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.Organizations;

/// <summary>The service-linked role that Organizations creates in an account that decides to join or create an organization.</summary>
internal static class OrganizationsRole
{
    private const string Service = "organizations.amazonaws.com";

    /// <exception cref="AwsErrorException">The caller is not allowed to create the role.</exception>
    public static void Ensure(SimulatedCloud cloud, Caller caller)
    {
        var scope = new IamScope(cloud, caller);
        var name = ServiceLinkedRoleOperations.RoleOf(Service);
        if (scope.State.Roles.ContainsKey(name))
            return;
        var target = new Target($"arn:aws:iam::{caller.AccountId}:role/aws-service-role/{Service}/{name}") { Context = new RequestContext { ["iam:AWSServiceName"] = Service } };
        if (cloud.Authorizer.Judge(caller, "iam", [new("iam:CreateServiceLinkedRole", target)]).Refusal is not null)
            throw new AwsErrorException("AccessDeniedForDependencyException", $"The operation requires iam:CreateServiceLinkedRole for {Service}, which you are not allowed to use.")
            {
                Members = new Dictionary<string, JsonNode> { ["Reason"] = "ACCESS_DENIED_DURING_CREATE_SERVICE_LINKED_ROLE" },
            };
        ServiceLinkedRoleOperations.Add(Service, scope);
    }
}
