using System.Text.Json.Nodes;
using PartnerCloud.StatesLanguage.Children;
using PartnerCloud.StatesLanguage.Definition;
using PartnerCloud.StatesLanguage.Executions;
using PartnerCloud.StatesLanguage.Tasks;

namespace PartnerCloud.StatesLanguage.Engine;

/// <summary>Runs executions of state machines: what the Step Functions service needs of the interpreter.</summary>
public interface IExecutionEngine
{
    /// <summary>The cloud's clock.</summary>
    TimeProvider Clock { get; }

    /// <summary>The task tokens that were handed out.</summary>
    TaskTokens Tokens { get; }

    /// <summary>The Step Functions service that starts child executions; null before one is connected.</summary>
    IChildExecutions? ChildExecutions { get; set; }

    /// <summary>The objects in S3 for Distributed Maps. Until it is set, all calls are refused.</summary>
    IMapRunObjects Objects { get; set; }

    /// <summary>Reads a definition.</summary>
    /// <param name="arn">The state machine's ARN.</param>
    /// <param name="roleArn">The role that executions act as.</param>
    /// <param name="definition">Amazon States Language, placeholders filled.</param>
    /// <param name="created">When the state machine was created; null for now.</param>
    /// <exception cref="InvalidDefinitionException">Something stands in the way; the message names each state and field.</exception>
    StateMachine Define(string arn, string roleArn, string definition, DateTimeOffset? created = null);

    /// <summary>Starts an execution.</summary>
    /// <param name="machine">The state machine.</param>
    /// <param name="arn">The execution's ARN.</param>
    /// <param name="input">The input as it was given.</param>
    /// <param name="parsedInput">The same, parsed.</param>
    Execution Start(StateMachine machine, string arn, string input, JsonNode? parsedInput);

    /// <summary>Tests one state of a definition, without an execution.</summary>
    /// <exception cref="StateNotTestableException">The state does not exist, or cannot be tested in this way.</exception>
    Task<StateTestResult> TestAsync(StateMachine machine, StateTest test);

    /// <summary>Ends an execution from outside; false if it has ended already.</summary>
    bool Stop(Execution execution, string? error, string? cause);

    /// <summary>Ends an execution from outside when it next enters a state, as AWS does after its state machine is deleted.</summary>
    void StopAtNextState(Execution execution);

    /// <summary>Why an execution cannot be redriven, in AWS's words; null if it can.</summary>
    string? RedriveObstacle(Execution execution);

    /// <summary>Goes on with an execution that failed, was stopped or timed out, at the state where it ended.</summary>
    /// <param name="execution">The execution.</param>
    /// <param name="clientToken">The same token again is the same redrive.</param>
    /// <returns>When it was redriven.</returns>
    /// <exception cref="NotRedrivableException">It cannot be redriven.</exception>
    Task<DateTimeOffset> RedriveAsync(Execution execution, string? clientToken);
}
