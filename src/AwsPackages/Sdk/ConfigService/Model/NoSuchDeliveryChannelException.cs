using System.Net;
using Amazon.Runtime;

namespace Amazon.ConfigService.Model;

public class NoSuchDeliveryChannelException : AmazonConfigServiceException
{
    public NoSuchDeliveryChannelException(string message) : base(message)
    {
    }

    public NoSuchDeliveryChannelException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
