using System.Net;
using Amazon.Runtime;

namespace Amazon.Organizations.Model;

public class PolicyNotAttachedException : AmazonOrganizationsException
{
    public PolicyNotAttachedException(string message) : base(message)
    {
    }

    public PolicyNotAttachedException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
