using System.Net;
using Amazon.Runtime;

namespace Amazon.ConfigService.Model;

public class NoSuchConfigurationRecorderException : AmazonConfigServiceException
{
    public NoSuchConfigurationRecorderException(string message) : base(message)
    {
    }

    public NoSuchConfigurationRecorderException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
