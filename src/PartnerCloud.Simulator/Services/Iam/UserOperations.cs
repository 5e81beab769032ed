using System.Xml.Linq;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.Iam;

/// <summary>Creates, changes, lists and deletes users.</summary>
internal static class UserOperations
{
    public static IEnumerable<XElement> Create(QueryParameters input, IamScope scope)
    {
        var name = IamNames.Name(input, "UserName", 64);
        var path = IamNames.Path(input);
        var tags = IamTags.From(input);
        if (scope.State.Users.ContainsKey(name))
            throw IamErrors.AlreadyExists($"User with name {name}");
        var user = new IamUser(name, path, scope.NewId("AIDA", name), scope.Now) { PermissionsBoundary = BoundaryOperations.From(input, scope) };
        IamTags.Put(user.Tags, tags);
        scope.State.Users.Add(name, user);
        return [IamXml.User(user, scope, withTags: true)];
    }

    public static IEnumerable<XElement> Get(QueryParameters input, IamScope scope) =>
        input.Optional("UserName") is null && scope.Caller.Arn.EndsWith(":root", StringComparison.Ordinal)
            ? [Root(scope)]
            : [IamXml.User(scope.UserOrCaller(input), scope, withTags: true)];

    public static IEnumerable<XElement>? Delete(QueryParameters input, IamScope scope)
    {
        var user = scope.User(input.Required("UserName"));
        if (Conflict(user, scope) is { } what)
            throw IamErrors.DeleteConflict($"Cannot delete entity, must {what} first.");
        PolicyLinks.RequireNone(user);
        scope.State.Users.Remove(user.Name);
        return null;
    }

    public static IEnumerable<XElement> List(QueryParameters input, IamScope scope) =>
        input.Page("Users", scope.State.Users.Values.Where(user => input.IsUnder(user.Path)).Select(user => IamXml.User(user, scope, "member")));

    // AWS uses the same text for SSH keys and service-specific credentials.
    private static string? Conflict(IamUser user, IamScope scope) =>
        user.Login is not null ? "delete login profile"
        : user.AccessKeys.Count > 0 ? "delete access keys"
        : user.MfaDevices.Count > 0 ? "delete MFA device"
        : user.Certificates.Count > 0 ? "delete certificates"
        : user.SshPublicKeys.Count > 0 || user.ServiceCredentials.Count > 0 ? "remove referenced objects"
        : scope.State.Groups.Values.Any(group => group.Members.Contains(user.Name)) ? "remove users from group"
        : null;

    private static XElement Root(IamScope scope) =>
        new("User",
            new XElement("Path", "/"),
            new XElement("UserName", scope.Account.Name),
            new XElement("UserId", scope.Account.Id),
            new XElement("Arn", $"arn:aws:iam::{scope.Account.Id}:root"),
            new XElement("CreateDate", WireTime.Iso(scope.Account.Created)));
}
