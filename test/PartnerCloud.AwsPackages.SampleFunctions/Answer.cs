using System.Text.Json.Serialization;

namespace PartnerCloud.AwsPackages.SampleFunctions;

public sealed record Answer
{
    [JsonPropertyName("text")]
    public string? Text { get; init; }

    [JsonPropertyName("left")]
    public string? Left { get; init; }
}
