using System.Net;
using Amazon.Runtime;

namespace Amazon.Organizations.Model;

public class TooManyRequestsException : AmazonOrganizationsException
{
    public TooManyRequestsException(string message) : base(message)
    {
    }

    public TooManyRequestsException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }

    public string Type { get; set; }
}
