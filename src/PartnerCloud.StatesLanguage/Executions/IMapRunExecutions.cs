using System.Text.Json.Nodes;

namespace PartnerCloud.StatesLanguage.Executions;

/// <summary>Starts, stops and redrives the child executions of Map Runs.</summary>
internal interface IMapRunExecutions
{
    /// <summary>Starts a child.</summary>
    /// <param name="child">The Map Run and the number of items.</param>
    /// <param name="input">The child's input.</param>
    /// <param name="changed">Takes every change of the child's status, the start included.</param>
    Execution Start(ChildOf child, JsonNode? input, Action<Execution, ExecutionState> changed);

    /// <summary>Stops a child that still runs.</summary>
    void Stop(Execution child);

    /// <summary>Goes on with a child that failed. It must be redrivable, and its earlier work must have stopped.</summary>
    void Redrive(Execution child);

    /// <summary>Why a child cannot be redriven; null if it can.</summary>
    string? RedriveObstacle(Execution child);
}
