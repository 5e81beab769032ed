using System.Net;
using Amazon.Runtime;

namespace Amazon.Organizations.Model;

public class DuplicatePolicyException : AmazonOrganizationsException
{
    public DuplicatePolicyException(string message) : base(message)
    {
    }

    public DuplicatePolicyException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
