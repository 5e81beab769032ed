using System.Net;
using Amazon.Runtime;

namespace Amazon.Organizations.Model;

public class InvalidInputException : AmazonOrganizationsException
{
    public InvalidInputException(string message) : base(message)
    {
    }

    public InvalidInputException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }

    public InvalidInputExceptionReason Reason { get; set; }
}
