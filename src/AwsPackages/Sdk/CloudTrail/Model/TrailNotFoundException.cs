using System.Net;
using Amazon.Runtime;

namespace Amazon.CloudTrail.Model;

public class TrailNotFoundException : AmazonCloudTrailException
{
    public TrailNotFoundException(string message) : base(message)
    {
    }

    public TrailNotFoundException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
