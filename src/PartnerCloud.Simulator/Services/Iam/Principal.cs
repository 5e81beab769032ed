using System.Globalization;
using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Permissions;
using PartnerCloud.Simulator.Policies;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.Iam;

/// <summary>A caller as IAM sees it: its policies and its condition keys.</summary>
internal sealed class Principal
{
    private readonly SimulatedCloud cloud;
    private readonly IamState iam;
    private readonly IamIdentity? identity;

    public Principal(SimulatedCloud cloud, Caller caller)
    {
        Caller = caller;
        this.cloud = cloud;
        iam = cloud.Accounts[caller.AccountId].Iam;
        var name = caller.Arn[(caller.Arn.LastIndexOf('/') + 1)..];
        identity = PreexistingAdministrator.Is(caller) ? null : caller.IsRoleSession ? iam.Roles.GetValueOrDefault(caller.Arn.Split('/')[1]) : caller.IsRoot ? null : iam.Users.GetValueOrDefault(name);
        Context = ContextOf();
    }

    public Caller Caller { get; }

    /// <summary>The ARN of the user, the root, or the session's role.</summary>
    public string Arn => identity?.ArnIn(Caller.AccountId) ?? (Caller.IsRoleSession ? $"arn:aws:iam::{Caller.AccountId}:role/{Caller.Arn.Split('/')[1]}" : Caller.Arn);

    /// <summary>The condition keys about the principal and the call.</summary>
    public RequestContext Context { get; }

    /// <summary>Inline and attached policies, with those of a user's groups. Null for a root, which may do everything. Empty for a deleted identity.</summary>
    public IReadOnlyList<NamedPolicy>? Policies => Caller.IsRoot ? null
        : PreexistingAdministrator.Is(Caller) ? [Managed(iam, AwsManagedPolicies.AdministratorAccess)]
        : identity is null ? []
        : [.. PoliciesOf(iam, identity), .. iam.Groups.Values.Where(group => identity is IamUser && group.Members.Contains(identity.Name)).SelectMany(group => PoliciesOf(iam, group))];

    public NamedPolicy? Boundary => identity?.PermissionsBoundary is { } arn ? Managed(iam, arn) : null;

    public IReadOnlyList<NamedPolicy> SessionPolicies =>
        [.. Caller.Session?.Policies.Select((text, number) => new NamedPolicy($"session policy {number + 1}", text)) ?? [], .. Caller.Session?.PolicyArns.Select(arn => Managed(iam, arn)) ?? []];

    /// <summary>The service control policies that bind the caller. They do not bind service-linked roles.</summary>
    public IReadOnlyList<IReadOnlyList<NamedPolicy>> ServiceControlPolicies => identity is IamRole { IsServiceLinked: true } ? [] : cloud.Memberships.ServiceControlPoliciesOf(Caller.AccountId);

    public CallerNames Names
    {
        get
        {
            (string, string)[] account = [("AWS", Caller.AccountId), ("AWS", $"arn:aws:iam::{Caller.AccountId}:root")];
            return Caller.IsRoot ? new([], [], account) : new([("AWS", Caller.Arn)], Caller.IsRoleSession ? [("AWS", Arn)] : [], account);
        }
    }

    /// <summary>The inline and attached policies of one identity, without those of a user's groups.</summary>
    public static IEnumerable<NamedPolicy> PoliciesOf(IamState iam, IamIdentity one) =>
        [.. one.Inline.Select(inline => new NamedPolicy(inline.Key, inline.Value)), .. one.Attached.Select(arn => Managed(iam, arn))];

    private static NamedPolicy Managed(IamState iam, string arn)
    {
        var policy = AwsManagedPolicies.All.GetValueOrDefault(arn) ?? iam.Policies.Values.First(own => own.Arn == arn);
        return new(arn, policy.Versions.Single(version => version.Id == policy.DefaultVersionId).Document);
    }

    private RequestContext ContextOf()
    {
        var context = new RequestContext
        {
            ["aws:PrincipalArn"] = Arn,
            ["aws:PrincipalAccount"] = Caller.AccountId,
            ["aws:PrincipalType"] = Caller.IsRoot ? "Account" : Caller.IsRoleSession ? "AssumedRole" : "User",
            ["aws:PrincipalIsAWSService"] = "false",
            ["aws:ViaAWSService"] = "false",
            ["aws:userid"] = Caller.UserId,
            ["aws:username"] = (identity as IamUser)?.Name,
            ["aws:RequestedRegion"] = Caller.Region,
            ["aws:CurrentTime"] = WireTime.Iso(cloud.Now),
            ["aws:EpochTime"] = cloud.Now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
            ["aws:SourceIp"] = "127.0.0.1",
            ["aws:SecureTransport"] = "true", // plain HTTP on the loopback interface stands for TLS
            ["aws:MultiFactorAuthPresent"] = Caller.Session is { } session ? session.MultiFactor ? "true" : "false" : null,
            ["aws:TokenIssueTime"] = Caller.Session?.IssuedAt is { } issued ? WireTime.Iso(issued) : null,
            ["aws:SourceIdentity"] = Caller.Session?.SourceIdentity,
            ["lambda:SourceFunctionArn"] = Caller.SourceFunctionArn,
        };
        if (cloud.Memberships.MembershipOf(Caller.AccountId) is var (organizationId, path))
            (context["aws:PrincipalOrgID"], context["aws:PrincipalOrgPaths"]) = (organizationId, path);
        return context.Tags("aws:PrincipalTag/", identity?.Tags ?? []).Tags("aws:PrincipalTag/", Caller.Session?.Tags ?? new Dictionary<string, string>());
    }
}
