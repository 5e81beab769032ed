using System.Text.Json.Nodes;

namespace PartnerCloud.StatesLanguage.Tasks;

/// <summary>The end of a task with a token.</summary>
/// <param name="Kind">The kind of end.</param>
/// <param name="Output">The result of a succeeded task.</param>
/// <param name="Error">The error's name; null for none.</param>
/// <param name="Cause">The error's text; null for none.</param>
internal sealed record TokenAnswer(TokenAnswerKind Kind, JsonNode? Output = null, string? Error = null, string? Cause = null)
{
    public static TokenAnswer Cancelled { get; } = new(TokenAnswerKind.Cancelled);

    public static TokenAnswer Success(JsonNode? output) => new(TokenAnswerKind.Success, output);

    public static TokenAnswer Failure(string? error, string? cause) => new(TokenAnswerKind.Failure, Error: error, Cause: cause);

    public static TokenAnswer TimedOut { get; } = new(TokenAnswerKind.TimedOut);

    public static TokenAnswer HeartbeatMissed { get; } = new(TokenAnswerKind.HeartbeatMissed);
}
