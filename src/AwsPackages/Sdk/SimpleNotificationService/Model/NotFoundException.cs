using System.Net;
using Amazon.Runtime;
using PartnerCloud.AwsPackages.Sdk;

namespace Amazon.SimpleNotificationService.Model;

[ErrorCode("NotFound")]
public class NotFoundException : AmazonSimpleNotificationServiceException
{
    public NotFoundException(string message) : base(message)
    {
    }

    public NotFoundException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
