using System.Collections;
using System.Globalization;
using Amazon.Lambda.Annotations;

namespace PartnerCloud.Local.TestFunctions;

/// <summary>Functions that do well, and functions that go wrong in every way the host has to cope with.</summary>
internal sealed class Functions
{
    private int invocations;

    /// <summary>Answers what it was given.</summary>
    [LambdaFunction]
    public Task<string> Echo(string input) => Task.FromResult(input);

    /// <summary>Counts the invocations of its process.</summary>
    [LambdaFunction]
    public Task<string> Count(string input) => Task.FromResult((++invocations).ToString(CultureInfo.InvariantCulture));

    /// <summary>Answers its environment.</summary>
    [LambdaFunction]
    public Task<string> Environment(string input) => Task.FromResult(Json.Object(System.Environment.GetEnvironmentVariables()
        .Cast<DictionaryEntry>().Select(entry => ((string)entry.Key, (string)entry.Value!))));

    /// <summary>Fails as functions do.</summary>
    [LambdaFunction]
    public Task<string> Fail(string input) => throw new InvalidOperationException("It failed.");

    /// <summary>Ends its process with the exit code that it is given.</summary>
    [LambdaFunction]
    public Task<string> Exit(string input)
    {
        System.Environment.Exit(int.Parse(input, CultureInfo.InvariantCulture));
        throw new InvalidOperationException("Not reached.");
    }

    /// <summary>Says that it hangs, and hangs.</summary>
    [LambdaFunction]
    public async Task<string> Hang(string input)
    {
        Console.WriteLine("hanging " + input);
        await Task.Delay(Timeout.Infinite);
        return "";
    }

    /// <summary>Answers, and ends its process before it would ask for more.</summary>
    [LambdaFunction]
    public Task<string> AnswerAndLeave(string input) => Task.FromResult(input);
}
