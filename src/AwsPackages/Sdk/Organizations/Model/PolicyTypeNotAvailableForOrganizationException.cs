using System.Net;
using Amazon.Runtime;

namespace Amazon.Organizations.Model;

public class PolicyTypeNotAvailableForOrganizationException : AmazonOrganizationsException
{
    public PolicyTypeNotAvailableForOrganizationException(string message) : base(message)
    {
    }

    public PolicyTypeNotAvailableForOrganizationException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
