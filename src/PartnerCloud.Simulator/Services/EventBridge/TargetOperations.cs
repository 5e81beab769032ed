using System.Text.Json.Nodes;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.EventBridge;

/// <summary>PutTargets, RemoveTargets, ListTargetsByRule, ListRuleNamesByTarget.</summary>
internal static class TargetOperations
{
    private const int Most = 5;
    private static readonly string[] Members = ["Id", "Arn", "RoleArn", "Input", "InputPath", "InputTransformer", "DeadLetterConfig", "RetryPolicy"];

    public static JsonObject Put(JsonObject input, EventScope scope)
    {
        var (rule, given) = (scope.Rule(input, "Rule"), input.Array("Targets") ?? []);
        var targets = given.Select(one => Checked(one as JsonObject ?? [], scope)).ToList();
        if (targets.Count is 0 or > 100)
            throw EventErrors.Validation("1 validation error detected: Value at 'targets' failed to satisfy constraint: Member must have length between 1 and 100");
        if (rule.Targets.Keys.Union(targets.Select(target => target.Given.Text("Id")!)).Count() > Most)
            throw EventErrors.TooMany();
        foreach (var target in targets)
            rule.Targets[target.Given.Text("Id")!] = target;
        return new JsonObject { ["FailedEntryCount"] = 0, ["FailedEntries"] = new JsonArray() };
    }

    public static JsonObject Remove(JsonObject input, EventScope scope)
    {
        var rule = scope.Rule(input, "Rule");
        var failed = (input.Texts("Ids") ?? []).Where(id => !rule.Targets.Remove(id)).Select(id => (JsonNode)new JsonObject
        {
            ["TargetId"] = id,
            ["ErrorCode"] = "ResourceNotFoundException",
            ["ErrorMessage"] = $"Rule {rule.Name} does not have a target with the Id {id}.",
        }).ToList();
        return new JsonObject { ["FailedEntryCount"] = failed.Count, ["FailedEntries"] = new JsonArray([.. failed]) };
    }

    public static JsonObject ListByRule(JsonObject input, EventScope scope) =>
        input.Page("Targets", [.. scope.Rule(input, "Rule").Targets.Values.Select(target => target.Given.DeepClone())]);

    public static JsonObject ListRuleNames(JsonObject input, EventScope scope) =>
        input.Page("RuleNames", [.. scope.Bus(input).Rules.Values.Where(rule => rule.Targets.Values.Any(target => target.Arn == input.Text("TargetArn"))).Select(rule => (JsonNode)rule.Name)]);

    private static RuleTarget Checked(JsonObject given, EventScope scope)
    {
        given.Allow("PutTargets", Members);
        var (id, target) = (given.Name("Id"), new RuleTarget((JsonObject)given.DeepClone()));
        if (given.Needed("Arn", 1600).Split(':') is not ["arn", _, _, var region, var account, ..])
            throw EventErrors.Validation($"Parameter {target.Given.Text("Arn")} is not valid. Reason: Provided Arn is not in correct format.");
        if (!scope.Cloud.EventTargets.Has(target.Service))
            throw EventErrors.NotSupported($"targets of {target.Service}");
        if (target.Service != "events" && region != scope.Caller.Region)
            throw EventErrors.Validation($"Target {id} is in another region than the rule.");
        if ((target.Service == "states" || (account != scope.Caller.AccountId && target.Service != "events")) && target.RoleArn is null)
            throw EventErrors.Validation($"RoleArn is required for target {target.Arn}.");
        if (target.Arn.EndsWith(".fifo", StringComparison.Ordinal))
            throw EventErrors.Validation($"Parameter(s) SqsParameters must be specified for target: {id}.");
        if (target.DeadLetterArn is { } queue && !queue.StartsWith($"arn:aws:sqs:{scope.Caller.Region}:{scope.Caller.AccountId}:", StringComparison.Ordinal))
            throw EventErrors.Validation($"Parameter DeadLetterConfig.Arn of target {id} is not valid. Reason: it is a queue of the rule's account and region.");
        if (target.MostRetries is < 0 or > 185)
            throw EventInput.Constraint($"{target.MostRetries}", "MaximumRetryAttempts", "Member must have value between 0 and 185");
        if (target.OldestEvent.TotalSeconds is < 60 or > 86_400)
            throw EventInput.Constraint($"{target.OldestEvent.TotalSeconds}", "MaximumEventAgeInSeconds", "Member must have value between 60 and 86400");
        TargetInput.Check(target);
        return target;
    }
}
