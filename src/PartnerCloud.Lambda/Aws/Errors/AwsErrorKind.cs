using PartnerCloud.Lambda.Contract.Errors;

namespace PartnerCloud.Lambda.Aws.Errors;

/// <summary>AWS's error codes that mean the same to the workflow.</summary>
/// <param name="Means">What they mean, as a sentence.</param>
/// <param name="WorkflowDoes">What the workflow makes of them, as sentences.</param>
/// <param name="WhoActs">Whose move it is if they persist.</param>
/// <param name="Codes">The codes.</param>
public sealed record AwsErrorKind(string Means, string WorkflowDoes, WhoActs WhoActs, IReadOnlySet<string> Codes)
{
    /// <summary>Throttling, a failure on AWS's side, or a conflict with another change. Any answer with the HTTP status 429, or 500 and above, counts too.</summary>
    public static AwsErrorKind Temporary { get; } = new(
        "AWS throttles, fails, or makes another change at the moment.",
        $"Transient. The SDK repeats the call. Then the step is retried for minutes, as `{nameof(AwsTemporarilyUnavailableException)}`.",
        WhoActs.Nobody,
        Set(
            "Throttling", "ThrottlingException", "ThrottledException", "RequestThrottled", "RequestThrottledException", "TooManyRequestsException",
            "RequestLimitExceeded", "SlowDown", "PriorRequestNotComplete", "TransactionInProgressException", "ProvisionedThroughputExceededException",
            "BandwidthLimitExceeded", "EC2ThrottledException", "KmsThrottlingException",
            "InternalFailure", "InternalError", "InternalServerError", "InternalServiceError", "ServiceFailure", "ServiceException", "ServiceUnavailable",
            "RequestTimeout", "RequestTimeoutException", "ConcurrentModification", "ConcurrentModificationException", "ConflictException",
            "ExpiredToken", "ExpiredTokenException", "RequestExpired"));

    /// <summary>A new account, role or session may not be known everywhere yet. AWS answers the same codes when it never will be.</summary>
    public static AwsErrorKind NotReady { get; } = new(
        "A customer's account does not let us in, or does not have the service or region yet.",
        $"Transient, unless the text names an explicit denial. The step is retried for about 20 minutes, as `{nameof(AccountAccessNotReadyException)}`. An explicit denial ends the execution at once, as `{nameof(AccountAccessDeniedException)}`.",
        WhoActs.CustomerOrOperator,
        Set(
            "AccessDenied", "AccessDeniedException", "UnauthorizedOperation", "InvalidClientTokenId", "InvalidAccessKeyId", "UnrecognizedClientException", "OptInRequired",
            "SubscriptionRequiredException", "NotSignedUp", "PendingVerification", "RegionDisabledException", "AuthFailure", "CloudTrailAccessNotEnabledException"));

    /// <summary>A service does not see yet what was written a moment ago.</summary>
    public static AwsErrorKind NotSettled { get; } = new(
        "A service of a customer's account does not see yet what was written a moment ago.",
        $"Transient. The step is retried for minutes, as `{nameof(BaselineNotSettledException)}`.",
        WhoActs.Nobody,
        Set(
            "InsufficientDeliveryPolicyException", "NoAvailableDeliveryChannelException", "NoAvailableConfigurationRecorderException", "InsufficientS3BucketPolicyException",
            "S3BucketDoesNotExistException", "NoSuchBucketException", "NoSuchBucket", "InvalidRoleException", "EntityTemporarilyUnmodifiable", "OperationAborted", "NoSuchEntity",
            "TrailNotFoundException", "ResourceInUseException", "ReportNotPresent", "ReportInProgress", "ReportExpired"));

    /// <summary>Organizations does not know yet what it has created.</summary>
    public static AwsErrorKind NotKnownYet { get; } = new(
        "Organizations does not know yet an account that it has reported as created or joined.",
        $"Transient. The step is retried for minutes, as `{nameof(AwsTemporarilyUnavailableException)}`.",
        WhoActs.Nobody,
        Set("ChildNotFoundException", "AccountNotFoundException", "TargetNotFoundException"));

    /// <summary>All kinds. Any other code is permanent.</summary>
    public static IReadOnlyList<AwsErrorKind> All { get; } = [Temporary, NotReady, NotSettled, NotKnownYet];

    private static HashSet<string> Set(params string[] codes) => new(codes, StringComparer.Ordinal);
}
