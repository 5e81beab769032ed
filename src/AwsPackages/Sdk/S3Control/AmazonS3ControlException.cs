using System.Net;
using Amazon.Runtime;

namespace Amazon.S3Control;

public class AmazonS3ControlException : AmazonServiceException
{
    public AmazonS3ControlException(string message) : base(message)
    {
    }

    public AmazonS3ControlException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
