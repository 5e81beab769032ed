using System.Xml.Linq;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.Iam;

/// <summary>Users' long-term keys, at most two per user.</summary>
internal static class AccessKeyOperations
{
    private const int Most = 2;
    private static readonly string[] Statuses = [AccessKey.Active, AccessKey.Inactive];

    public static IEnumerable<XElement> Create(QueryParameters input, IamScope scope)
    {
        var user = scope.UserOrCaller(input);
        if (user.AccessKeys.Count >= Most)
            throw IamErrors.LimitExceeded("AccessKeysPerUser", Most);
        var key = new AccessKey(scope.NewId("AKIA", user.Name)[..20], scope.Now);
        user.AccessKeys.Add(key);
        scope.Callers.Remember(key.Id);
        return
        [
            new("AccessKey",
                new XElement("UserName", user.Name),
                new XElement("AccessKeyId", key.Id),
                new XElement("Status", key.Status),
                new XElement("SecretAccessKey", scope.NewSecret("access-key-secret", user.Name, 40)),
                new XElement("CreateDate", WireTime.Iso(key.Created))),
        ];
    }

    public static IEnumerable<XElement> List(QueryParameters input, IamScope scope)
    {
        if (scope.OwnerOfKeys(input) is not { } user)
            return input.Page("AccessKeyMetadata", []);
        return input.Page("AccessKeyMetadata", user.AccessKeys.Select(key => new XElement("member",
            new XElement("UserName", user.Name),
            new XElement("AccessKeyId", key.Id),
            new XElement("Status", key.Status),
            new XElement("CreateDate", WireTime.Iso(key.Created)))));
    }

    public static IEnumerable<XElement>? Update(QueryParameters input, IamScope scope)
    {
        var id = input.Required("AccessKeyId");
        var keys = scope.UserOrCaller(input).AccessKeys;
        var at = keys.FindIndex(key => key.Id == id) is var found and >= 0 ? found : throw NoKey(id);
        var status = input.Required("Status");
        keys[at] = Statuses.Contains(status) ? keys[at] with { Status = status } : throw IamErrors.OutsideEnum("status", status, Statuses);
        return null;
    }

    public static IEnumerable<XElement>? Delete(QueryParameters input, IamScope scope)
    {
        var id = input.Required("AccessKeyId");
        return scope.UserOrCaller(input).AccessKeys.RemoveAll(key => key.Id == id) > 0 ? null : throw NoKey(id);
    }

    private static AwsErrorException NoKey(string id) => IamErrors.NotFound($"The Access Key with id {id} cannot be found.");
}
