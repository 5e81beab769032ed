using PartnerCloud.Simulator.Policies;

namespace PartnerCloud.Simulator.Tests.Policies;

/// <summary>Which policies decide, in the order in which IAM evaluates them.</summary>
public sealed class PolicyEvaluatorTests
{
    private const string Allow = """{"Sid":"A","Effect":"Allow","Action":"s3:*","Resource":"*"}""";
    private const string Deny = """{"Sid":"D","Effect":"Deny","Action":"s3:Get*","Resource":"*"}""";
    private const string Other = """{"Effect":"Allow","Action":"iam:*","Resource":"*"}""";
    private const string Session = "arn:aws:sts::111122223333:assumed-role/Reader/s";
    private const string Role = "arn:aws:iam::111122223333:role/Reader";
    private const string Root = "arn:aws:iam::111122223333:root";

    private static readonly CallerNames Caller = new([("AWS", Session)], [("AWS", Role)], [("AWS", "111122223333"), ("AWS", Root)]);

    [Theory]
    [InlineData(Allow, "allowed")]
    [InlineData(Other, "implicitDeny")]
    [InlineData(Allow + "," + Deny, "explicitDeny")]
    public void Judge_IdentityPolicies_NeedsAnAllowAndNoDeny(string statements, string decision) => Assert.Equal(decision, Judge(identity: statements).Decision);

    [Fact]
    public void Judge_NoPolicies_IsImplicitlyDenied() => Assert.Equal((false, false, PolicyKind.Identity), Of(PolicyEvaluator.Judge(new() { Identity = [] }, Request, Caller)));

    [Fact]
    public void Judge_RootUser_IsAllowed() => Assert.True(PolicyEvaluator.Judge(new() { Identity = null }, Request, Caller).IsAllowed);

    [Fact]
    public void Judge_Denied_NamesPolicyAndStatement()
    {
        var decision = Judge(identity: $"{Allow},{Deny}");

        Assert.Equal(("identity", "D"), (decision.Policy?.Name, decision.Statement?.Sid));
        Assert.Equal("with an explicit deny in an identity-based policy", decision.Reason("s3:GetObject"));
        Assert.Equal("because no identity-based policy allows the s3:GetObject action", Judge(identity: Other).Reason("s3:GetObject"));
    }

    [Theory]
    [InlineData(Allow, true)]
    [InlineData(Other, false)]
    [InlineData(Allow + "," + Deny, false)]
    public void Judge_PermissionsBoundary_AllowsWhatBothAllow(string boundary, bool allowed)
    {
        Assert.Equal(allowed, Judge(Allow, boundary: boundary).IsAllowed);
        Assert.False(Judge(Other, boundary: boundary).IsAllowed);
    }

    [Theory]
    [InlineData(Allow, true)]
    [InlineData(Other, false)]
    [InlineData(Allow + "," + Deny, false)]
    public void Judge_SessionPolicy_AllowsWhatBothAllow(string session, bool allowed) => Assert.Equal(allowed, Judge(Allow, session: session).IsAllowed);

    [Theory]
    [InlineData(Allow, true)]
    [InlineData(Other, false)]
    [InlineData(Allow + "," + Deny, false)]
    public void Judge_ServiceControlPolicy_AllowsWhatBothAllow(string control, bool allowed)
    {
        Assert.Equal(allowed, Judge(Allow, control: control).IsAllowed);
        Assert.Equal(allowed, PolicyEvaluator.Judge(new() { Identity = null, ServiceControl = [[Policy("scp", control)]] }, Request, Caller).IsAllowed);
    }

    [Theory]
    [InlineData(Allow, Allow, true)]
    [InlineData(Allow, Other, false)]
    [InlineData(Other, Allow, false)]
    [InlineData(Allow, Allow + "," + Deny, false)]
    public void Judge_ServiceControlPoliciesAtTwoLevels_NeedsBothAndNoDeny(string above, string below, bool allowed) =>
        Assert.Equal(allowed, PolicyEvaluator.Judge(new() { Identity = null, ServiceControl = [[Policy("below", below)], [Policy("above", above)]] }, Request, Caller).IsAllowed);

    [Theory]
    [InlineData(Session, Other, true)] // the session itself
    [InlineData(Role, Other, true)]
    [InlineData("*", Other, true)]
    [InlineData(Root, Other, false)] // the account delegates to its own policies
    [InlineData(Root, Allow, true)]
    [InlineData("999999999999", Allow, true)]
    [InlineData("999999999999", Other, false)]
    public void Judge_SameAccount_NeedsTheIdentitysOrTheResourcesAllow(string principal, string identity, bool allowed) =>
        Assert.Equal(allowed, Judge(identity, resource: Resource("Allow", principal)).IsAllowed);

    [Theory]
    [InlineData(Session, Other, false)]
    [InlineData(Session, Allow, true)]
    [InlineData(Root, Allow, true)]
    [InlineData("999999999999", Allow, false)]
    public void Judge_AcrossAccounts_NeedsBothAllows(string principal, string identity, bool allowed) =>
        Assert.Equal(allowed, Judge(identity, resource: Resource("Allow", principal), foreign: true).IsAllowed);

    [Fact]
    public void Judge_AcrossAccountsWithoutResourcePolicy_IsDenied()
    {
        Assert.Equal((false, false, PolicyKind.Resource), Of(Judge(Allow, foreign: true)));
        Assert.False(PolicyEvaluator.Judge(new() { Identity = null, IsForeign = true }, Request, Caller).IsAllowed);
    }

    [Fact]
    public void Judge_DeniedByTheResource_IsDenied() => Assert.Equal((false, true, PolicyKind.Resource), Of(Judge(Allow, resource: Resource("Deny", "*"))));

    [Theory]
    [InlineData(Session, true)]
    [InlineData(Role, false)] // the boundary still limits what the resource gives to a role
    public void Judge_ResourceNamesTheCaller_BoundaryLimitsOnlyTheRole(string principal, bool allowed) =>
        Assert.Equal(allowed, Judge(Other, boundary: Other, resource: Resource("Allow", principal)).IsAllowed);

    [Theory]
    [InlineData(Role, Other, true)]
    [InlineData(Root, Other, false)]
    [InlineData(Root, Allow, true)]
    [InlineData("999999999999", Allow, false)]
    public void Judge_TrustPolicy_ItsAllowIsAlwaysNeeded(string principal, string identity, bool allowed) =>
        Assert.Equal(allowed, Judge(identity, resource: Resource("Allow", principal), mustAllow: true).IsAllowed);

    private static PolicyRequest Request => new(Caller.All, "s3:GetObject", "arn:aws:s3:::logs/x");

    private static PolicyDecision Judge(string identity, string? boundary = null, string? session = null, string? control = null, string? resource = null, bool foreign = false, bool mustAllow = false) =>
        PolicyEvaluator.Judge(new()
        {
            Identity = [Policy("identity", identity)],
            Boundary = boundary is null ? null : Policy("boundary", boundary),
            Session = session is null ? [] : [Policy("session", session)],
            ServiceControl = control is null ? [] : [[Policy("scp", control)]],
            Resource = resource is null ? null : Policy("resource", resource),
            IsForeign = foreign,
            ResourceMustAllow = mustAllow,
        }, Request, Caller);

    private static NamedPolicy Policy(string name, string statements) => new(name, $$"""{"Version":"2012-10-17","Statement":[{{statements}}]}""");

    private static string Resource(string effect, string principal) =>
        $$"""{"Effect":"{{effect}}","Principal":{{(principal == "*" ? "\"*\"" : $$"""{"AWS":"{{principal}}"}""")}},"Action":"s3:*","Resource":"*"}""";

    private static (bool Allowed, bool Explicit, PolicyKind Kind) Of(PolicyDecision decision) => (decision.IsAllowed, decision.IsExplicit, decision.Kind);
}
