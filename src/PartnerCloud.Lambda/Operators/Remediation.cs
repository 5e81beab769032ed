using Amazon.StepFunctions;
using PartnerCloud.Lambda.Contract.Errors;

namespace PartnerCloud.Lambda.Operators;

/// <summary>Says who acts on an execution that did not succeed, and what they do.</summary>
internal static class Remediation
{
    /// <summary>Who acts, in one line.</summary>
    public static string Summary(FailedExecution execution)
    {
        if (execution.End.IsFinal) return "Do not redrive it: the outcome is final. An operator settles the cause with the customer.";
        if (execution.RedriveObstacle is not null) return "An operator must repair the cause, or have it repaired. AWS does not redrive this execution, so CAM then sends a new request.";
        return execution.Status == ExecutionStatus.ABORTED ? "An operator must settle why it was stopped, and then redrive it."
            : execution.Status == ExecutionStatus.TIMED_OUT ? "An operator must repair what took so long, and then redrive it."
            : $"{Actor(execution)}, and then redrive it.";
    }

    private static string Actor(FailedExecution execution) => ErrorTable.Find(execution.Error)?.WhoActs switch
    {
        WhoActs.Customer => "The customer must repair the cause. An operator must tell them",
        WhoActs.CustomerOrOperator => "The customer or an operator must repair the cause, which says who. An operator must see to it",
        WhoActs.CamOperator => "The operators of Cloud Application Manager must repair the cause. An operator must tell them",
        WhoActs.Nobody => "Nothing may be left to repair: it can pass by itself. An operator must see whether it has",
        _ => "An operator must repair the cause, or have it repaired",
    };

    /// <summary>The steps to take, with the command.</summary>
    public static string Steps(FailedExecution execution)
    {
        if (execution.End.IsFinal)
            return "Leave this execution as it is: a redrive would end the same way. Settle the cause with the customer. Then CAM sends a new request with a new request id.";
        if (execution.RedriveObstacle is { } obstacle)
            return $"AWS does not redrive it: {obstacle}. Repair the cause. Then CAM sends a new request with a new request id, which finds what was already made.";
        return $"""
            1. {FirstStep(execution)}
            2. Continue where the execution stopped:

              aws stepfunctions redrive-execution --execution-arn {execution.Arn} --region {execution.Region}

            You can redrive it until {NotificationText.Moment(execution.RedrivableUntil)}. Nothing is made twice.
            """;
    }

    private static string FirstStep(FailedExecution execution) => execution.Status == ExecutionStatus.ABORTED ? "Find out who stopped the execution: CloudTrail shows it as StopExecution. Make sure that the reason no longer applies."
        : execution.Status == ExecutionStatus.TIMED_OUT ? "Find out in the execution what took so long, and repair that."
        : ErrorTable.Find(execution.Error)?.PlainWhatToDo ?? "Repair what the cause names.";
}
