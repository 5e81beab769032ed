using System.Globalization;
using Amazon.Lambda.Annotations;
using Amazon.Lambda.Core;

namespace PartnerCloud.AwsPackages.SampleFunctions;

public sealed class GreetingFunctions(Phrase phrase)
{
    private int calls;

    [LambdaFunction]
    public Task<Answer> Greet(Greeting greeting) => Task.FromResult(new Answer { Text = $"{phrase.Text} {greeting.Name}" });

    [LambdaFunction]
    public Answer GreetNow(Greeting greeting, ILambdaContext context) => new()
    {
        Text = $"{greeting.Name} {context.AwsRequestId} {context.FunctionName} {context.InvokedFunctionArn}",
        Left = context.RemainingTime > TimeSpan.FromMinutes(1) ? "long" : "short",
    };

    [LambdaFunction]
    public Task<Answer> CountVisits([FromServices] Visit visit, [FromServices] Visit sameVisit) =>
        Task.FromResult(new Answer { Text = $"{++calls} {visit.Number.ToString(CultureInfo.InvariantCulture)} {ReferenceEquals(visit, sameVisit)}" });

    [LambdaFunction]
    public Answer Trace() => new() { Text = Environment.GetEnvironmentVariable("_X_AMZN_TRACE_ID") };

    [LambdaFunction]
    public void SayNothing() => LambdaLogger.Log("nothing");

    [LambdaFunction]
    public async Task SayNothingLater(Greeting greeting, ILambdaContext context)
    {
        await Task.Yield();
        context.Logger.LogInformation($"nothing to {greeting.Name}");
    }
}
