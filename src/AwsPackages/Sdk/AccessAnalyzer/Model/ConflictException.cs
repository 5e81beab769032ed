using System.Net;
using Amazon.Runtime;

namespace Amazon.AccessAnalyzer.Model;

public class ConflictException : AmazonAccessAnalyzerException
{
    public ConflictException(string message) : base(message)
    {
    }

    public ConflictException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
