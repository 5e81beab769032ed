using System.Net;
using Amazon.Runtime;

namespace Amazon.Organizations.Model;

public class ConstraintViolationException : AmazonOrganizationsException
{
    public ConstraintViolationException(string message) : base(message)
    {
    }

    public ConstraintViolationException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }

    public ConstraintViolationExceptionReason Reason { get; set; }
}
