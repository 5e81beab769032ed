using System.Text.Json.Nodes;
using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Permissions;
using PartnerCloud.Simulator.Services.Iam;
using PartnerCloud.Simulator.Wire;
using PartnerCloud.StatesLanguage.Children;
using PartnerCloud.StatesLanguage.Executions;
using PartnerCloud.StatesLanguage.Tasks;

namespace PartnerCloud.Simulator.Services.StepFunctions;

/// <summary>The calls of <c>states:startExecution</c>, with the permissions of the calling execution's role.</summary>
internal sealed class ChildExecutions(ExecutionStore executions, SimulatedCloud? cloud) : IChildExecutions
{
    private static readonly string[] Dates = ["startDate", "stopDate", "redriveDate"];

    public Execution Start(TaskCall call, string stateMachineArn, string? name, string? input) => Translated(() =>
    {
        if (!Arns.Is(stateMachineArn, "stateMachine"))
            throw StepFunctionsErrors.InvalidArn(stateMachineArn);
        if (Arns.IsLabeled(stateMachineArn))
            throw StepFunctionsErrors.LabeledArn(stateMachineArn);
        if (RefusalOf(call, "StartExecution", stateMachineArn) is { } refusal)
            throw refusal;
        return executions.Start(stateMachineArn, name, input);
    });

    public Execution Find(string executionArn) => executions.Get(executionArn);

    public JsonObject Describe(TaskCall call, Execution child) => Translated(() =>
    {
        if (RefusalOf(call, "DescribeExecution", child.Arn) is { } refusal)
            throw refusal;
        var description = ExecutionWriter.Description(child, executions.RedriveObstacle(child), withData: true);
        foreach (var date in Dates.Where(description.ContainsKey))
            description[date] = decimal.ToInt64(description[date]!.GetValue<decimal>() * 1000);
        return description;
    });

    public void Stop(TaskCall call, Execution child)
    {
        try
        {
            if (RefusalOf(call, "StopExecution", child.Arn) is null)
                executions.Stop(child.Arn);
        }
        catch (TaskFailedException)
        {
            // Nobody can assume the role any more. As without the permission, the child goes on.
        }
    }

    /// <summary>Why the calling execution's role may not make a call; null if it may.</summary>
    /// <exception cref="TaskFailedException">Step Functions cannot assume the role.</exception>
    private AwsErrorException? RefusalOf(TaskCall call, string operation, string arn)
    {
        if (cloud is null)
            return null;
        var decision = cloud.Authorizer.Judge(RoleOf(cloud, call), "states", [new Permission($"states:{operation}", new Target(arn))]);
        return decision.Refusal is { } refusal ? new("AccessDeniedException", refusal.Message) : null;
    }

    private static Caller RoleOf(SimulatedCloud cloud, TaskCall call)
    {
        try
        {
            return StatesRoles.SessionOf(cloud, call.RoleArn, call.StateMachineArn);
        }
        catch (AwsErrorException refusal)
        {
            throw new TaskFailedException("States.Permissions", refusal.Message);
        }
    }

    private static T Translated<T>(Func<T> call)
    {
        try
        {
            return call();
        }
        catch (AwsErrorException error)
        {
            throw new ChildExecutionRefusedException(error.Code, error.Message, error);
        }
    }
}
