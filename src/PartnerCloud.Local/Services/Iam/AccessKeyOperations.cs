using System.Xml.Linq;
using PartnerCloud.Local.Wire;

namespace PartnerCloud.Local.Services.Iam;

/// <summary>Long-term keys of users: at most two each.</summary>
internal static class AccessKeyOperations
{
    private const int Most = 2;

    public static IEnumerable<XElement> Create(QueryParameters input, IamScope scope)
    {
        var user = scope.UserOrCaller(input);
        if (user.AccessKeys.Count >= Most)
            throw IamErrors.LimitExceeded("AccessKeysPerUser", Most);
        var key = new AccessKey(scope.NewId("AKIA", user.Name)[..20], scope.Now);
        user.AccessKeys.Add(key);
        return
        [
            new("AccessKey",
                new XElement("UserName", user.Name),
                new XElement("AccessKeyId", key.Id),
                new XElement("Status", "Active"),
                new XElement("SecretAccessKey", scope.NewText("access-key-secret", user.Name, 40)),
                new XElement("CreateDate", WireTime.Iso(key.Created))),
        ];
    }

    public static IEnumerable<XElement> List(QueryParameters input, IamScope scope)
    {
        // The root of an account has no keys here: its 12 digits are its key.
        if (input.Optional("UserName") is null && scope.Caller.Arn.EndsWith(":root", StringComparison.Ordinal))
            return input.Page("AccessKeyMetadata", []);
        var user = scope.UserOrCaller(input);
        return input.Page("AccessKeyMetadata", user.AccessKeys.Select(key => new XElement("member",
            new XElement("UserName", user.Name),
            new XElement("AccessKeyId", key.Id),
            new XElement("Status", "Active"),
            new XElement("CreateDate", WireTime.Iso(key.Created)))));
    }

    public static IEnumerable<XElement>? Delete(QueryParameters input, IamScope scope)
    {
        var id = input.Required("AccessKeyId");
        return scope.UserOrCaller(input).AccessKeys.RemoveAll(key => key.Id == id) > 0 ? null : throw IamErrors.NotFound($"The Access Key with id {id} cannot be found.");
    }
}
