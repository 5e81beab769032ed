using System.Text.Json;

namespace PartnerCloud.Cdk.Tests;

/// <summary>A resource of a template.</summary>
/// <param name="LogicalId">Its logical id.</param>
/// <param name="Json">All of it.</param>
internal sealed record SynthesizedResource(string LogicalId, JsonElement Json)
{
    /// <summary>Its properties.</summary>
    public JsonElement Properties => Json.GetProperty(nameof(Properties));
}
