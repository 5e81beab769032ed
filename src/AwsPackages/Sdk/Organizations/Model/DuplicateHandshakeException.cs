using System.Net;
using Amazon.Runtime;

namespace Amazon.Organizations.Model;

public class DuplicateHandshakeException : AmazonOrganizationsException
{
    public DuplicateHandshakeException(string message) : base(message)
    {
    }

    public DuplicateHandshakeException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
