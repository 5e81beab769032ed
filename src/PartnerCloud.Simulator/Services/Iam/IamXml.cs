using System.Xml.Linq;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.Iam;

/// <summary>Writes IAM's structures as XML. As in AWS, policy documents are URL-encoded.</summary>
internal static class IamXml
{
    public static XElement User(IamUser user, IamScope scope, string element = "User", bool withTags = false) =>
        new(element,
            Identity(user, scope, "User"),
            BoundaryOperations.Write(user),
            user.PasswordLastUsed is { } used ? new XElement("PasswordLastUsed", WireTime.Iso(used)) : null,
            withTags ? Tags(user.Tags) : null);

    public static XElement Group(IamGroup group, IamScope scope, string element = "Group") => new(element, Identity(group, scope, "Group"));

    public static XElement Role(IamRole role, IamScope scope, string element = "Role", bool withTags = false) =>
        new(element,
            Identity(role, scope, "Role"),
            new XElement("AssumeRolePolicyDocument", Uri.EscapeDataString(role.TrustPolicy)),
            role.Description is null ? null : new XElement("Description", role.Description),
            BoundaryOperations.Write(role),
            new XElement("MaxSessionDuration", role.MaxSessionDuration),
            withTags ? Tags(role.Tags) : null);

    public static XElement Policy(ManagedPolicy policy, IamScope scope, string element = "Policy", bool complete = false) =>
        new(element,
            new XElement("PolicyName", policy.Name),
            new XElement("PolicyId", policy.Id),
            new XElement("Arn", policy.Arn),
            new XElement("Path", policy.Path),
            new XElement("DefaultVersionId", policy.DefaultVersionId),
            new XElement("AttachmentCount", scope.State.Identities.Count(identity => identity.Attached.Contains(policy.Arn))),
            new XElement("PermissionsBoundaryUsageCount", scope.State.Identities.Count(identity => identity.PermissionsBoundary == policy.Arn)),
            new XElement("IsAttachable", true),
            complete && policy.Description is not null ? new XElement("Description", policy.Description) : null,
            new XElement("CreateDate", WireTime.Iso(policy.Created)),
            new XElement("UpdateDate", WireTime.Iso(policy.Updated)),
            complete ? Tags(policy.Tags) : null);

    public static XElement Version(ManagedPolicy policy, PolicyVersion version, string element, bool withDocument) =>
        new(element,
            withDocument ? new XElement("Document", Uri.EscapeDataString(version.Document)) : null,
            new XElement("VersionId", version.Id),
            new XElement("IsDefaultVersion", version.Id == policy.DefaultVersionId),
            new XElement("CreateDate", WireTime.Iso(version.Created)));

    public static XElement Login(IamUser user, LoginProfile login) =>
        new("LoginProfile",
            new XElement("UserName", user.Name),
            new XElement("CreateDate", WireTime.Iso(login.Created)),
            new XElement("PasswordResetRequired", login.ResetRequired));

    public static XElement? Tags(SortedDictionary<string, string> tags) => tags.Count == 0 ? null : new("Tags", TagMembers(tags));

    public static IEnumerable<XElement> TagMembers(SortedDictionary<string, string> tags) =>
        tags.Select(tag => new XElement("member", new XElement("Key", tag.Key), new XElement("Value", tag.Value)));

    public static IEnumerable<XElement> Identity(IamIdentity identity, IamScope scope, string kind) =>
    [
        new("Path", identity.Path),
        new(kind + "Name", identity.Name),
        new(kind + "Id", identity.Id),
        new("Arn", identity.ArnIn(scope.Account.Id)),
        new("CreateDate", WireTime.Iso(identity.Created)),
    ];
}
