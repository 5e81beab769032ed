using System.Net;
using Amazon.Runtime;
using PartnerCloud.AwsPackages.Sdk;

namespace Amazon.IdentityManagement.Model;

[ErrorCode("ReportNotPresent")]
public class CredentialReportNotPresentException : AmazonIdentityManagementServiceException
{
    public CredentialReportNotPresentException(string message) : base(message)
    {
    }

    public CredentialReportNotPresentException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
