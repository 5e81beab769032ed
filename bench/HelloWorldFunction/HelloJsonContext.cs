using System.Text.Json.Serialization;

namespace HelloWorldFunction;

/// <summary>The JSON that the function takes and gives.</summary>
[JsonSerializable(typeof(Hello))]
public sealed partial class HelloJsonContext : JsonSerializerContext;
