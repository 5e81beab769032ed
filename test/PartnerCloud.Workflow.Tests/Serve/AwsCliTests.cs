using System.Text.Json.Nodes;
using static PartnerCloud.Workflow.Tests.Serve.AwsCli;

namespace PartnerCloud.Workflow.Tests.Serve;

/// <summary>What docs/try.md shows: real processes, real time limits, and the AWS CLI as CAM, operator and customer.</summary>
[Collection(nameof(HardenedServe))]
public sealed class AwsCliTests(HardenedServe serve)
{
    private const string Management = "local";
    private const string StateMachine = "arn:aws:states:us-east-1:589942003651:stateMachine:onboard-account";

    [Fact]
    public async Task Serve_WithTheAwsCli_OnboardsAndHandsOverCredentials()
    {
        var request = Path.Combine(AppContext.BaseDirectory, "req-cli.json");
        await File.WriteAllTextAsync(request, Requests.CreateAccount("prov-cli", "req-cli").ToJsonString(), TestContext.Current.CancellationToken);

        var started = await RunAsync(serve.Endpoint, Management, "stepfunctions", "start-execution", "--state-machine-arn", StateMachine, "--name", "req-cli", "--input", $"file://{request}");
        var execution = (string)started["executionArn"]!;
        await ServeReading.EndAsync(serve.Endpoint, execution);
        var ended = await RunAsync(serve.Endpoint, Management, "stepfunctions", "describe-execution", "--execution-arn", execution);

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
}
