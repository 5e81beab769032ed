using PartnerCloud.Simulator.Permissions;
using PartnerCloud.Simulator.Policies;
using PartnerCloud.Simulator.Services.Iam;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.Sts;

/// <summary>
/// The permissions that STS's operations require. Assuming another account's role requires both the caller's permission and the role's trust.
/// For a role of the caller's own account, trust that names the caller is enough. Tags and a source identity require further permissions.
/// </summary>
internal static class StsAuthorization
{
    public static ActionTable Permissions { get; } = new ActionTable("sts")
        .Free("GetCallerIdentity", "GetSessionToken")
        .OnEach(call => RoleTarget(call) is { } role ? [role] : [], "AssumeRole")
        .Also(Also, "AssumeRole");

    private static IEnumerable<Permission> Also(CallFacts call)
    {
        if (RoleTarget(call) is not { } role)
            yield break;
        if (SessionTags.Of(call.Form, call.Caller).Tags.Count > 0)
            yield return new("sts:TagSession", role);
        if (call.Form.Optional("SourceIdentity") is not null)
            yield return new("sts:SetSourceIdentity", role);
    }

    // Null if the text is not a role's ARN. STS itself reports that error.
    private static Target? RoleTarget(CallFacts call)
    {
        if (RoleArn.Split(call.Form.Optional("RoleArn") ?? "") is not (var accountId, var name))
            return null;
        var arn = call.Form.Optional("RoleArn")!;
        var role = call.Cloud.Find(accountId)?.Iam.Roles.GetValueOrDefault(name) is { } found && found.ArnIn(accountId) == arn ? found : null;
        return new(arn)
        {
            Owner = accountId,
            Policy = role is null ? null : new NamedPolicy("trust policy", role.TrustPolicy),
            PolicyMustAllow = true,
            Context = Context(call.Form, call.Caller).Tags("aws:ResourceTag/", role?.Tags ?? []).Tags("iam:ResourceTag/", role?.Tags ?? []),
        };
    }

    private static RequestContext Context(QueryParameters input, Caller caller)
    {
        var tags = SessionTags.Of(input, caller);
        var context = CallFacts.Tagging(tags.Tags);
        context.Set("sts:TransitiveTagKeys", tags.TransitiveKeys);
        context["sts:ExternalId"] = input.Optional("ExternalId");
        context["sts:RoleSessionName"] = input.Optional("RoleSessionName");
        context["sts:SourceIdentity"] = input.Optional("SourceIdentity");
        return context;
    }
}
