using System.Text.Json.Nodes;
using PartnerCloud.Local.Composition;

namespace PartnerCloud.Workflow.Tests.Serve;

/// <summary>One <c>serve</c> for several tests, in which the sample account has been made already.</summary>
public sealed class HardenedServe : IAsyncLifetime
{
    private const string StateMachine = "arn:aws:states:us-east-1:589942003651:stateMachine:onboard-account";
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);
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

    /// <summary>Makes the sample account, as CAM would.</summary>
    public static async Task MakeAccountAsync(string endpoint)
    {
        using var http = new HttpClient { BaseAddress = new(endpoint) };
        var input = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Samples", "create-account.json"), TestContext.Current.CancellationToken);
        var execution = await CallAsync(http, "StartExecution", new() { ["stateMachineArn"] = StateMachine, ["name"] = "req-000123", ["input"] = input });
        var arn = (string)execution["executionArn"]!;
        string status;
        while ((status = (string)(await CallAsync(http, "DescribeExecution", new() { ["executionArn"] = arn }))["status"]!) == "RUNNING")
            await Task.Delay(Pause, TestContext.Current.CancellationToken);
        Assert.Equal("SUCCEEDED", status);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => serve?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static Task<JsonObject> CallAsync(HttpClient http, string operation, JsonObject request) =>
        new AwsJsonClient(http).CallAsync("local", "states", $"AWSStepFunctions.{operation}", request, TestContext.Current.CancellationToken);
}
