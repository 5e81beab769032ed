using System.Text.Json;

namespace PartnerCloud.Cdk.Tests;

/// <summary>A resource of a template.</summary>
/// <param name="LogicalId">The logical id.</param>
/// <param name="Json">The whole resource.</param>
internal sealed record SynthesizedResource(string LogicalId, JsonElement Json)
{
    /// <summary>The resource type, for example <c>AWS::IAM::Role</c>.</summary>
    public string Type => Json.GetProperty(nameof(Type)).GetString()!;

    public JsonElement Properties => Json.GetProperty(nameof(Properties));

    /// <summary>A property that is text.</summary>
    public string? Text(string property) => Properties.GetProperty(property).GetString();

    /// <summary>The statements of a role's inline policies, by their Sids.</summary>
    public IReadOnlyDictionary<string, JsonElement> Statements => Properties.GetProperty("Policies").EnumerateArray()
        .SelectMany(policy => policy.GetProperty("PolicyDocument").GetProperty("Statement").EnumerateArray())
        .ToDictionary(statement => statement.GetProperty("Sid").GetString()!);

    /// <summary>The reasons for wildcards that the template's metadata gives, by Sid.</summary>
    public IReadOnlyDictionary<string, string> Reasons => Json.TryGetProperty("Metadata", out var metadata) && metadata.TryGetProperty(PermissionJustification.MetadataKey, out var reasons)
        ? reasons.EnumerateObject().ToDictionary(reason => reason.Name, reason => reason.Value.GetString()!)
        : [];
}
