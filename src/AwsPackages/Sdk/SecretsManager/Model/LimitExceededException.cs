using System.Net;
using Amazon.Runtime;

namespace Amazon.SecretsManager.Model;

public class LimitExceededException : AmazonSecretsManagerException
{
    public LimitExceededException(string message) : base(message)
    {
    }

    public LimitExceededException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
