using System.Net;
using Amazon.Runtime;

namespace Amazon.AccessAnalyzer;

public class AmazonAccessAnalyzerException : AmazonServiceException
{
    public AmazonAccessAnalyzerException(string message) : base(message)
    {
    }

    public AmazonAccessAnalyzerException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
