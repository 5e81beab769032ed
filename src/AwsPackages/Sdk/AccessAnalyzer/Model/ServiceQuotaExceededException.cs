using System.Net;
using Amazon.Runtime;

namespace Amazon.AccessAnalyzer.Model;

public class ServiceQuotaExceededException : AmazonAccessAnalyzerException
{
    public ServiceQuotaExceededException(string message) : base(message)
    {
    }

    public ServiceQuotaExceededException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
