using System.Collections;
using System.Globalization;
using Amazon.Lambda.Annotations;

namespace PartnerCloud.Local.TestFunctions;

/// <summary>Functions that succeed, and functions that fail in every way the host has to handle.</summary>
internal sealed class Functions
{
    private int invocations;

    /// <summary>Returns its input.</summary>
    [LambdaFunction]
    public Task<string> Echo(string input) => Task.FromResult(input);

    /// <summary>Counts the invocations of its process.</summary>
    [LambdaFunction]
    public Task<string> Count(string input) => Task.FromResult((++invocations).ToString(CultureInfo.InvariantCulture));

    /// <summary>Returns its environment variables.</summary>
    [LambdaFunction]
    public Task<string> Environment(string input) => Task.FromResult(Json.Object(System.Environment.GetEnvironmentVariables()
        .Cast<DictionaryEntry>().Select(entry => ((string)entry.Key, (string)entry.Value!))));

    /// <summary>Throws an exception.</summary>
    [LambdaFunction]
    public Task<string> Fail(string input) => throw new InvalidOperationException("It failed.");

    /// <summary>Ends its process with the given exit code.</summary>
    [LambdaFunction]
    public Task<string> Exit(string input)
    {
        System.Environment.Exit(int.Parse(input, CultureInfo.InvariantCulture));
        throw new InvalidOperationException("Not reached.");
    }

    /// <summary>Writes that it hangs, and hangs.</summary>
    [LambdaFunction]
    public async Task<string> Hang(string input)
    {
        Console.WriteLine("hanging " + input);
        await Task.Delay(Timeout.Infinite);
        return "";
    }

    /// <summary>Returns its input. Its process ends before it asks for another invocation.</summary>
    [LambdaFunction]
    public Task<string> AnswerAndLeave(string input) => Task.FromResult(input);
}
