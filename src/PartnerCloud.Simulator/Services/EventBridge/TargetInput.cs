using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PartnerCloud.Simulator.Wire;
using PartnerCloud.StatesLanguage;

namespace PartnerCloud.Simulator.Services.EventBridge;

/// <summary>What a target receives: the event, a part of it, a constant, or a filled template.</summary>
internal static partial class TargetInput
{
    private const int LongestInput = 8192;

    /// <summary>Checks the members of a target that say what it receives.</summary>
    /// <exception cref="AwsErrorException">Two of them are given, or one is not valid.</exception>
    public static void Check(RuleTarget target)
    {
        var (given, id) = (target.Given, target.Given.Text("Id"));
        if (new[] { "Input", "InputPath", "InputTransformer" }.Count(given.ContainsKey) > 1)
            throw EventErrors.Validation($"Only one of Input, InputPath, or InputTransformer must be provided for target {id}.");
        if (given.Short("Input", LongestInput) is { } input && !IsJson(input))
            throw EventErrors.Validation($"JSON syntax error in input for target {id}");
        foreach (var path in PathsOf(target).Values.Append(given.Short("InputPath", 256)).OfType<string>())
        {
            if (!EventPath.IsValid(path))
                throw EventErrors.Validation($"Parameter InputPath of target {id} is not valid: {path}");
        }

        if (given.Object("InputTransformer") is { } transformer)
        {
            var template = transformer.Needed("InputTemplate", LongestInput);
            var unknown = Placeholder().Matches(template).Select(match => match.Groups[1].Value).FirstOrDefault(name => !name.StartsWith("aws.events.", StringComparison.Ordinal) && !PathsOf(target).ContainsKey(name));
            if (unknown is not null)
                throw EventErrors.Validation($"Invalid InputTemplate for target {id} : unknown variable {unknown}");
            if (!IsJson(Fill(template, _ => 0)))
                throw EventErrors.Validation($"Invalid InputTemplate for target {id} : it is not valid JSON");
        }
    }

    /// <summary>What a target receives for an event.</summary>
    public static string Of(RuleTarget target, EventRule rule, JsonObject envelope, DateTimeOffset now)
    {
        if (target.Given.Text("Input") is { } constant)
            return constant;
        if (target.Given.Text("InputPath") is { } path)
            return EventPath.Select(path, envelope)?.ToJsonString() ?? "null";
        if (target.Given.Object("InputTransformer")?.Text("InputTemplate") is not { } template)
            return envelope.ToJsonString();
        var paths = PathsOf(target);
        return Fill(template, name => name switch
        {
            "aws.events.rule-arn" => rule.Arn,
            "aws.events.rule-name" => rule.Name,
            "aws.events.event.ingestion-time" => WireTime.Iso(now),
            "aws.events.event" or "aws.events.event.json" => envelope.DeepClone(),
            _ => paths.TryGetValue(name, out var at) ? EventPath.Select(at, envelope) : null,
        });
    }

    /// <summary>Fills a template. A value outside quotes is JSON. A value inside quotes is text.</summary>
    private static string Fill(string template, Func<string, JsonNode?> valueOf) => Placeholder().Replace(template, match =>
    {
        var value = valueOf(match.Groups[1].Value);
        var text = value is JsonValue one && one.TryGetValue<string>(out var plain) ? plain : value?.ToJsonString() ?? "";
        return IsQuoted(template, match.Index) ? JsonSerializer.Serialize(text)[1..^1] : value?.ToJsonString() ?? "";
    });

    private static bool IsQuoted(string template, int at)
    {
        var quoted = false;
        for (var index = 0; index < at; index++)
        {
            if (template[index] == '\\')
                index++;
            else if (template[index] == '"')
                quoted = !quoted;
        }

        return quoted;
    }

    private static Dictionary<string, string> PathsOf(RuleTarget target) =>
        (target.Given.Object("InputTransformer")?.Object("InputPathsMap") ?? []).ToDictionary(path => path.Key, path => (string)path.Value!);

    private static bool IsJson(string text)
    {
        try
        {
            WholeJson.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    [GeneratedRegex("<([A-Za-z0-9_.-]+)>")]
    private static partial Regex Placeholder();
}
