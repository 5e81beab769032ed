using System.Net;
using Amazon.Runtime;

namespace Amazon.Organizations.Model;

public class PolicyChangesInProgressException : AmazonOrganizationsException
{
    public PolicyChangesInProgressException(string message) : base(message)
    {
    }

    public PolicyChangesInProgressException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
