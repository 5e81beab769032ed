using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PartnerCloud.Simulator.Policies;
using PartnerCloud.Simulator.Wire;
using PartnerCloud.StatesLanguage;

namespace PartnerCloud.Simulator.Services.EventBridge;

/// <summary>PutPermission and RemovePermission: the policy of a bus.</summary>
internal static partial class BusPolicyOperations
{
    private const int Longest = 10 * 1024;

    public static JsonObject? Put(JsonObject input, EventScope scope)
    {
        var bus = scope.Bus(input);
        var statements = input.Text("Policy") is { } policy ? Statements(policy) : [Statement(input, bus)];
        if (input.Text("Policy") is not null)
            bus.Statements.Clear();
        foreach (var (number, statement) in statements.Index())
            bus.Statements[(string?)statement["Sid"] ?? number.ToString("D4", CultureInfo.InvariantCulture)] = statement;
        return bus.Policy!.Length <= Longest ? null : throw new AwsErrorException("PolicyLengthExceededException", "The policy on the event bus exceeds 10 KB.");
    }

    public static JsonObject? Remove(JsonObject input, EventScope scope)
    {
        var bus = scope.Bus(input);
        if (bus.Policy is null)
            throw new AwsErrorException("ResourceNotFoundException", "EventBus does not have a policy.");
        if (input.Flag("RemoveAllPermissions") ?? false)
            bus.Statements.Clear();
        else if (!bus.Statements.Remove(input.Text("StatementId") ?? ""))
            throw new AwsErrorException("ResourceNotFoundException", "Statement with the provided id does not exist.");
        return null;
    }

    private static List<JsonObject> Statements(string policy)
    {
        try
        {
            var parsed = ParsedPolicy.Parse(policy);
            if (parsed.Statements.Any(statement => statement.Principals is null || (statement.Resources ?? statement.NotResources) is null))
                throw new PolicyFormatException("Each statement must have a Principal and a Resource.");
            var statements = WholeJson.Parse(policy)!["Statement"];
            return statements is JsonArray many ? [.. many.Select(one => (JsonObject)one!.DeepClone())] : [(JsonObject)statements!.DeepClone()];
        }
        catch (PolicyFormatException wrong)
        {
            throw EventErrors.Validation("This policy contains invalid Json. " + wrong.Message);
        }
    }

    private static JsonObject Statement(JsonObject input, EventBus bus)
    {
        var (action, principal, id) = (input.Needed("Action", 64), input.Needed("Principal", 12), input.Needed("StatementId", 64));
        if (action != "events:PutEvents")
            throw EventErrors.Validation("Provided value in parameter 'action' is not supported.");
        if (!Principal().IsMatch(principal))
            throw EventInput.Constraint(principal, "Principal", @"Member must satisfy regular expression pattern: (\d{12}|\*)");
        var statement = new JsonObject
        {
            ["Sid"] = id,
            ["Effect"] = "Allow",
            ["Principal"] = principal == "*" ? "*" : new JsonObject { ["AWS"] = $"arn:aws:iam::{principal}:root" },
            ["Action"] = action,
            ["Resource"] = bus.Arn,
        };
        if (input.Object("Condition") is { } condition)
        {
            if ((condition.Text("Type"), condition.Text("Key")) != ("StringEquals", "aws:PrincipalOrgID"))
                throw EventErrors.Validation("Provided value in parameter 'condition' is not supported: it has the type StringEquals and the key aws:PrincipalOrgID.");
            statement["Condition"] = new JsonObject { ["StringEquals"] = new JsonObject { ["aws:PrincipalOrgID"] = condition.Text("Value") } };
        }

        return statement;
    }

    [GeneratedRegex(@"\A(\d{12}|\*)\z")]
    private static partial Regex Principal();
}
