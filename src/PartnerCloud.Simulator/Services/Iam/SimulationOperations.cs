using System.Xml.Linq;
using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Permissions;
using PartnerCloud.Simulator.Policies;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.Iam;

/// <summary>
/// IAM's policy simulator: evaluates whether a principal may do something, without doing it. It knows the condition keys about the principal, the
/// time and the region. All other keys, such as <c>aws:MultiFactorAuthPresent</c>, come from <c>ContextEntries</c> or are missing.
/// </summary>
internal sealed class SimulationOperations(SimulatedCloud cloud)
{
    private static readonly string[] NotSimulated = ["ResourceOwner", "ResourceHandlingOption"];

    /// <summary>SimulatePrincipalPolicy: uses the policies of a user, group or role, and those in the call.</summary>
    public IEnumerable<XElement> OfPrincipal(QueryParameters input, IamScope scope)
    {
        var identity = Find(input.Required("PolicySourceArn"), scope);
        var principal = CallerOf(identity, scope) is { } caller ? new Principal(cloud, caller) : null;
        return Answer(input, new()
        {
            Identity = [.. principal?.Policies ?? [.. Principal.PoliciesOf(scope.State, identity)], .. Given(input, "PolicyInputList")],
            Boundary = Given(input, "PermissionsBoundaryPolicyInputList").FirstOrDefault() ?? principal?.Boundary,
            ServiceControl = principal?.ServiceControlPolicies ?? cloud.Memberships.ServiceControlPoliciesOf(scope.Account.Id),
            Resource = ResourcePolicy(input),
        }, principal);
    }

    /// <summary>SimulateCustomPolicy: uses the policies in the call only.</summary>
    public IEnumerable<XElement> OfPolicies(QueryParameters input, IamScope scope)
    {
        var caller = input.Optional("CallerArn") is { } arn ? CallerOf(Find(arn, scope), scope) : null;
        var policies = Given(input, "PolicyInputList").ToList();
        return policies.Count == 0
            ? throw IamErrors.InvalidInput("PolicyInputList must have at least one policy.")
            : Answer(input, new()
            {
                Identity = policies,
                Boundary = Given(input, "PermissionsBoundaryPolicyInputList").FirstOrDefault(),
                Resource = ResourcePolicy(input),
            }, caller is null ? null : new Principal(cloud, caller));
    }

    private static IEnumerable<XElement> Answer(QueryParameters input, PolicySet policies, Principal? principal)
    {
        if (NotSimulated.FirstOrDefault(field => input.Optional(field) is not null) is { } field)
            throw IamErrors.InvalidInput($"The simulated iam service does not implement {field}.");
        var context = (principal?.Context ?? new RequestContext()).With(Entries(input));
        var actions = input.Texts("ActionNames");
        if (actions.Count == 0 || actions.FirstOrDefault(action => !action.Contains(':', StringComparison.Ordinal)) is not null)
            throw IamErrors.InvalidInput("ActionNames must be actions such as iam:CreateUser.");
        var resources = input.Texts("ResourceArns") is { Count: > 0 } given ? given : ["*"];
        var names = principal?.Names ?? new CallerNames([], [], []);
        return input.Page("EvaluationResults",
            from action in actions
            from resource in resources
            select Result(policies, new PolicyRequest(names.All, action, resource) { Context = context }, names));
    }

    private static XElement Result(PolicySet policies, PolicyRequest request, CallerNames names)
    {
        var decision = PolicyEvaluator.Judge(policies, request, names);
        var all = policies.Identity!.Concat(policies.Resource is { } resource ? [resource] : []).ToList();
        var missing = all.SelectMany(policy => policy.Document.Statements).SelectMany(statement => statement.Conditions)
            .Select(condition => condition.Key).Where(key => request.Context.Of(key).Count == 0).Distinct(StringComparer.OrdinalIgnoreCase);
        return new("member",
            new XElement("EvalActionName", request.Action),
            new XElement("EvalResourceName", request.Resource),
            new XElement("EvalDecision", decision.Decision),
            new XElement("MatchedStatements", PolicyEvaluator.Matching(all, request).Where(match => match.Statement.IsAllow == decision.IsAllowed).Select(match =>
                new XElement("member", new XElement("SourcePolicyId", match.Policy.Name), new XElement("SourcePolicyType", "IAM Policy")))),
            new XElement("MissingContextValues", missing.Select(key => new XElement("member", key))),
            policies.ServiceControl.Count > 0 ? new XElement("OrganizationsDecisionDetail", new XElement("AllowedByOrganizations", AllowedByOrganizations(policies, request, names))) : null,
            policies.Boundary is { } boundary
                ? new XElement("PermissionsBoundaryDecisionDetail", new XElement("AllowedByPermissionsBoundary", boundary.Document.Allows(request)))
                : null);
    }

    private static bool AllowedByOrganizations(PolicySet policies, PolicyRequest request, CallerNames names) =>
        PolicyEvaluator.Judge(new() { Identity = null, ServiceControl = policies.ServiceControl }, request, names).IsAllowed;

    private static IamIdentity Find(string arn, IamScope scope) =>
        scope.State.Identities.FirstOrDefault(identity => identity.ArnIn(scope.Account.Id) == arn) ?? throw IamErrors.NotFound($"Entity {arn} was not found.");

    private static Caller? CallerOf(IamIdentity identity, IamScope scope) => identity switch
    {
        IamUser => new(scope.Account.Id, identity.ArnIn(scope.Account.Id), identity.Id, "", scope.Caller.Region),
        IamRole => new(scope.Account.Id, $"arn:aws:sts::{scope.Account.Id}:assumed-role/{identity.Name}/simulation", $"{identity.Id}:simulation", "", scope.Caller.Region),
        _ => null,
    };

    private static IEnumerable<NamedPolicy> Given(QueryParameters input, string field) =>
        input.Texts(field).Select((text, number) => new NamedPolicy($"{field}.{number + 1}", IamDocuments.Permissions(text, "PolicySize", 131_072)));

    private static NamedPolicy? ResourcePolicy(QueryParameters input) =>
        input.Optional("ResourcePolicy") is { } text ? new("ResourcePolicy", IamDocuments.Checked(text)) : null;

    private static RequestContext Entries(QueryParameters input)
    {
        var context = new RequestContext();
        var names = input.Structures("ContextEntries", "ContextKeyName");
        for (var at = 0; at < names.Count; at++)
            context.Set(names[at], input.Texts($"ContextEntries.member.{at + 1}.ContextKeyValues"));
        return context;
    }
}
