using System.Net;
using Amazon.Runtime;

namespace Amazon.Organizations.Model;

public class AccountNotFoundException : AmazonOrganizationsException
{
    public AccountNotFoundException(string message) : base(message)
    {
    }

    public AccountNotFoundException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
