using System.Text.Json;
using System.Text.Json.Nodes;
using PartnerCloud.Lambda.Configuration;

namespace PartnerCloud.Lambda.Baseline;

/// <summary>
/// The baseline parameters that a deployment changes. They are a JSON object of controls, each with an object of parameters. Each parameter replaces the one of
/// the same name in baseline.json. Structured parameters, such as Config's rules, can only be changed in baseline.json: a list that replaces another silently
/// drops the entries that it leaves out.
/// </summary>
public static class BaselineParameters
{
    /// <summary>Lambda allows 4 KB for all environment variables together.</summary>
    private const int MostCharacters = 2000;

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>Placeholder options for building the controls. Whether a parameter is valid does not depend on them.</summary>
    private static readonly PartnerCloudOptions PlaceholderOptions = PartnerCloudOptions.FromEnvironment(
        new Dictionary<string, string>(FunctionSettings.VariablesOf(FunctionSettings.All.ToDictionary(setting => setting, setting => setting.Example))) { ["AWS_REGION"] = "us-east-1" }.GetValueOrDefault);

    /// <summary>What is wrong with the changes, in the words of the functions that apply the baseline. Null if they are valid.</summary>
    public static string? ProblemOf(string json)
    {
        try
        {
            _ = new BaselineCatalog(Over(BaselineFile.BuiltIn(), json), PlaceholderOptions);
            return null;
        }
        catch (InvalidOperationException wrong)
        {
            return $"cannot be applied: {wrong.Message}";
        }
    }

    /// <summary>Applies the changes to a baseline. The controls check the values when they are created.</summary>
    /// <exception cref="InvalidOperationException">There is no such control, or the parameter cannot get this kind of value.</exception>
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
        if (json.Length > MostCharacters) throw new InvalidOperationException($"it has more than {MostCharacters} characters. Lambda allows 4 KB for all environment variables");
        try
        {
            using var document = JsonDocument.Parse(json, Strict);
            if (document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.EnumerateObject().All(control => control.Value.ValueKind == JsonValueKind.Object))
                return document.RootElement.EnumerateObject().ToDictionary(control => control.Name, control => control.Value.Clone(), StringComparer.Ordinal);
        }
        catch (JsonException)
        {
            // reported below, together with the wrong shape
        }
        throw new InvalidOperationException("it must be a JSON object of controls, each with an object of parameters, and no name may occur twice");
    }

    private static JsonElement Merged(ControlEntry entry, JsonElement changes)
    {
        var parameters = entry.Parameters.ValueKind == JsonValueKind.Object ? JsonObject.Create(entry.Parameters)! : [];
        foreach (var change in changes.EnumerateObject())
        {
            if (!IsOneValue(change.Value))
                throw new InvalidOperationException($"the baseline's parameter {change.Name} of {entry.Control} can be set to a number, a text or a list of texts. Change anything else in baseline.json");
            parameters[change.Name] = JsonNode.Parse(change.Value.GetRawText());
        }
        using var merged = JsonDocument.Parse(parameters.ToJsonString());
        return merged.RootElement.Clone();
    }

    private static bool IsOneValue(JsonElement value) => value.ValueKind == JsonValueKind.Array
        ? value.GetArrayLength() > 0 && value.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String)
        : value.ValueKind is not JsonValueKind.Object;
}
