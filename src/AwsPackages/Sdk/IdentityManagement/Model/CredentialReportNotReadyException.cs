using System.Net;
using Amazon.Runtime;
using PartnerCloud.AwsPackages.Sdk;

namespace Amazon.IdentityManagement.Model;

[ErrorCode("ReportInProgress")]
public class CredentialReportNotReadyException : AmazonIdentityManagementServiceException
{
    public CredentialReportNotReadyException(string message) : base(message)
    {
    }

    public CredentialReportNotReadyException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
