using PartnerCloud.StatesLanguage.Definition;
using PartnerCloud.StatesLanguage.Expressions;
using PartnerCloud.StatesLanguage.Paths;

namespace PartnerCloud.StatesLanguage.Choices;

/// <summary>Reads a condition: And, Or, Not, or one comparison of a Variable.</summary>
internal static class ConditionReader
{
    public static Func<EvaluationScope, bool> Read(StateFields fields)
    {
        var condition = ReadOne(fields);
        fields.Finish();
        return condition;
    }

    private static Func<EvaluationScope, bool> ReadOne(StateFields fields)
    {
        if (fields.Has("And"))
        {
            var all = ReadAll(fields, "And");
            return scope => all.All(condition => condition(scope));
        }

        if (fields.Has("Or"))
        {
            var any = ReadAll(fields, "Or");
            return scope => any.Any(condition => condition(scope));
        }

        if (fields.Has("Not"))
        {
            var inner = fields.Object("Not") is { } negated ? ReadInner(negated) : Never;
            return scope => !inner(scope);
        }

        return ReadComparison(fields);
    }

    private static List<Func<EvaluationScope, bool>> ReadAll(StateFields fields, string field)
    {
        var conditions = fields.Objects(field).Select(ReadInner).ToList();
        if (conditions.Count == 0)
            fields.Refuse(field, "must hold at least one condition");
        return conditions;
    }

    private static Func<EvaluationScope, bool> ReadInner(StateFields fields)
    {
        fields.Text("Comment");
        return Read(fields);
    }

    private static Func<EvaluationScope, bool> ReadComparison(StateFields fields)
    {
        if (!fields.Has("Variable"))
        {
            fields.Refuse("Variable", "is missing");
            return Never;
        }

        var variable = fields.Path("Variable");
        var name = fields.Unread.FirstOrDefault(ChoiceOperators.Exists);
        if (name is null)
        {
            fields.Refuse("Variable", "needs a comparison next to it");
            return Never;
        }

        return variable is null ? Never : Compare(fields, variable, name);
    }

    private static Func<EvaluationScope, bool> Compare(StateFields fields, JsonPath variable, string name)
    {
        var choice = ChoiceOperators.Find(name, out var byPath);
        if (name == "IsPresent")
        {
            var wanted = fields.Flag(name);
            return scope => scope.TrySelect(variable, out _) == wanted;
        }

        if (byPath)
        {
            var path = fields.Path(name);
            return path is null ? Never : scope => choice.Holds(Select(scope, variable), Select(scope, path));
        }

        var expected = fields.Value(name);
        if (choice.Accepts(expected))
            return scope => choice.Holds(Select(scope, variable), expected);
        fields.Refuse(name, $"must be {choice.Expected}");
        return Never;
    }

    private static System.Text.Json.Nodes.JsonNode? Select(EvaluationScope scope, JsonPath path) => scope.TrySelect(path, out var value)
        ? value
        : throw StateFailureException.Runtime($"Invalid path '{path.Text}': The choice state's condition path references an invalid value.");

    private static bool Never(EvaluationScope scope) => false;
}
