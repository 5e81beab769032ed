using System.Globalization;
using Amazon.Lambda.Core;

namespace PartnerCloud.AwsPackages.Lambda;

/// <summary>The context of an invocation, from the Runtime API's headers and Lambda's environment variables.</summary>
internal sealed class InvocationContext(string requestId, string functionArn, DateTimeOffset deadline, TimeProvider time) : ILambdaContext
{
    public string AwsRequestId { get; } = requestId;

    public string InvokedFunctionArn { get; } = functionArn;

    public string FunctionName => Environment.GetEnvironmentVariable("AWS_LAMBDA_FUNCTION_NAME");

    public string FunctionVersion => Environment.GetEnvironmentVariable("AWS_LAMBDA_FUNCTION_VERSION");

    public string LogGroupName => Environment.GetEnvironmentVariable("AWS_LAMBDA_LOG_GROUP_NAME");

    public string LogStreamName => Environment.GetEnvironmentVariable("AWS_LAMBDA_LOG_STREAM_NAME");

    public int MemoryLimitInMB =>
        int.TryParse(Environment.GetEnvironmentVariable("AWS_LAMBDA_FUNCTION_MEMORY_SIZE"), CultureInfo.InvariantCulture, out var size) ? size : 128;

    public ILambdaLogger Logger { get; } = new ConsoleLambdaLogger();

    public TimeSpan RemainingTime => deadline - time.GetUtcNow();
}
