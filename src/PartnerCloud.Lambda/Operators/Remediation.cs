using Amazon.StepFunctions;

namespace PartnerCloud.Lambda.Operators;

/// <summary>The next step, by how an execution ended.</summary>
internal static class Remediation
{
    public static string About(FailedExecution execution)
    {
        if (execution.End.IsFinal)
            return "Nothing with this execution: the outcome is final, and a redrive would end the same way. Once the cause is settled with the customer, CAM asks anew under a new request id.";
        if (execution.RedriveObstacle is { } obstacle)
            return $"AWS does not redrive it: {obstacle}. Repair the cause; then CAM asks anew under a new request id, and what was already made is found again.";
        return $"""
            {FirstOf(execution)} Then go on where it stopped:

              aws stepfunctions redrive-execution --execution-arn {execution.Arn} --region {execution.Region}

            That is possible until {NotificationText.Moment(execution.RedrivableUntil)}. Nothing is made twice.
            """;
    }

    private static string FirstOf(FailedExecution execution) => execution.Status == ExecutionStatus.ABORTED ? "Somebody stopped it (CloudTrail says who: StopExecution). Make sure that its reason is gone."
        : execution.Status == ExecutionStatus.TIMED_OUT ? "Find out in the execution what took so long, and repair that."
        : "Repair what the cause names.";
}
