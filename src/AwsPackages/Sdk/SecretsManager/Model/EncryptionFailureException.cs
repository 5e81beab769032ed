using System.Net;
using Amazon.Runtime;
using PartnerCloud.AwsPackages.Sdk;

namespace Amazon.SecretsManager.Model;

[ErrorCode("EncryptionFailure")]
public class EncryptionFailureException : AmazonSecretsManagerException
{
    public EncryptionFailureException(string message) : base(message)
    {
    }

    public EncryptionFailureException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
