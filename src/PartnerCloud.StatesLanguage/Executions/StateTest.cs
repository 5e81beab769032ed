using System.Text.Json.Nodes;

namespace PartnerCloud.StatesLanguage.Executions;

/// <summary>The test of one state, as TestState runs it.</summary>
/// <param name="State">The state's name. It may be inside a Parallel or Map state.</param>
/// <param name="Input">The state's input as JSON.</param>
public sealed record StateTest(string State, string Input)
{
    /// <summary>The workflow variables before the state.</summary>
    public JsonObject Variables { get; init; } = [];

    /// <summary>The context object, <c>$$</c>; null for that of an execution of its own.</summary>
    public JsonObject? Context { get; init; }

    /// <summary>The answer that replaces the task's work; null to do the work.</summary>
    public StateMock? Mock { get; init; }

    /// <summary>The number of earlier retries by the retrier that matches the error.</summary>
    public int Retries { get; init; }
}
