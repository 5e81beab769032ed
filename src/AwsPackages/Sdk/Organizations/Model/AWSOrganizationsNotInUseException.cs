using System.Net;
using Amazon.Runtime;

namespace Amazon.Organizations.Model;

public class AWSOrganizationsNotInUseException : AmazonOrganizationsException
{
    public AWSOrganizationsNotInUseException(string message) : base(message)
    {
    }

    public AWSOrganizationsNotInUseException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
