using System.Text.Json;
using System.Text.Json.Nodes;
using PartnerCloud.Simulator.Wire;
using PartnerCloud.StatesLanguage;

namespace PartnerCloud.Simulator.Services.EventBridge;

/// <summary>The operations on rules, and TestEventPattern. Schedules are refused by name: nothing here runs periodically.</summary>
internal static class RuleOperations
{
    private const int Most = 300;
    private static readonly string[] States = ["ENABLED", "DISABLED", "ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS"];

    public static JsonObject Put(JsonObject input, EventScope scope)
    {
        if (input.Text("ScheduleExpression") is not null)
            throw EventErrors.NotSupported("PutRule with ScheduleExpression");
        input.Allow("PutRule", "Name", "EventPattern", "State", "Description", "Tags", "EventBusName");
        var (bus, name) = (scope.Bus(input), input.Name("Name"));
        var pattern = Checked(input.Short("EventPattern", 4096) ?? throw EventErrors.Validation("Parameter(s) EventPattern or ScheduleExpression must be specified."));
        var state = input.Text("State") ?? "ENABLED";
        if (!States.Contains(state))
            throw EventInput.Constraint(state, "State", $"Member must satisfy enum value set: [{string.Join(", ", States)}]");
        if (!bus.Rules.TryGetValue(name, out var rule))
        {
            if (bus.Rules.Count >= Most)
                throw EventErrors.TooMany();
            bus.Rules[name] = rule = new(name, scope.Arn($"rule/{(bus.Name == "default" ? "" : bus.Name + "/")}{name}")) { EventPattern = pattern };
            foreach (var tag in input.Pairs("Tags")) // as in AWS, they are ignored for an existing rule
                rule.Tags[tag.Key] = tag.Value;
        }

        (rule.EventPattern, rule.State, rule.Description) = (pattern, state, input.Short("Description", 512));
        return new JsonObject { ["RuleArn"] = rule.Arn };
    }

    public static JsonObject Describe(JsonObject input, EventScope scope)
    {
        var json = Json(scope.Rule(input), scope.Bus(input));
        json["CreatedBy"] = scope.Caller.AccountId;
        return json;
    }

    public static JsonObject List(JsonObject input, EventScope scope) =>
        input.Page("Rules", [.. scope.Bus(input).Rules.Values.Where(rule => rule.Name.StartsWith(input.Text("NamePrefix") ?? "", StringComparison.Ordinal)).Select(rule => Json(rule, scope.Bus(input)))]);

    public static JsonObject? Enable(JsonObject input, EventScope scope) => Switch(scope.Rule(input), "ENABLED");

    public static JsonObject? Disable(JsonObject input, EventScope scope) => Switch(scope.Rule(input), "DISABLED");

    public static JsonObject? Delete(JsonObject input, EventScope scope)
    {
        var (bus, name) = (scope.Bus(input), input.Name("Name"));
        if (bus.Rules.GetValueOrDefault(name) is { Targets.Count: > 0 })
            throw EventErrors.Validation("Rule can't be deleted since it has targets.");
        bus.Rules.Remove(name); // no error if there is none, as in AWS
        return null;
    }

    public static JsonObject Test(JsonObject input, EventScope scope)
    {
        var pattern = EventPattern.Parse(Checked(input.Needed("EventPattern", 4096)));
        try
        {
            var tested = WholeJson.Parse(input.Text("Event") ?? "") as JsonObject ?? throw new JsonException();
            return new JsonObject { ["Result"] = EventPattern.Matches(pattern, tested) };
        }
        catch (JsonException)
        {
            throw EventErrors.Validation("Parameter Event is not valid.");
        }
    }

    private static string Checked(string pattern)
    {
        try
        {
            EventPattern.Parse(pattern);
            return pattern;
        }
        catch (InvalidPatternException wrong)
        {
            throw new AwsErrorException("InvalidEventPatternException", wrong.Message);
        }
    }

    private static JsonObject? Switch(EventRule rule, string state)
    {
        rule.State = state;
        return null;
    }

    private static JsonObject Json(EventRule rule, EventBus bus)
    {
        var json = new JsonObject { ["Name"] = rule.Name, ["Arn"] = rule.Arn, ["EventPattern"] = rule.EventPattern, ["State"] = rule.State, ["EventBusName"] = bus.Name };
        if (rule.Description is { } description)
            json["Description"] = description;
        return json;
    }
}
