using System.Net;
using Amazon.Runtime;

namespace Amazon.CloudTrail.Model;

public class MaximumNumberOfTrailsExceededException : AmazonCloudTrailException
{
    public MaximumNumberOfTrailsExceededException(string message) : base(message)
    {
    }

    public MaximumNumberOfTrailsExceededException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
