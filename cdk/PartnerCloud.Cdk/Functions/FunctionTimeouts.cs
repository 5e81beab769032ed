using PartnerCloud.Cdk.Workflows;

namespace PartnerCloud.Cdk.Functions;

/// <summary>
/// The timeouts of functions. A function times out before the state that waits for it. So the workflow sees what happened (<c>Sandbox.Timedout</c>),
/// and no function is still changing an account when the retry of its state begins.
/// </summary>
public static class FunctionTimeouts
{
    /// <summary>How long a cold start may take. Step Functions counts it in the state's time, but Lambda does not count it in the function's.</summary>
    public const int MarginSeconds = 10;

    /// <summary>The timeout of functions that no workflow calls. Measuring reads the history of each running execution, and under load a thousand run for hours.</summary>
    public const int SecondsOutsideWorkflows = 240;

    /// <summary>A function's timeout: the shortest of its states, less the margin.</summary>
    public static int SecondsOf(string functionName, IEnumerable<WorkflowFile> workflows) => workflows
        .SelectMany(workflow => workflow.FunctionTasks)
        .Where(task => task.FunctionName == functionName)
        .Select(task => task.TimeoutSeconds - MarginSeconds)
        .DefaultIfEmpty(SecondsOutsideWorkflows)
        .Min();
}
