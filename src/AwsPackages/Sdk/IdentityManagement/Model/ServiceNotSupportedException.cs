using System.Net;
using Amazon.Runtime;
using PartnerCloud.AwsPackages.Sdk;

namespace Amazon.IdentityManagement.Model;

[ErrorCode("NotSupportedService")]
public class ServiceNotSupportedException : AmazonIdentityManagementServiceException
{
    public ServiceNotSupportedException(string message) : base(message)
    {
    }

    public ServiceNotSupportedException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
