using System.Net;
using Amazon.Runtime;

namespace Amazon.Organizations.Model;

public class FinalizingOrganizationException : AmazonOrganizationsException
{
    public FinalizingOrganizationException(string message) : base(message)
    {
    }

    public FinalizingOrganizationException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
