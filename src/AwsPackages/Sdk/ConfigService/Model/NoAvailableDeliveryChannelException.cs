using System.Net;
using Amazon.Runtime;

namespace Amazon.ConfigService.Model;

public class NoAvailableDeliveryChannelException : AmazonConfigServiceException
{
    public NoAvailableDeliveryChannelException(string message) : base(message)
    {
    }

    public NoAvailableDeliveryChannelException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
