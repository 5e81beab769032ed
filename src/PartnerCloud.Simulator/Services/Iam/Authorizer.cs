using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Permissions;
using PartnerCloud.Simulator.Policies;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.Iam;

/// <summary>Decides whether a caller may make a call, from the present IAM state of the simulated accounts.</summary>
internal sealed class Authorizer(SimulatedCloud cloud)
{
    /// <summary>Decides about a call over the wire.</summary>
    public AuthorizationDecision Judge(IAwsService service, WireRequest request) => cloud.Atomically(() =>
    {
        if (service is not IPermissioned permissioned || !permissioned.Operations.Contains(request.Operation))
            return AuthorizationDecision.Nothing; // the service itself reports an unknown operation
        var call = new CallFacts(cloud, request);
        var table = permissioned.Permissions ?? new ActionTable(service.SigningName);
        return Judge(request.Caller, service.SigningName, table.Of(call));
    });

    /// <summary>Decides about a call in process.</summary>
    public AuthorizationDecision Judge(Caller caller, string service, IEnumerable<Permission> needed) => cloud.Atomically(() =>
    {
        var principal = new Principal(cloud, caller);
        var used = new List<PermissionUse>();
        foreach (var permission in needed)
        {
            var decision = Decide(principal, permission);
            if (!decision.IsAllowed)
                return new AuthorizationDecision(AccessDeniedErrors.For(service, caller, permission, decision), []);
            used.Add(new(permission.Action, permission.Target.Arn, decision.Policy?.Name, decision.Statement?.Sid));
        }

        return new AuthorizationDecision(null, used);
    });

    private PolicyDecision Decide(Principal principal, Permission permission)
    {
        var target = permission.Target;
        var owner = target.Owner ?? principal.Caller.AccountId;
        var request = new PolicyRequest(principal.Names.All, permission.Action, target.Arn) { Context = principal.Context.With(target.Context).With(Owner(owner)) };
        return PolicyEvaluator.Judge(new()
        {
            Identity = principal.Policies,
            Boundary = principal.Boundary,
            Session = principal.SessionPolicies,
            ServiceControl = principal.ServiceControlPolicies,
            Resource = target.Policy,
            IsForeign = owner != principal.Caller.AccountId,
            ResourceMustAllow = target.PolicyMustAllow,
            ResourceBindsRoot = target.PolicyBindsRoot,
        }, request, principal.Names);
    }

    private RequestContext Owner(string accountId)
    {
        var context = new RequestContext { ["aws:ResourceAccount"] = accountId };
        if (cloud.Memberships.MembershipOf(accountId) is var (organizationId, path))
            (context["aws:ResourceOrgID"], context["aws:ResourceOrgPaths"]) = (organizationId, path);
        return context;
    }
}
