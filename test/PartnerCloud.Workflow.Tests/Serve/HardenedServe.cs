namespace PartnerCloud.Workflow.Tests.Serve;

/// <summary>
/// One <c>serve</c> for all tests that need one. It already has the sample account. Each test uses its own names and accounts.
/// </summary>
[CollectionDefinition(nameof(HardenedServe))]
public sealed class HardenedServe : IAsyncLifetime, ICollectionFixture<HardenedServe>
{
    private const string StateMachine = "arn:aws:states:us-east-1:589942003651:stateMachine:onboard-account";
    private ServeProcess? serve;

    /// <summary>The address of <c>serve</c>.</summary>
    public string Endpoint => serve!.Endpoint;

    /// <summary>The lines that <c>serve</c> has printed so far.</summary>
    public IReadOnlyCollection<string> Printed => serve!.Printed;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        serve = await ServeProcess.StartAsync(timeScale: 200, TestContext.Current.CancellationToken);
        await CreateAccountAsync(serve.Endpoint);
    }

    /// <summary>Creates the sample account as CAM does.</summary>
    private static async Task CreateAccountAsync(string endpoint)
    {
        var input = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Samples", "create-account.json"), TestContext.Current.CancellationToken);
        var execution = await ServeReading.StartAsync(endpoint, StateMachine, "req-000123", input);
        var ended = await ServeReading.EndAsync(endpoint, (string)execution["executionArn"]!);
        Assert.Equal("SUCCEEDED", (string?)ended["status"]);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => serve?.DisposeAsync() ?? ValueTask.CompletedTask;
}
