namespace PartnerCloud.Workflow.Tests.Serve;

/// <summary>
/// One <c>serve</c> for all tests that ask one, in which the sample account has been made already. Each has names and accounts of its own. Sessions of an hour
/// last 18 seconds: longer than any test needs one.
/// </summary>
[CollectionDefinition(nameof(HardenedServe))]
public sealed class HardenedServe : IAsyncLifetime, ICollectionFixture<HardenedServe>
{
    private const string StateMachine = "arn:aws:states:us-east-1:589942003651:stateMachine:onboard-account";
    private ServeProcess? serve;

    /// <summary>Where it listens.</summary>
    public string Endpoint => serve!.Endpoint;

    /// <summary>What it has said so far.</summary>
    public IReadOnlyCollection<string> Printed => serve!.Printed;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        serve = await ServeProcess.StartAsync(timeScale: 200, TestContext.Current.CancellationToken);
        await MakeAccountAsync(serve.Endpoint);
    }

    /// <summary>Makes the sample account, as CAM would.</summary>
    private static async Task MakeAccountAsync(string endpoint)
    {
        var input = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Samples", "create-account.json"), TestContext.Current.CancellationToken);
        var execution = await ServeReading.StartAsync(endpoint, StateMachine, "req-000123", input);
        var ended = await ServeReading.EndAsync(endpoint, (string)execution["executionArn"]!);
        Assert.Equal("SUCCEEDED", (string?)ended["status"]);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => serve?.DisposeAsync() ?? ValueTask.CompletedTask;
}
