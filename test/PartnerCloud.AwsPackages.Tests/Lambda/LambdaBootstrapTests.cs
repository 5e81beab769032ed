using Amazon.Lambda.RuntimeSupport;
using Amazon.Lambda.Serialization.SystemTextJson;
using PartnerCloud.AwsPackages.SampleFunctions;

namespace PartnerCloud.AwsPackages.Tests.Lambda;

public sealed class LambdaBootstrapTests
{
    // No other test sets this variable in the tests' own process.
    [Fact]
    public async Task RunAsync_WithHandler_ServesInvocationsUntilStopped()
    {
        await using var api = await FakeRuntimeApi.StartAsync();
        api.Enqueue("""{"name":"Ann"}""", """{"name":"Bob"}""");
        Environment.SetEnvironmentVariable("AWS_LAMBDA_RUNTIME_API", api.Address);
        using var stop = new CancellationTokenSource();
        using var bootstrap = LambdaBootstrapBuilder
            .Create<Greeting, Answer>(greeting => Task.FromResult(new Answer { Text = greeting.Name }), new SourceGeneratorLambdaJsonSerializer<SampleJson>())
            .Build();

        var running = bootstrap.RunAsync(stop.Token);

        Assert.Equal("Ann", (await api.NextPostAsync()).Text("text"));
        Assert.Equal("Bob", (await api.NextPostAsync()).Text("text"));
        await stop.CancelAsync();
        await running;
    }
}
