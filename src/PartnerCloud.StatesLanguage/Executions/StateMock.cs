using System.Text.Json.Nodes;

namespace PartnerCloud.StatesLanguage.Executions;

/// <summary>The answer that replaces a task's work in a test.</summary>
/// <param name="Result">The result; without effect if there is an error.</param>
/// <param name="Error">The error's name; null for a result.</param>
/// <param name="Cause">The error's cause; null for none.</param>
public sealed record StateMock(JsonNode? Result, string? Error = null, string? Cause = null)
{
    internal JsonNode? Answer() => Error is null ? Json.Copy(Result) : throw new StateFailureException(Error, Cause);
}
