using System.Text.Json.Nodes;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.StepFunctions;

/// <summary>Step Functions' errors, with AWS's codes and wording.</summary>
internal static class StepFunctionsErrors
{
    public static AwsErrorException Validation(string member, string constraint) =>
        new("ValidationException", $"1 validation error detected: Value at '{member}' failed to satisfy constraint: {constraint}");

    public static AwsErrorException LabeledArn(string arn) =>
        new("ValidationException", $"The operation does not support the labeled ARN '{arn}'. Use the ARN of the state machine.")
        {
            Members = new Dictionary<string, JsonNode> { ["reason"] = "API_DOES_NOT_SUPPORT_LABELED_ARNS" },
        };

    public static AwsErrorException AccessDenied(Caller caller, string operation, string arn) =>
        new("AccessDeniedException", $"User: {caller.Arn} is not authorized to perform: states:{operation} on resource: {arn}");

    public static AwsErrorException RoleNotAssumable() => new(
        "AccessDeniedException",
        "Neither the global service principal states.amazonaws.com, nor the regional one is authorized to assume the provided role.");

    public static AwsErrorException ManagedRuleRefused(string roleArn) => new("AccessDeniedException", $"'{roleArn}' is not authorized to create managed-rule.");

    public static AwsErrorException ForeignRole() => new("AccessDeniedException", "Cross-account pass role is not allowed.");

    public static AwsErrorException InvalidArn(string arn) => new("InvalidArn", $"Invalid Arn: '{arn}'");

    public static AwsErrorException InvalidName(string name) => new("InvalidName", $"Invalid Name: '{name}'");

    public static AwsErrorException InvalidToken() => new("InvalidToken", "Invalid Token: 'Invalid token'");

    public static AwsErrorException InvalidDefinition(string message) => new("InvalidDefinition", message);

    public static AwsErrorException InvalidInput(string reason) => new("InvalidExecutionInput", $"Invalid State Machine Execution Input: '{reason}'");

    public static AwsErrorException StateMachineMissing(string arn) => new("StateMachineDoesNotExist", $"State Machine Does Not Exist: '{arn}'");

    public static AwsErrorException StateMachineExists(string arn) => new("StateMachineAlreadyExists", $"State Machine Already Exists: '{arn}'");

    public static AwsErrorException StateMachineDeleting(string arn) => new("StateMachineDeleting", $"State Machine is deleting: '{arn}'");

    public static AwsErrorException ExecutionMissing(string arn) => new("ExecutionDoesNotExist", $"Execution Does Not Exist: '{arn}'");

    public static AwsErrorException ExecutionExists(string arn) => new("ExecutionAlreadyExists", $"Execution Already Exists: '{arn}'");

    public static AwsErrorException ResourceMissing(string arn) => new("ResourceNotFound", $"Resource not found: '{arn}'")
    {
        Members = new Dictionary<string, JsonNode> { ["resourceName"] = arn },
    };

    public static AwsErrorException MapRunCompleted(string arn) => new("ValidationException", $"The Map Run '{arn}' has ended. Only a running one can be changed.")
    {
        Members = new Dictionary<string, JsonNode> { ["reason"] = "CANNOT_UPDATE_COMPLETED_MAP_RUN" },
    };

    public static AwsErrorException NothingToUpdate() =>
        new("ValidationException", "Give at least one of maxConcurrency, toleratedFailurePercentage and toleratedFailureCount.")
        {
            Members = new Dictionary<string, JsonNode> { ["reason"] = "MISSING_REQUIRED_PARAMETER" },
        };

    public static AwsErrorException NotRedrivable(string arn, string reason) => new("ExecutionNotRedrivable", $"The execution {arn} cannot be redriven: {reason}.");
}
