using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.Sqs;

/// <summary>SQS's errors, with AWS's codes and wording.</summary>
internal static class SqsErrors
{
    public static AwsErrorException NoQueue() => new("QueueDoesNotExist", "The specified queue does not exist.");

    public static AwsErrorException Attribute(string name) => new("InvalidAttributeName", $"Unknown Attribute {name}.");

    public static AwsErrorException Value(string name) => new("InvalidAttributeValue", $"Invalid value for the parameter {name}.");

    public static AwsErrorException Parameter(string message) => new("InvalidParameterValue", message);

    public static AwsErrorException NotSupported(string what) => new("UnsupportedOperation", $"The simulated sqs service does not implement {what}.");

    /// <summary>The code that clients of the former Query protocol know.</summary>
    public static string QueryCode(string code) => code switch
    {
        "QueueDoesNotExist" => "AWS.SimpleQueueService.NonExistentQueue",
        "QueueNameExists" => "QueueAlreadyExists",
        "UnsupportedOperation" => "AWS.SimpleQueueService.UnsupportedOperation",
        _ => code,
    };
}
