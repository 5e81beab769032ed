using System.Text.Json.Nodes;
using static PartnerCloud.Workflow.Tests.Serve.AwsCli;

namespace PartnerCloud.Workflow.Tests.Serve;

/// <summary>What docs/try.md shows: real processes, real time limits, and the AWS CLI as CAM, operator and customer.</summary>
public sealed class AwsCliTests
{
    private const string Management = "local";
    private const string StateMachine = "arn:aws:states:us-east-1:589942003651:stateMachine:onboard-account";

    [Fact]
    public async Task Serve_WithTheAwsCli_OnboardsAndHandsOverCredentials()
    {
        await using var serve = await ServeProcess.StartAsync(TestContext.Current.CancellationToken);
        var sample = Path.Combine(AppContext.BaseDirectory, "Samples", "create-account.json");

        var started = await RunAsync(serve.Endpoint, Management, "stepfunctions", "start-execution", "--state-machine-arn", StateMachine, "--name", "req-000123", "--input", $"file://{sample}");
        var execution = (string)started["executionArn"]!;
        var ended = await EndAsync(serve.Endpoint, execution);

        Assert.Equal("SUCCEEDED", (string?)ended["status"]);
        var output = JsonNode.Parse((string)ended["output"]!)!;
        var arn = (string)output["credentialsSecretArn"]!;
        var secret = await RunAsync(serve.Endpoint, Management, "secretsmanager", "get-secret-value", "--secret-id", arn);
        var credentials = JsonNode.Parse((string)secret["SecretString"]!)!;
        Assert.Equal((string?)output["account"]!["id"], (string?)credentials["accountId"]);
        var history = (await RunAsync(serve.Endpoint, Management, "stepfunctions", "get-execution-history", "--execution-arn", execution)).ToJsonString();
        Assert.Contains(arn, history, StringComparison.Ordinal);
        Assert.DoesNotContain(JsonValue.Create((string)credentials["password"]!)!.ToJsonString().Trim('"'), history, StringComparison.Ordinal);
        var trails = await RunAsync(serve.Endpoint, (string)credentials["accountId"]!, "cloudtrail", "describe-trails");
        Assert.Equal("ctlaudit", (string?)Assert.Single(trails["trailList"]!.AsArray())!["Name"]);
    }

    /// <summary>Each look is a process of its own, which is pause enough.</summary>
    private static async Task<JsonNode> EndAsync(string endpoint, string execution)
    {
        while (true)
        {
            var present = await RunAsync(endpoint, Management, "stepfunctions", "describe-execution", "--execution-arn", execution);
            if ((string?)present["status"] != "RUNNING") return present;
        }
    }
}
