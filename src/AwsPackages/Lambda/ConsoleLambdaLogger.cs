using Amazon.Lambda.Core;

namespace PartnerCloud.AwsPackages.Lambda;

/// <summary>What a function writes to standard output is its log.</summary>
internal sealed class ConsoleLambdaLogger : ILambdaLogger
{
    public void Log(string message) => Console.Out.Write(message);

    public void LogLine(string message) => Console.Out.WriteLine(message);
}
