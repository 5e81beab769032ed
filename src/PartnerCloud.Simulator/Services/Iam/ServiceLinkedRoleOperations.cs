using System.Xml.Linq;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.Iam;

/// <summary>Service-linked roles: roles that AWS's services create for themselves.</summary>
internal static class ServiceLinkedRoleOperations
{
    private static readonly Dictionary<string, (string Role, string Policy)> Services = new()
    {
        ["config.amazonaws.com"] = ("AWSServiceRoleForConfig", "AWSConfigServiceRolePolicy"),
        ["cloudtrail.amazonaws.com"] = ("AWSServiceRoleForCloudTrail", "CloudTrailServiceRolePolicy"),
        ["access-analyzer.amazonaws.com"] = ("AWSServiceRoleForAccessAnalyzer", "AccessAnalyzerServiceRolePolicy"),
        ["organizations.amazonaws.com"] = ("AWSServiceRoleForOrganizations", "AWSOrganizationsServiceTrustPolicy"),
        ["support.amazonaws.com"] = ("AWSServiceRoleForSupport", "AWSSupportServiceRolePolicy"),
    };

    /// <summary>The name of a service's role; empty if the service has none.</summary>
    public static string RoleOf(string service) => Services.GetValueOrDefault(service).Role ?? "";

    public static IEnumerable<XElement> Create(QueryParameters input, IamScope scope)
    {
        var service = input.Required("AWSServiceName");
        if (!Services.TryGetValue(service, out var known))
            throw IamErrors.InvalidInput($"The simulated AWS has no service-linked role for {service}.");
        if (input.Optional("CustomSuffix") is not null)
            throw IamErrors.InvalidInput("Custom suffix is not allowed for " + service);
        if (scope.State.Roles.ContainsKey(known.Role))
            throw IamErrors.InvalidInput($"Service role name {known.Role} has been taken in this account, please try a different suffix.");
        return [IamXml.Role(Add(service, scope, input.Optional("Description")), scope)];
    }

    /// <summary>Creates a service's role, which the account must not have yet.</summary>
    public static IamRole Add(string service, IamScope scope, string? description = null)
    {
        var (name, policy) = Services[service];
        var role = new IamRole(name, $"/aws-service-role/{service}/", scope.NewId("AROA", name), scope.Now)
        {
            TrustPolicy = $$"""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"{{service}}"},"Action":"sts:AssumeRole"}]}""",
            AssumableFrom = scope.Now,
            Description = description,
            Attached = { $"arn:aws:iam::aws:policy/aws-service-role/{policy}" },
        };
        scope.State.Roles.Add(name, role);
        return role;
    }

    /// <summary>Deletes the role at once, unless its service still uses it. The task reports the outcome.</summary>
    public static IEnumerable<XElement> Delete(QueryParameters input, IamScope scope)
    {
        var role = scope.Role(input.Required("RoleName"));
        if (!role.IsServiceLinked)
            throw IamErrors.NotFound($"{role.Name} is not a service-linked role.");
        if (UserOf(role, scope) is null)
            scope.State.Roles.Remove(role.Name);
        return [new("DeletionTaskId", $"task{role.Path}{role.Name}/{role.Id}")];
    }

    public static IEnumerable<XElement> DeletionStatus(QueryParameters input, IamScope scope)
    {
        var task = input.Required("DeletionTaskId");
        if (task.Split('/') is not ["task", "aws-service-role", _, var name, var id])
            throw IamErrors.InvalidInput($"{task} is not the id of a deletion task.");
        return scope.State.Roles.GetValueOrDefault(name) is { } role && role.Id == id
            ? [new("Status", "FAILED"), new("Reason", new XElement("Reason", $"The role is in use by {UserOf(role, scope)}."))]
            : [new("Status", "SUCCEEDED")];
    }

    private static string? UserOf(IamRole role, IamScope scope) =>
        scope.Account.Regions.Values.SelectMany(region => region.States).OfType<IUsesRoles>().Select(state => state.UserOf(role.ArnIn(scope.Account.Id))).FirstOrDefault(user => user is not null);
}
