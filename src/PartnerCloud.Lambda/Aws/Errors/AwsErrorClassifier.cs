using System.Net;
using System.Net.Sockets;
using Amazon.AccessAnalyzer;
using Amazon.Account;
using Amazon.CloudTrail;
using Amazon.ConfigService;
using Amazon.EC2;
using Amazon.IdentityManagement;
using Amazon.Organizations;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3Control;
using Amazon.SecretsManager;

namespace PartnerCloud.Lambda.Aws.Errors;

/// <summary>What an error answer of AWS means for us. Codes rather than types: services name the same condition differently.</summary>
internal static class AwsErrorClassifier
{
    private static readonly HashSet<string> Temporary = new(StringComparer.Ordinal)
    {
        "Throttling", "ThrottlingException", "ThrottledException", "RequestThrottled", "RequestThrottledException", "TooManyRequestsException",
        "RequestLimitExceeded", "SlowDown", "PriorRequestNotComplete", "TransactionInProgressException", "ProvisionedThroughputExceededException",
        "BandwidthLimitExceeded", "EC2ThrottledException", "KmsThrottlingException",
        "InternalFailure", "InternalError", "InternalServerError", "InternalServiceError", "ServiceFailure", "ServiceException", "ServiceUnavailable",
        "RequestTimeout", "RequestTimeoutException", "ConcurrentModification", "ConcurrentModificationException", "ConflictException",
        "ExpiredToken", "ExpiredTokenException", "RequestExpired",
    };

    private static readonly HashSet<string> NotReady = new(StringComparer.Ordinal)
    {
        "AccessDenied", "AccessDeniedException", "UnauthorizedOperation", "InvalidClientTokenId", "InvalidAccessKeyId", "UnrecognizedClientException", "OptInRequired",
        "SubscriptionRequiredException", "NotSignedUp", "RegionDisabledException", "AuthFailure", "CloudTrailAccessNotEnabledException",
    };

    private static readonly HashSet<string> Denied = new(StringComparer.Ordinal) { "AccessDenied", "AccessDeniedException", "UnauthorizedOperation" };

    private static readonly HashSet<string> NotSettled = new(StringComparer.Ordinal)
    {
        "InsufficientDeliveryPolicyException", "NoAvailableDeliveryChannelException", "NoAvailableConfigurationRecorderException", "InsufficientS3BucketPolicyException",
        "S3BucketDoesNotExistException", "NoSuchBucketException", "NoSuchBucket", "InvalidRoleException", "EntityTemporarilyUnmodifiable", "OperationAborted", "NoSuchEntity",
        "TrailNotFoundException", "ResourceInUseException", "ReportNotPresent", "ReportInProgress", "ReportExpired",
    };

    private static readonly HashSet<string> NotKnownYet = new(StringComparer.Ordinal) { "ChildNotFoundException", "AccountNotFoundException", "TargetNotFoundException" };

    /// <summary>Throttling, a failure on AWS's side, or a collision with a change under way.</summary>
    public static bool IsTemporary(AmazonServiceException answer) =>
        answer.StatusCode is >= HttpStatusCode.InternalServerError or HttpStatusCode.TooManyRequests
        || Temporary.Contains(answer.ErrorCode ?? "")
        || (string.IsNullOrEmpty(answer.ErrorCode) && answer.InnerException is not null && IsConnectionFailure(answer.InnerException));

    /// <summary>A new account, role or session that is not known everywhere yet; the same codes as for one that never will be.</summary>
    public static bool IsNotReady(AmazonServiceException answer) => NotReady.Contains(answer.ErrorCode ?? "");

    /// <summary>The caller may not do it, as far as is known at that moment: the one answer for a permission, a trust or a role that is missing.</summary>
    public static bool IsDenied(AmazonServiceException answer) => Denied.Contains(answer.ErrorCode ?? "");

    /// <summary>What we wrote a moment ago is not seen yet by the service that needs it.</summary>
    public static bool IsNotSettled(AmazonServiceException answer) => NotSettled.Contains(answer.ErrorCode ?? "");

    /// <summary>
    /// The management account's services do not know what we just followed: an account that Organizations has reported as created, or a secret
    /// that has been found or written. Only for calls after which "not found" is not an answer to live with.
    /// </summary>
    public static bool IsNotKnownYet(AmazonServiceException answer) => answer switch
    {
        AmazonOrganizationsException => NotKnownYet.Contains(answer.ErrorCode ?? ""),
        AmazonSecretsManagerException => answer.ErrorCode == "ResourceNotFoundException",
        _ => false,
    };

    /// <summary>Another request has scheduled the secret for deletion that we have just found or looked for. The next try looks anew.</summary>
    public static bool IsOvertaken(AmazonServiceException answer) => answer is AmazonSecretsManagerException { ErrorCode: "InvalidRequestException" };

    /// <summary>Whether the answer came from inside a customer's account, not from the management account.</summary>
    public static bool IsFromAccount(AmazonServiceException answer) =>
        answer is AmazonIdentityManagementServiceException or AmazonS3Exception or AmazonCloudTrailException or AmazonConfigServiceException
            or AmazonAccessAnalyzerException or AmazonAccountException or AmazonEC2Exception or AmazonS3ControlException;

    /// <summary>AWS was not reached, or its answer did not come back whole.</summary>
    public static bool IsConnectionFailure(Exception failure) =>
        failure is HttpRequestException or IOException or SocketException or TimeoutException or OperationCanceledException
        || (failure is AmazonClientException && failure.InnerException is { } inner && IsConnectionFailure(inner));

    /// <summary>The error code, or the HTTP status where an answer has none.</summary>
    public static string CodeOf(AmazonServiceException answer) =>
        !string.IsNullOrEmpty(answer.ErrorCode) ? answer.ErrorCode : $"HTTP {(int)answer.StatusCode}";
}
