using System.Text.Json.Serialization;

namespace HelloWorldFunction;

/// <summary>What the function takes and gives.</summary>
/// <param name="Text">Anything.</param>
public sealed record Hello([property: JsonPropertyName("text")] string Text);
