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

/// <summary>Classifies AWS errors by their codes. Exception types do not help: each service has its own for the same condition.</summary>
internal static class AwsErrorClassifier
{
    private static readonly HashSet<string> Denied = new(StringComparer.Ordinal) { "AccessDenied", "AccessDeniedException", "UnauthorizedOperation" };

    /// <summary>Throttling, a failure on AWS's side, or a conflict with another change.</summary>
    public static bool IsTemporary(AmazonServiceException answer) =>
        answer.StatusCode is >= HttpStatusCode.InternalServerError or HttpStatusCode.TooManyRequests
        || AwsErrorKind.Temporary.Codes.Contains(answer.ErrorCode ?? "")
        || (string.IsNullOrEmpty(answer.ErrorCode) && answer.InnerException is not null && IsConnectionFailure(answer.InnerException));

    /// <summary>A new account, role or session may not be known everywhere yet. AWS answers the same codes when it never will be.</summary>
    public static bool IsNotReady(AmazonServiceException answer) => AwsErrorKind.NotReady.Codes.Contains(answer.ErrorCode ?? "");

    /// <summary>The caller lacks permission at this moment. AWS gives the same answer for a missing permission, trust or role.</summary>
    public static bool IsDenied(AmazonServiceException answer) => Denied.Contains(answer.ErrorCode ?? "");

    /// <summary>A service does not see yet what was written a moment ago.</summary>
    public static bool IsNotSettled(AmazonServiceException answer) => AwsErrorKind.NotSettled.Codes.Contains(answer.ErrorCode ?? "");

    /// <summary>
    /// A service of the management account does not know something that exists: an account that Organizations has reported as created,
    /// or a secret that was found or written. Use it only where "not found" cannot be the final answer.
    /// </summary>
    public static bool IsNotKnownYet(AmazonServiceException answer) => answer switch
    {
        AmazonOrganizationsException => AwsErrorKind.NotKnownYet.Codes.Contains(answer.ErrorCode ?? ""),
        AmazonSecretsManagerException => answer.ErrorCode == "ResourceNotFoundException",
        _ => false,
    };

    /// <summary>Another request has just scheduled the secret for deletion. The next attempt looks it up again.</summary>
    public static bool IsOvertaken(AmazonServiceException answer) => answer is AmazonSecretsManagerException { ErrorCode: "InvalidRequestException" };

    /// <summary>Whether a customer's account gave the answer, not the management account.</summary>
    public static bool IsFromAccount(AmazonServiceException answer) =>
        answer is AmazonIdentityManagementServiceException or AmazonS3Exception or AmazonCloudTrailException or AmazonConfigServiceException
            or AmazonAccessAnalyzerException or AmazonAccountException or AmazonEC2Exception or AmazonS3ControlException;

    /// <summary>AWS was not reached, or its answer was incomplete.</summary>
    public static bool IsConnectionFailure(Exception failure) =>
        failure is HttpRequestException or IOException or SocketException or TimeoutException or OperationCanceledException
        || (failure is AmazonClientException && failure.InnerException is { } inner && IsConnectionFailure(inner));

    /// <summary>The error code, or the HTTP status of an answer without one.</summary>
    public static string CodeOf(AmazonServiceException answer) =>
        !string.IsNullOrEmpty(answer.ErrorCode) ? answer.ErrorCode : $"HTTP {(int)answer.StatusCode}";
}
