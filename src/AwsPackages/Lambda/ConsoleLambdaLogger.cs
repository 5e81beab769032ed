using Amazon.Lambda.Core;

namespace PartnerCloud.AwsPackages.Lambda;

/// <summary>Logs to standard output, which Lambda keeps as the function's log.</summary>
internal sealed class ConsoleLambdaLogger : ILambdaLogger
{
    public void Log(string message) => Console.Out.Write(message);

    public void LogLine(string message) => Console.Out.WriteLine(message);
}
