using System.Net;
using Amazon.Runtime;

namespace Amazon.Organizations.Model;

public class SourceParentNotFoundException : AmazonOrganizationsException
{
    public SourceParentNotFoundException(string message) : base(message)
    {
    }

    public SourceParentNotFoundException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
