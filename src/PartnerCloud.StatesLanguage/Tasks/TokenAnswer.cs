using System.Text.Json.Nodes;

namespace PartnerCloud.StatesLanguage.Tasks;

/// <summary>How a task with a token ended.</summary>
/// <param name="Kind">By whom.</param>
/// <param name="Output">The result, if it succeeded.</param>
/// <param name="Error">The error's name, if it did not.</param>
/// <param name="Cause">The error's text.</param>
internal sealed record TokenAnswer(TokenAnswerKind Kind, JsonNode? Output = null, string? Error = null, string? Cause = null)
{
    public static TokenAnswer Cancelled { get; } = new(TokenAnswerKind.Cancelled);

    public static TokenAnswer Success(JsonNode? output) => new(TokenAnswerKind.Success, output);

    public static TokenAnswer Failure(string? error, string? cause) => new(TokenAnswerKind.Failure, Error: error, Cause: cause);

    public static TokenAnswer TimedOut(string error) => new(TokenAnswerKind.TimedOut, Error: error);
}
