using System.Net;
using Amazon.Runtime;

namespace Amazon.Organizations.Model;

public class HandshakeNotFoundException : AmazonOrganizationsException
{
    public HandshakeNotFoundException(string message) : base(message)
    {
    }

    public HandshakeNotFoundException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
