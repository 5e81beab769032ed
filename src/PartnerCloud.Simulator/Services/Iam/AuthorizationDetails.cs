using System.Globalization;
using System.Xml.Linq;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.Iam;

/// <summary>Users, groups, roles and policies in one answer, with attached and inline policies. One marker pages through all four lists.</summary>
internal static class AuthorizationDetails
{
    private static readonly string[] Kinds = ["User", "Group", "Role", "LocalManagedPolicy", "AWSManagedPolicy"];
    private static readonly string[] Lists = ["UserDetailList", "GroupDetailList", "RoleDetailList", "Policies"];

    public static IEnumerable<XElement> Get(QueryParameters input, IamScope scope)
    {
        var filter = input.Texts("Filter");
        if (filter.FirstOrDefault(kind => !Kinds.Contains(kind)) is { } unknown)
            throw new AwsErrorException("ValidationError", $"Value '[{unknown}]' at 'filter' failed to satisfy constraint: Member must satisfy enum value set: [{string.Join(", ", Kinds)}]");
        var size = input.Number("MaxItems", 1, 1000) ?? 100;
        var start = input.Optional("Marker") is not { } marker ? 0
            : int.TryParse(marker, NumberStyles.None, CultureInfo.InvariantCulture, out var from) ? from
            : throw new AwsErrorException("ValidationError", "Invalid Marker.");
        var all = All(scope).Where(entity => filter.Count == 0 || filter.Contains(entity.Kind)).ToList();
        var page = all.Skip(start).Take(size).ToLookup(entity => entity.List, entity => entity.Details);
        var truncated = start + size < all.Count;
        return
        [
            .. Lists.Select(list => new XElement(list, page[list])),
            new("IsTruncated", truncated),
            .. truncated ? [new XElement("Marker", start + size)] : Array.Empty<XElement>(),
        ];
    }

    private static IEnumerable<(string Kind, string List, XElement Details)> All(IamScope scope) =>
    [
        .. scope.State.Users.Values.Select(user => ("User", "UserDetailList", User(user, scope))),
        .. scope.State.Groups.Values.Select(group => ("Group", "GroupDetailList", Details(group, scope, "Group"))),
        .. scope.State.Roles.Values.Select(role => ("Role", "RoleDetailList", Role(role, scope))),
        .. scope.State.Policies.Values.Select(policy => ("LocalManagedPolicy", "Policies", Policy(policy, scope))),
        .. AwsManagedPolicies.All.Values.Where(policy => scope.State.Identities.Any(identity => identity.Attached.Contains(policy.Arn) || identity.PermissionsBoundary == policy.Arn))
            .Select(policy => ("AWSManagedPolicy", "Policies", Policy(policy, scope))),
    ];

    private static XElement User(IamUser user, IamScope scope)
    {
        var details = Details(user, scope, "User");
        details.Add(
            new XElement("GroupList", scope.State.Groups.Values.Where(group => group.Members.Contains(user.Name)).Select(group => new XElement("member", group.Name))),
            BoundaryOperations.Write(user),
            IamXml.Tags(user.Tags));
        return details;
    }

    // As in AWS, the description and the longest session are missing here. ListRoles has them.
    private static XElement Role(IamRole role, IamScope scope)
    {
        var details = Details(role, scope, "Role");
        details.Add(
            new XElement("AssumeRolePolicyDocument", Uri.EscapeDataString(role.TrustPolicy)),
            new XElement("InstanceProfileList"),
            BoundaryOperations.Write(role),
            IamXml.Tags(role.Tags));
        return details;
    }

    private static XElement Details(IamIdentity identity, IamScope scope, string kind) =>
        new("member",
            IamXml.Identity(identity, scope, kind),
            new XElement($"{kind}PolicyList", identity.Inline.Select(policy =>
                new XElement("member", new XElement("PolicyName", policy.Key), new XElement("PolicyDocument", Uri.EscapeDataString(policy.Value))))),
            new XElement("AttachedManagedPolicies", identity.Attached.Select(scope.Policy).Select(policy =>
                new XElement("member", new XElement("PolicyName", policy.Name), new XElement("PolicyArn", policy.Arn)))));

    private static XElement Policy(ManagedPolicy policy, IamScope scope)
    {
        var details = IamXml.Policy(policy, scope, "member");
        details.Add(new XElement("PolicyVersionList", policy.Versions.AsEnumerable().Reverse().Select(version => IamXml.Version(policy, version, "member", withDocument: true))));
        return details;
    }
}
