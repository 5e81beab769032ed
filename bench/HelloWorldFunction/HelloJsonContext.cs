using System.Text.Json.Serialization;

namespace HelloWorldFunction;

/// <summary>The JSON of the function's input and output.</summary>
[JsonSerializable(typeof(Hello))]
public sealed partial class HelloJsonContext : JsonSerializerContext;
