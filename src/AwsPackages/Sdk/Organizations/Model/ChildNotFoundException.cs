using System.Net;
using Amazon.Runtime;

namespace Amazon.Organizations.Model;

public class ChildNotFoundException : AmazonOrganizationsException
{
    public ChildNotFoundException(string message) : base(message)
    {
    }

    public ChildNotFoundException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
