using System.Net;
using Amazon.Runtime;

namespace Amazon.Organizations.Model;

public class MalformedPolicyDocumentException : AmazonOrganizationsException
{
    public MalformedPolicyDocumentException(string message) : base(message)
    {
    }

    public MalformedPolicyDocumentException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
