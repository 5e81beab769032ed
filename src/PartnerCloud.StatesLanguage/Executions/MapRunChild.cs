using System.Text.Json.Nodes;

namespace PartnerCloud.StatesLanguage.Executions;

/// <summary>One item of a Map Run, or one batch of items, and the execution that works on it.</summary>
internal sealed class MapRunChild(JsonNode? input, int itemCount)
{
    public JsonNode? Input => input;

    public int ItemCount => itemCount;

    public ChildStatus Status { get; set; }

    /// <summary>Whether a redrive found that the failed execution cannot be repeated.</summary>
    public bool IsFinal { get; set; }

    /// <summary>The execution; null before its start.</summary>
    public Execution? Execution { get; set; }

    /// <summary>Whether it counts against the tolerated failures.</summary>
    public bool HasFailed => Status is ChildStatus.Failed or ChildStatus.TimedOut;
}
