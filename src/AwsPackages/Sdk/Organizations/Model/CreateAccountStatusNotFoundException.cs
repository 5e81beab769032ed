using System.Net;
using Amazon.Runtime;

namespace Amazon.Organizations.Model;

public class CreateAccountStatusNotFoundException : AmazonOrganizationsException
{
    public CreateAccountStatusNotFoundException(string message) : base(message)
    {
    }

    public CreateAccountStatusNotFoundException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
