using System.Net;
using Amazon.Runtime;
using PartnerCloud.AwsPackages.Sdk;

namespace Amazon.SimpleNotificationService.Model;

[ErrorCode("InvalidParameter")]
public class InvalidParameterException : AmazonSimpleNotificationServiceException
{
    public InvalidParameterException(string message) : base(message)
    {
    }

    public InvalidParameterException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
