namespace Amazon.Lambda.Core;

public static class LambdaLogger
{
    /// <summary>One line of the function's log: what it writes to standard output is what Lambda keeps.</summary>
    public static void Log(string message) => Console.Out.WriteLine(message);
}
