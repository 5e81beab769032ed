using System.Text.Json.Nodes;

namespace PartnerCloud.Workflow.Tests.Serve;

/// <summary>One <c>serve</c> for all tests that ask one at a usual speed, in which the sample account has been made already. Each has names and accounts of its own.</summary>
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
        serve = await ServeProcess.StartAsync(TestContext.Current.CancellationToken);
        await MakeAccountAsync(serve.Endpoint);
    }

    /// <summary>Makes the sample account, as CAM would; its id.</summary>
    public static async Task<string> MakeAccountAsync(string endpoint)
    {
        var input = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Samples", "create-account.json"), TestContext.Current.CancellationToken);
        var execution = await ServeReading.StartAsync(endpoint, StateMachine, "req-000123", input);
        var ended = await ServeReading.EndAsync(endpoint, (string)execution["executionArn"]!);
        Assert.Equal("SUCCEEDED", (string?)ended["status"]);
        return (string)JsonNode.Parse((string)ended["output"]!)!["account"]!["id"]!;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => serve?.DisposeAsync() ?? ValueTask.CompletedTask;
}
