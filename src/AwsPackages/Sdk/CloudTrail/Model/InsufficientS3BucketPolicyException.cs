using System.Net;
using Amazon.Runtime;

namespace Amazon.CloudTrail.Model;

public class InsufficientS3BucketPolicyException : AmazonCloudTrailException
{
    public InsufficientS3BucketPolicyException(string message) : base(message)
    {
    }

    public InsufficientS3BucketPolicyException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
