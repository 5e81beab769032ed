using System.Text.Json.Nodes;
using PartnerCloud.Prover.Claims;
using PartnerCloud.Prover.Proofs;
using PartnerCloud.Simulator.Policies;

namespace PartnerCloud.Local.Proofs;

/// <summary>Checks a counterexample with the policy evaluator, which is independent of the prover.</summary>
internal static class CounterexampleCheck
{
    private const string SomeRole = "arn:aws:iam::111122223333:role/Administrator";

    private static readonly NamedPolicy Everything = new("Everything", """{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": "*", "Resource": "*" } }""");

    /// <summary>Whether the claim forbids the request, and every layer allows it. The caller is otherwise allowed everything.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="line">The line of defence.</param>
    /// <param name="found">The request.</param>
    /// <param name="textOf">Returns the text of a policy of the line.</param>
    public static bool Confirms(Claim claim, Line line, Counterexample found, Func<Prover.Policies.Policy, string> textOf)
    {
        var context = new RequestContext();
        foreach (var (key, values) in found.Context)
            context.Set(key, values);
        var names = new CallerNames([("AWS", found.Context.GetValueOrDefault("aws:PrincipalArn") is [var arn] ? arn : SomeRole)], [], []);
        var request = new PolicyRequest(names.All, found.Action, found.Resource) { Context = context };
        return Allows([new("Claim", PolicyOf(claim))]) && line.Layers.All(layer => Passes([.. layer.Policies.Select(policy => new NamedPolicy(policy.Name, textOf(policy)))], layer.MustAllow));

        bool Passes(IReadOnlyList<NamedPolicy> policies, bool mustAllow)
        {
            var ofResources = policies.Where(policy => policy.Document.Statements.Any(statement => statement.Principals is not null)).ToList();
            IReadOnlyList<NamedPolicy> ofIdentities = [.. policies.Except(ofResources), .. mustAllow ? (IReadOnlyList<NamedPolicy>)[] : [Everything]];
            return ofResources.Count == 0 ? Allows(ofIdentities) : ofResources.TrueForAll(resource => Allows(ofIdentities, resource));
        }

        bool Allows(IReadOnlyList<NamedPolicy> identity, NamedPolicy? resource = null) =>
            PolicyEvaluator.Judge(new() { Identity = identity, Resource = resource }, request, names).IsAllowed;
    }

    /// <summary>A policy that allows exactly what the claim forbids.</summary>
    private static string PolicyOf(Claim claim)
    {
        var allowed = Statement("Allow", claim.Actions, claim.Resources);
        if (claim.Conditions.Count > 0)
            allowed["Condition"] = ConditionOf(claim);
        var statements = new JsonArray(allowed);
        if (claim.NotActions is { } notActions)
            statements.Add((JsonNode)Statement("Deny", notActions, null));
        if (claim.NotResources is { } notResources)
            statements.Add((JsonNode)Statement("Deny", null, notResources));
        return new JsonObject { ["Version"] = "2012-10-17", ["Statement"] = statements }.ToJsonString();
    }

    private static JsonObject Statement(string effect, IReadOnlyList<string>? actions, IReadOnlyList<string>? resources) =>
        new() { ["Effect"] = effect, ["Action"] = List(actions ?? ["*"]), ["Resource"] = List(resources ?? ["*"]) };

    private static JsonObject ConditionOf(Claim claim) => new(claim.Conditions.GroupBy(condition => condition.Operator).Select(group =>
        KeyValuePair.Create<string, JsonNode?>(group.Key, new JsonObject(group.Select(condition => KeyValuePair.Create<string, JsonNode?>(condition.Key, List(condition.Values)))))));

    private static JsonArray List(IReadOnlyList<string> texts) => [.. texts.Select(text => (JsonNode)text)];
}
