using System.Net;
using Amazon.Runtime;
using PartnerCloud.AwsPackages.Sdk;

namespace Amazon.S3Control.Model;

[ErrorCode("NoSuchPublicAccessBlockConfiguration")]
public class NoSuchPublicAccessBlockConfigurationException : AmazonS3ControlException
{
    public NoSuchPublicAccessBlockConfigurationException(string message) : base(message)
    {
    }

    public NoSuchPublicAccessBlockConfigurationException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
