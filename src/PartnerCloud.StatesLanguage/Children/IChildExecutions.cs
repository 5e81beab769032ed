using System.Text.Json.Nodes;
using PartnerCloud.StatesLanguage.Executions;
using PartnerCloud.StatesLanguage.Tasks;

namespace PartnerCloud.StatesLanguage.Children;

/// <summary>What <c>states:startExecution</c> calls: the Step Functions service. Each call acts as the role of the calling execution.</summary>
public interface IChildExecutions
{
    /// <summary>Starts an execution.</summary>
    /// <param name="call">The task that starts it.</param>
    /// <param name="stateMachineArn">The state machine of the child.</param>
    /// <param name="name">The child's name; null generates one.</param>
    /// <param name="input">The child's input, as JSON; null means an empty object.</param>
    /// <exception cref="ChildExecutionRefusedException">The service answered with an error.</exception>
    Execution Start(TaskCall call, string stateMachineArn, string? name, string? input);

    /// <summary>Finds an execution that <see cref="Start"/> returned.</summary>
    Execution Find(string executionArn);

    /// <summary>Describes an execution: the answer of DescribeExecution, with timestamps in milliseconds.</summary>
    /// <exception cref="ChildExecutionRefusedException">The service answered with an error.</exception>
    JsonObject Describe(TaskCall call, Execution child);

    /// <summary>Stops an execution, if the role allows it.</summary>
    void Stop(TaskCall call, Execution child);
}
