using System.Net;
using Amazon.Runtime;

namespace Amazon.CloudTrail.Model;

public class S3BucketDoesNotExistException : AmazonCloudTrailException
{
    public S3BucketDoesNotExistException(string message) : base(message)
    {
    }

    public S3BucketDoesNotExistException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
