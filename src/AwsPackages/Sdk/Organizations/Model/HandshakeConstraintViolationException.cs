using System.Net;
using Amazon.Runtime;

namespace Amazon.Organizations.Model;

public class HandshakeConstraintViolationException : AmazonOrganizationsException
{
    public HandshakeConstraintViolationException(string message) : base(message)
    {
    }

    public HandshakeConstraintViolationException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }

    public HandshakeConstraintViolationExceptionReason Reason { get; set; }
}
