using System.Net;
using Amazon.Runtime;

namespace Amazon.Organizations.Model;

public class ConcurrentModificationException : AmazonOrganizationsException
{
    public ConcurrentModificationException(string message) : base(message)
    {
    }

    public ConcurrentModificationException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
