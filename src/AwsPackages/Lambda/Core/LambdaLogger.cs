namespace Amazon.Lambda.Core;

public static class LambdaLogger
{
    /// <summary>Writes one line to standard output, which Lambda keeps as the function's log.</summary>
    public static void Log(string message) => Console.Out.WriteLine(message);
}
