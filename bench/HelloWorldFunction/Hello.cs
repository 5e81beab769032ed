using System.Text.Json.Serialization;

namespace HelloWorldFunction;

/// <summary>The function's input and output.</summary>
/// <param name="Text">Any text.</param>
public sealed record Hello([property: JsonPropertyName("text")] string Text);
