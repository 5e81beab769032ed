using System.Text.Json.Serialization;

namespace PartnerCloud.AwsPackages.SampleFunctions;

public sealed record Greeting([property: JsonPropertyName("name")] string? Name);
