using System.Net;
using Amazon.Runtime;

namespace Amazon.CloudTrail.Model;

public class TrailAlreadyExistsException : AmazonCloudTrailException
{
    public TrailAlreadyExistsException(string message) : base(message)
    {
    }

    public TrailAlreadyExistsException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
