using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Faults;

/// <summary>Each service's wording of the errors that any call can get.</summary>
internal static class FaultErrors
{
    /// <summary>The error of a fault that stops a call before its service; null for faults without an error answer.</summary>
    public static AwsErrorException? For(FaultKind kind, string service) => kind switch
    {
        FaultKind.Throttle => Throttled(service),
        FaultKind.InternalError => new(InternalCode(service), "We encountered an internal error. Please try again.", 500),
        FaultKind.Unavailable => new(service == "s3" ? "SlowDown" : "ServiceUnavailable", "The service is unavailable. Please try again.", 503),
        FaultKind.AccessDenied => Denied(service),
        _ => null,
    };

    public static AwsErrorException ExpiredToken(AwsErrorException cause, string service) =>
        IsXml(service)
            ? new(cause.Code, cause.Message, service == "s3" ? 400 : 403)
            : new(cause.Code == "ExpiredToken" ? "ExpiredTokenException" : "UnrecognizedClientException", cause.Message);

    private static AwsErrorException Throttled(string service) => service switch
    {
        "organizations" => new("TooManyRequestsException", "You have sent too many requests in too short a period of time."),
        "lambda" => new("TooManyRequestsException", "Rate Exceeded.", 429),
        "s3" or "s3-control" => new("SlowDown", "Please reduce your request rate.", 503),
        "iam" or "sts" => new("Throttling", "Rate exceeded"),
        "ec2" => new("RequestLimitExceeded", "Request limit exceeded.", 503),
        "tagging" => new("ThrottledException", "Rate exceeded"),
        "account" => new("TooManyRequestsException", "Rate exceeded", 429),
        "access-analyzer" => new("ThrottlingException", "Rate exceeded", 429),
        _ => new("ThrottlingException", "Rate exceeded"),
    };

    private static string InternalCode(string service) => service switch
    {
        "organizations" => "ServiceException",
        "iam" => "ServiceFailure",
        "secretsmanager" => "InternalServiceError",
        "tagging" => "InternalServiceException",
        "events" => "InternalException",
        "lambda" => "ServiceException",
        "s3" or "s3-control" or "ec2" => "InternalError",
        "account" or "access-analyzer" => "InternalServerException",
        _ => "InternalFailure",
    };

    private static AwsErrorException Denied(string service) =>
        service == "ec2" ? new("UnauthorizedOperation", "You are not authorized to perform this operation.", 403)
        : IsXml(service) ? new("AccessDenied", "Access Denied", 403)
        : new("AccessDeniedException", "You don't have permissions to access this resource.");

    private static bool IsXml(string service) => service is "iam" or "sts" or "s3" or "s3-control" or "ec2";
}
