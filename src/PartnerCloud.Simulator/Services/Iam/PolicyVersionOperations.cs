using System.Xml.Linq;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.Iam;

/// <summary>Versions of managed policies: at most five per policy, exactly one of them the default.</summary>
internal static class PolicyVersionOperations
{
    private const int Most = 5;

    public static IEnumerable<XElement> Create(QueryParameters input, IamScope scope)
    {
        var policy = scope.OwnPolicy(input.Required("PolicyArn"));
        var document = IamDocuments.Permissions(input.Required("PolicyDocument"), "PolicySize", ManagedPolicyOperations.LongestDocument);
        if (policy.Versions.Count >= Most)
            throw new AwsErrorException("LimitExceeded", $"A managed policy can have up to {Most} versions. Before you create a new version, you must delete an existing version.", 409);
        var version = policy.Add(document, input.Flag("SetAsDefault") ?? false, scope.Now);
        return [IamXml.Version(policy, version, "PolicyVersion", withDocument: false)];
    }

    public static IEnumerable<XElement> Get(QueryParameters input, IamScope scope)
    {
        var policy = scope.Policy(input.Required("PolicyArn"));
        return [IamXml.Version(policy, Find(policy, input), "PolicyVersion", withDocument: true)];
    }

    public static IEnumerable<XElement>? Delete(QueryParameters input, IamScope scope)
    {
        var policy = scope.OwnPolicy(input.Required("PolicyArn"));
        var version = Find(policy, input);
        if (version.Id == policy.DefaultVersionId)
            throw IamErrors.DeleteConflict("Cannot delete the default version of a policy.");
        policy.Versions.Remove(version);
        return null;
    }

    // Newest first, as AWS lists them.
    public static IEnumerable<XElement> List(QueryParameters input, IamScope scope)
    {
        var policy = scope.Policy(input.Required("PolicyArn"));
        return input.Page("Versions", policy.Versions.AsEnumerable().Reverse().Select(version => IamXml.Version(policy, version, "member", withDocument: false)));
    }

    public static IEnumerable<XElement>? SetDefault(QueryParameters input, IamScope scope)
    {
        var policy = scope.OwnPolicy(input.Required("PolicyArn"));
        policy.SetDefault(Find(policy, input), scope.Now);
        return null;
    }

    private static PolicyVersion Find(ManagedPolicy policy, QueryParameters input) =>
        input.Required("VersionId") is var id && policy.Versions.Find(version => version.Id == id) is { } found
            ? found
            : throw IamErrors.NotFound($"Policy {policy.Arn} version {id} does not exist or is not attachable.");
}
