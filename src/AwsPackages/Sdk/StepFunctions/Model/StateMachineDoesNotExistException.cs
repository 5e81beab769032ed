using System.Net;
using Amazon.Runtime;
using PartnerCloud.AwsPackages.Sdk;

namespace Amazon.StepFunctions.Model;

[ErrorCode("StateMachineDoesNotExist")]
public class StateMachineDoesNotExistException : AmazonStepFunctionsException
{
    public StateMachineDoesNotExistException(string message) : base(message)
    {
    }

    public StateMachineDoesNotExistException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
