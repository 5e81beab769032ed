using System.Xml.Linq;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.Iam;

/// <summary>Attached managed policies and inline policies. Users, groups and roles share these operations.</summary>
internal static class PolicyLinks
{
    private const int AttachedPerIdentity = 10;

    public static IEnumerable<XElement>? Attach(IamIdentity identity, QueryParameters input, IamScope scope)
    {
        var policy = scope.Policy(input.Required("PolicyArn"));
        RequireModifiable(identity);
        if (policy.Path.StartsWith("/aws-service-role/", StringComparison.Ordinal))
            throw new AwsErrorException("PolicyNotAttachable", $"Cannot attach a Service Role Policy to a {identity.Kind}.");
        if (!identity.Attached.Contains(policy.Arn) && identity.Attached.Count >= AttachedPerIdentity)
            throw IamErrors.LimitExceeded($"PoliciesPer{char.ToUpperInvariant(identity.Kind[0])}{identity.Kind[1..]}", AttachedPerIdentity);
        identity.Attached.Add(policy.Arn);
        return null;
    }

    public static IEnumerable<XElement>? Detach(IamIdentity identity, QueryParameters input)
    {
        var arn = input.Required("PolicyArn");
        RequireModifiable(identity);
        return identity.Attached.Remove(arn) ? null : throw IamErrors.NotFound($"Policy {arn} was not found.");
    }

    public static IEnumerable<XElement> ListAttached(IamIdentity identity, QueryParameters input, IamScope scope) =>
        input.Page("AttachedPolicies", identity.Attached.Select(scope.Policy).Where(policy => input.IsUnder(policy.Path)).Select(policy =>
            new XElement("member", new XElement("PolicyName", policy.Name), new XElement("PolicyArn", policy.Arn))));

    public static IEnumerable<XElement>? Put(IamIdentity identity, QueryParameters input, int longest)
    {
        var name = IamNames.Name(input, "PolicyName", 128);
        RequireModifiable(identity);
        identity.Inline[name] = IamDocuments.Permissions(input.Required("PolicyDocument"), $"{identity.Kind} policy size", longest);
        return null;
    }

    public static IEnumerable<XElement> Get(IamIdentity identity, QueryParameters input)
    {
        var name = input.Required("PolicyName");
        return
        [
            new($"{char.ToUpperInvariant(identity.Kind[0])}{identity.Kind[1..]}Name", identity.Name),
            new("PolicyName", name),
            new("PolicyDocument", Uri.EscapeDataString(identity.Inline.GetValueOrDefault(name) ?? throw NoInline(identity, name))),
        ];
    }

    public static IEnumerable<XElement>? Delete(IamIdentity identity, QueryParameters input)
    {
        var name = input.Required("PolicyName");
        RequireModifiable(identity);
        return identity.Inline.Remove(name) ? null : throw NoInline(identity, name);
    }

    public static IEnumerable<XElement> List(IamIdentity identity, QueryParameters input) =>
        input.Page("PolicyNames", identity.Inline.Keys.Select(name => new XElement("member", name)));

    public static void RequireNone(IamIdentity identity)
    {
        if (identity.Attached.Count > 0)
            throw IamErrors.DeleteConflict("Cannot delete entity, must detach all policies first.");
        if (identity.Inline.Count > 0)
            throw IamErrors.DeleteConflict("Cannot delete entity, must delete policies first.");
    }

    private static void RequireModifiable(IamIdentity identity)
    {
        if (identity is IamRole { IsServiceLinked: true })
            throw IamErrors.Unmodifiable($"Cannot perform the operation on the protected role '{identity.Name}' - this role is only modifiable by AWS");
    }

    private static AwsErrorException NoInline(IamIdentity identity, string name) =>
        IamErrors.NotFound($"The {identity.Kind} policy with name {name} cannot be found.");
}
