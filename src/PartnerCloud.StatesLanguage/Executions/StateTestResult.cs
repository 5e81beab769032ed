using System.Text.Json.Nodes;

namespace PartnerCloud.StatesLanguage.Executions;

/// <summary>The result of a test.</summary>
/// <param name="Status">How the state ended.</param>
/// <param name="Inspection">What each step of the state did, under the members of <c>inspectionData</c>.</param>
public sealed record StateTestResult(StateTestStatus Status, JsonObject Inspection)
{
    /// <summary>The output as JSON; null if the state failed and did not catch the error.</summary>
    public string? Output { get; init; }

    /// <summary>The next state; null for none.</summary>
    public string? Next { get; init; }

    /// <summary>The error's name; null for none.</summary>
    public string? Error { get; init; }

    /// <summary>The error's cause; null for none.</summary>
    public string? Cause { get; init; }
}
