using System.Net;
using Amazon.Runtime;

namespace Amazon.Organizations.Model;

public class DuplicateAccountException : AmazonOrganizationsException
{
    public DuplicateAccountException(string message) : base(message)
    {
    }

    public DuplicateAccountException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
