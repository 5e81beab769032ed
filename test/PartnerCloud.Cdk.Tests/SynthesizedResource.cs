using System.Text.Json;

namespace PartnerCloud.Cdk.Tests;

/// <summary>A resource of a template.</summary>
/// <param name="LogicalId">Its logical id.</param>
/// <param name="Json">All of it.</param>
internal sealed record SynthesizedResource(string LogicalId, JsonElement Json)
{
    /// <summary>Its type, for example <c>AWS::IAM::Role</c>.</summary>
    public string Type => Json.GetProperty(nameof(Type)).GetString()!;

    /// <summary>Its properties.</summary>
    public JsonElement Properties => Json.GetProperty(nameof(Properties));

    /// <summary>A property that is text.</summary>
    public string? Text(string property) => Properties.GetProperty(property).GetString();

    /// <summary>The statements of a role's inline policies, by their Sids.</summary>
    public IReadOnlyDictionary<string, JsonElement> Statements => Properties.GetProperty("Policies").EnumerateArray()
        .SelectMany(policy => policy.GetProperty("PolicyDocument").GetProperty("Statement").EnumerateArray())
        .ToDictionary(statement => statement.GetProperty("Sid").GetString()!);

    /// <summary>The reasons that the template gives.</summary>
    public IReadOnlyDictionary<string, string> Reasons => Json.TryGetProperty("Metadata", out var metadata) && metadata.TryGetProperty(PermissionJustification.MetadataKey, out var reasons)
        ? reasons.EnumerateObject().ToDictionary(reason => reason.Name, reason => reason.Value.GetString()!)
        : [];
}
