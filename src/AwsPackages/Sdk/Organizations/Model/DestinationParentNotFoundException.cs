using System.Net;
using Amazon.Runtime;

namespace Amazon.Organizations.Model;

public class DestinationParentNotFoundException : AmazonOrganizationsException
{
    public DestinationParentNotFoundException(string message) : base(message)
    {
    }

    public DestinationParentNotFoundException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
