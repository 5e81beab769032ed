using System.Xml.Linq;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.Iam;

/// <summary>Creates, reads, lists and deletes managed policies.</summary>
internal static class ManagedPolicyOperations
{
    public const int LongestDocument = 6144;

    public static IEnumerable<XElement> Create(QueryParameters input, IamScope scope)
    {
        var name = IamNames.Name(input, "PolicyName", 128);
        var path = IamNames.Path(input);
        var tags = IamTags.From(input);
        var document = IamDocuments.Permissions(input.Required("PolicyDocument"), "PolicySize", LongestDocument);
        if (scope.State.Policies.ContainsKey(name))
            throw IamErrors.AlreadyExists($"A policy called {name}");
        var policy = new ManagedPolicy(name, path, scope.NewId("ANPA", name), $"arn:aws:iam::{scope.Account.Id}:policy{path}{name}", scope.Now) { Description = input.Optional("Description") };
        policy.Add(document, asDefault: true, scope.Now);
        IamTags.Put(policy.Tags, tags);
        scope.State.Policies.Add(name, policy);
        return [IamXml.Policy(policy, scope, complete: true)];
    }

    public static IEnumerable<XElement> Get(QueryParameters input, IamScope scope) =>
        [IamXml.Policy(scope.Policy(input.Required("PolicyArn")), scope, complete: true)];

    public static IEnumerable<XElement>? Delete(QueryParameters input, IamScope scope)
    {
        var policy = scope.OwnPolicy(input.Required("PolicyArn"));
        if (scope.State.Identities.Any(identity => identity.Attached.Contains(policy.Arn) || identity.PermissionsBoundary == policy.Arn))
            throw IamErrors.DeleteConflict("Cannot delete a policy attached to entities.");
        if (policy.Versions.Count > 1)
            throw IamErrors.DeleteConflict("This policy has more than one version. Before you delete a policy, you must delete the policy's versions. The default version is deleted with the policy.");
        scope.State.Policies.Remove(policy.Name);
        return null;
    }

    public static IEnumerable<XElement> List(QueryParameters input, IamScope scope)
    {
        var aws = AwsManagedPolicies.All.Values.OrderBy(policy => policy.Name, StringComparer.Ordinal);
        IEnumerable<ManagedPolicy> found = input.Optional("Scope") switch
        {
            "Local" => scope.State.Policies.Values,
            "AWS" => aws,
            null or "All" => scope.State.Policies.Values.Concat(aws),
            _ => throw new AwsErrorException("ValidationError", "Scope is one of All, AWS and Local."),
        };
        var onlyAttached = input.Flag("OnlyAttached") ?? false;
        return input.Page("Policies", found
            .Where(policy => input.IsUnder(policy.Path) && (!onlyAttached || scope.State.Identities.Any(identity => identity.Attached.Contains(policy.Arn))))
            .Select(policy => IamXml.Policy(policy, scope, "member")));
    }

    public static IEnumerable<XElement> ListEntities(QueryParameters input, IamScope scope)
    {
        var arn = scope.Policy(input.Required("PolicyArn")).Arn;
        var filter = input.Optional("EntityFilter");
        return
        [
            Entities("Group", scope.State.Groups.Values),
            Entities("User", scope.State.Users.Values),
            Entities("Role", scope.State.Roles.Values),
            new("IsTruncated", false),
        ];

        XElement Entities(string kind, IEnumerable<IamIdentity> identities) => new($"Policy{kind}s", identities
            .Where(identity => (filter is null || filter == kind) && identity.Attached.Contains(arn))
            .Select(identity => new XElement("member", new XElement(kind + "Name", identity.Name), new XElement(kind + "Id", identity.Id))));
    }
}
