using System.Text.Json;
using System.Text.Json.Nodes;
using PartnerCloud.Lambda.Configuration;

namespace PartnerCloud.Lambda.Baseline;

/// <summary>
/// What whoever deploys changes of the baseline's parameters: a JSON object of controls, each with an object of parameters, which take the place of those in
/// baseline.json one by one. What has a structure of its own, such as Config's rules, is decided in baseline.json: a list that replaces another drops
/// silently what it forgets.
/// </summary>
public static class BaselineParameters
{
    /// <summary>Lambda takes 4 KB of environment variables, all together.</summary>
    private const int MostCharacters = 2000;

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>What controls are made of besides. No parameter is right or wrong by it.</summary>
    private static readonly PartnerCloudOptions Anywhere = new("us-east-1", "", new RootEmailTemplate(""), new HashSet<string>(), "", "", "", "", "") { EventBusName = "", TemporaryPasswordLife = TimeSpan.Zero, Trusted = new("", "", "") };

    /// <summary>What is wrong with such changes, said as the functions that apply the baseline would say it; null where nothing is.</summary>
    public static string? ProblemOf(string json)
    {
        try
        {
            _ = new BaselineCatalog(Over(BaselineFile.BuiltIn(), json), Anywhere);
            return null;
        }
        catch (InvalidOperationException wrong)
        {
            return $"cannot be applied, {wrong.Message}";
        }
    }

    /// <summary>A baseline with the changes in it. Whether controls accept them is seen when they are made.</summary>
    /// <exception cref="InvalidOperationException">There is no such control, or a value may not be changed so.</exception>
    internal static BaselineFile Over(BaselineFile file, string json)
    {
        var changes = Parse(json);
        var unknown = changes.Keys.Except(file.Identity.Concat(file.Audit).Select(entry => entry.Control)).ToList();
        if (unknown.Count > 0) throw new InvalidOperationException($"the baseline has no control {string.Join(", ", unknown)}");
        return file with { Identity = [.. file.Identity.Select(Changed)], Audit = [.. file.Audit.Select(Changed)] };

        ControlEntry Changed(ControlEntry entry) => changes.TryGetValue(entry.Control, out var parameters) ? entry with { Parameters = Merged(entry, parameters) } : entry;
    }

    private static Dictionary<string, JsonElement> Parse(string json)
    {
        if (json.Length > MostCharacters) throw new InvalidOperationException($"it has more than {MostCharacters} characters, and Lambda takes only few");
        try
        {
            using var document = JsonDocument.Parse(json, Strict);
            if (document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.EnumerateObject().All(control => control.Value.ValueKind == JsonValueKind.Object))
                return document.RootElement.EnumerateObject().ToDictionary(control => control.Name, control => control.Value.Clone(), StringComparer.Ordinal);
        }
        catch (JsonException)
        {
            // said below, for both
        }
        throw new InvalidOperationException("it is not a JSON object of controls, each with an object of parameters, none of them twice");
    }

    private static JsonElement Merged(ControlEntry entry, JsonElement changes)
    {
        var parameters = entry.Parameters.ValueKind == JsonValueKind.Object ? JsonObject.Create(entry.Parameters)! : [];
        foreach (var change in changes.EnumerateObject())
        {
            if (!IsOneValue(change.Value))
                throw new InvalidOperationException($"the baseline's parameter {change.Name} of {entry.Control} may become a number, a text or a list of texts; anything else is decided in baseline.json");
            parameters[change.Name] = JsonNode.Parse(change.Value.GetRawText());
        }
        using var merged = JsonDocument.Parse(parameters.ToJsonString());
        return merged.RootElement.Clone();
    }

    private static bool IsOneValue(JsonElement value) => value.ValueKind == JsonValueKind.Array
        ? value.GetArrayLength() > 0 && value.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String)
        : value.ValueKind is not JsonValueKind.Object;
}
