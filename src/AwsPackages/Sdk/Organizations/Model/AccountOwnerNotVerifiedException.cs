using System.Net;
using Amazon.Runtime;

namespace Amazon.Organizations.Model;

public class AccountOwnerNotVerifiedException : AmazonOrganizationsException
{
    public AccountOwnerNotVerifiedException(string message) : base(message)
    {
    }

    public AccountOwnerNotVerifiedException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
