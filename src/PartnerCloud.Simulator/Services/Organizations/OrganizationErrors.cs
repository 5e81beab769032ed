using System.Text.Json.Nodes;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.Organizations;

/// <summary>Errors of Organizations, in its wording. Some carry a machine-readable reason.</summary>
internal static class OrganizationErrors
{
    public static AwsErrorException InvalidInput(string reason, string message) =>
        new("InvalidInputException", message) { Members = new Dictionary<string, JsonNode> { ["Reason"] = reason } };

    public static AwsErrorException ConstraintViolation(string reason, string message) =>
        new("ConstraintViolationException", message) { Members = new Dictionary<string, JsonNode> { ["Reason"] = reason } };

    public static AwsErrorException HandshakeConstraint(string reason, string message) =>
        new("HandshakeConstraintViolationException", message) { Members = new Dictionary<string, JsonNode> { ["Reason"] = reason } };

    public static AwsErrorException AccessDenied() =>
        new("AccessDeniedException", "You don't have permissions to access this resource.");

    public static AwsErrorException NotInUse() =>
        new("AWSOrganizationsNotInUseException", "Your account is not a member of an organization.");

    public static AwsErrorException TooManyRequests(string type, string message) =>
        new("TooManyRequestsException", message) { Members = new Dictionary<string, JsonNode> { ["Type"] = type } };

    public static AwsErrorException AccountNotFound() =>
        new("AccountNotFoundException", "You specified an account that doesn't exist.");

    public static AwsErrorException ParentNotFound() =>
        new("ParentNotFoundException", "You specified parent that doesn't exist.");

    public static AwsErrorException PolicyTypeNotEnabled() =>
        new("PolicyTypeNotEnabledException", "This operation can be performed only for enabled policy types.");

    public static AwsErrorException TargetNotFound() =>
        new("TargetNotFoundException", "You specified a target that doesn't exist.");
}
