using System.Net;
using Amazon.Runtime;

namespace Amazon.Organizations.Model;

public class PolicyTypeNotEnabledException : AmazonOrganizationsException
{
    public PolicyTypeNotEnabledException(string message) : base(message)
    {
    }

    public PolicyTypeNotEnabledException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
