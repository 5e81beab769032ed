using System.Net;
using Amazon.Runtime;
using PartnerCloud.AwsPackages.Sdk;

namespace Amazon.IdentityManagement.Model;

[ErrorCode("ReportExpired")]
public class CredentialReportExpiredException : AmazonIdentityManagementServiceException
{
    public CredentialReportExpiredException(string message) : base(message)
    {
    }

    public CredentialReportExpiredException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
