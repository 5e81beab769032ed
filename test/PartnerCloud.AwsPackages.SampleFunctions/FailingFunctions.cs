using Amazon.Lambda.Annotations;

namespace PartnerCloud.AwsPackages.SampleFunctions;

public sealed class FailingFunctions
{
    [LambdaFunction]
    public Answer FailNow(Greeting greeting) => throw new RefusedGreetingException($"not {greeting.Name}", new FormatException("inner"));

    [LambdaFunction]
    public async Task<Answer> FailLater(Greeting greeting)
    {
        await Task.Yield();
        return FailNow(greeting);
    }

    // Reflection wraps the exception once, and waiting for the task wraps it again. RuntimeSupport unwraps neither.
    [LambdaFunction]
    public void FailAggregated(Greeting greeting) =>
        Task.Run(() => typeof(FailingFunctions).GetMethod(nameof(FailNow))!.Invoke(this, [greeting])).Wait();

    [LambdaFunction]
    public Answer FailOnce(Greeting greeting) => greeting.Name == "bad" ? FailNow(greeting) : new Answer { Text = greeting.Name };
}
