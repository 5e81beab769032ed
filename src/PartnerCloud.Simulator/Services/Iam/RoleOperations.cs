using System.Xml.Linq;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.Iam;

/// <summary>Creates, changes, lists and deletes roles.</summary>
internal static class RoleOperations
{
    public static IEnumerable<XElement> Create(QueryParameters input, IamScope scope)
    {
        var name = IamNames.Name(input, "RoleName", 64);
        var path = IamNames.Path(input);
        var tags = IamTags.From(input);
        var trust = IamDocuments.Trust(input.Required("AssumeRolePolicyDocument"));
        if (path.StartsWith("/aws-service-role/", StringComparison.Ordinal))
            throw IamErrors.InvalidInput("Roles under /aws-service-role/ are made with CreateServiceLinkedRole.");
        if (scope.State.Roles.ContainsKey(name))
            throw IamErrors.AlreadyExists($"Role with name {name}");
        var role = new IamRole(name, path, scope.NewId("AROA", name), scope.Now)
        {
            TrustPolicy = trust,
            AssumableFrom = scope.Now + scope.Options.RolePropagation,
            Description = input.Optional("Description"),
            PermissionsBoundary = BoundaryOperations.From(input, scope),
            MaxSessionDuration = input.Number("MaxSessionDuration", 3600, 43200) ?? 3600,
        };
        IamTags.Put(role.Tags, tags);
        scope.State.Roles.Add(name, role);
        return [IamXml.Role(role, scope, withTags: true)];
    }

    public static IEnumerable<XElement> Get(QueryParameters input, IamScope scope) =>
        [IamXml.Role(scope.Role(input.Required("RoleName")), scope, withTags: true)];

    public static IEnumerable<XElement>? Delete(QueryParameters input, IamScope scope)
    {
        var role = Modifiable(input, scope);
        PolicyLinks.RequireNone(role);
        scope.State.Roles.Remove(role.Name);
        return null;
    }

    public static IEnumerable<XElement> List(QueryParameters input, IamScope scope) =>
        input.Page("Roles", scope.State.Roles.Values.Where(role => input.IsUnder(role.Path)).Select(role => IamXml.Role(role, scope, "member")));

    public static IEnumerable<XElement> Update(QueryParameters input, IamScope scope)
    {
        var role = Modifiable(input, scope);
        role.MaxSessionDuration = input.Number("MaxSessionDuration", 3600, 43200) ?? role.MaxSessionDuration;
        role.Description = input.Optional("Description") ?? role.Description;
        return [];
    }

    public static IEnumerable<XElement>? UpdateTrust(QueryParameters input, IamScope scope)
    {
        var role = Modifiable(input, scope);
        role.TrustPolicy = IamDocuments.Trust(input.Required("PolicyDocument"));
        return null;
    }

    private static IamRole Modifiable(QueryParameters input, IamScope scope) =>
        scope.Role(input.Required("RoleName")) is { IsServiceLinked: false } role
            ? role
            : throw IamErrors.Unmodifiable($"Cannot perform the operation on the protected role '{input.Required("RoleName")}' - this role is only modifiable by AWS");
}
