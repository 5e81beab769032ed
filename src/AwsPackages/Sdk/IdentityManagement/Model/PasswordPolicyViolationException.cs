using System.Net;
using Amazon.Runtime;
using PartnerCloud.AwsPackages.Sdk;

namespace Amazon.IdentityManagement.Model;

[ErrorCode("PasswordPolicyViolation")]
public class PasswordPolicyViolationException : AmazonIdentityManagementServiceException
{
    public PasswordPolicyViolationException(string message) : base(message)
    {
    }

    public PasswordPolicyViolationException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
