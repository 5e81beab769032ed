using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.EventBridge;

/// <summary>EventBridge's errors, with AWS's codes and wording.</summary>
internal static class EventErrors
{
    public static AwsErrorException Validation(string message) => new("ValidationException", message);

    public static AwsErrorException NotSupported(string what) => Validation($"The simulated events service does not implement {what}.");

    public static AwsErrorException NoBus(string name) => new("ResourceNotFoundException", $"Event bus {name} does not exist.");

    public static AwsErrorException NoRule(string name, string bus) => new("ResourceNotFoundException", $"Rule {name} does not exist on EventBus {bus}.");

    public static AwsErrorException TooMany() => new("LimitExceededException", "The requested resource exceeds the maximum number allowed.");
}
