using System.Net;
using Amazon.Runtime;
using PartnerCloud.AwsPackages.Sdk;

namespace Amazon.StepFunctions.Model;

[ErrorCode("ExecutionDoesNotExist")]
public class ExecutionDoesNotExistException : AmazonStepFunctionsException
{
    public ExecutionDoesNotExistException(string message) : base(message)
    {
    }

    public ExecutionDoesNotExistException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
