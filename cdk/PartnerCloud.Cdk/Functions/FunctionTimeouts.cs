using PartnerCloud.Cdk.Workflows;

namespace PartnerCloud.Cdk.Functions;

/// <summary>
/// A function ends before the state that waits for it: so the workflow sees what happened (<c>Sandbox.Timedout</c>), and no function goes on changing
/// an account while the retry of its state has begun.
/// </summary>
public static class FunctionTimeouts
{
    /// <summary>What a cold start may take: Lambda does not count it in the function's time, Step Functions does in the state's.</summary>
    public const int MarginSeconds = 10;

    /// <summary>For functions that no workflow calls: measuring looks into the history of each execution that runs, and in a load a thousand run for hours.</summary>
    public const int SecondsOutsideWorkflows = 240;

    /// <summary>A function's timeout: that of its shortest state, less the margin.</summary>
    public static int SecondsOf(string functionName, IEnumerable<WorkflowFile> workflows) => workflows
        .SelectMany(workflow => workflow.FunctionTasks)
        .Where(task => task.FunctionName == functionName)
        .Select(task => task.TimeoutSeconds - MarginSeconds)
        .DefaultIfEmpty(SecondsOutsideWorkflows)
        .Min();
}
