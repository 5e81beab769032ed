using System.Text.Json.Nodes;
using PartnerCloud.Judges;
using static PartnerCloud.Workflow.Tests.Serve.AwsCli;

namespace PartnerCloud.Workflow.Tests.Serve;

/// <summary>Runs the steps of docs/try.md: real processes, real time limits, and the AWS CLI as CAM, operator and customer.</summary>
[Collection(nameof(HardenedServe))]
public sealed class AwsCliTests(HardenedServe serve)
{
    private const string Management = "local";
    private const string StateMachine = "arn:aws:states:us-east-1:589942003651:stateMachine:onboard-account";

    [Fact]
    public async Task Serve_WithTheAwsCli_OnboardsAndIssuesCredentials()
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
        var credentials = JsonNode.Parse((await ReadAsync(arn, "jdoe")).Output)!;
        Assert.Equal((string?)output["account"]!["id"], (string?)credentials["accountId"]);
        var history = (await RunAsync(serve.Endpoint, Management, "stepfunctions", "get-execution-history", "--execution-arn", execution)).ToJsonString();
        Assert.Contains(arn, history, StringComparison.Ordinal);
        Assert.DoesNotContain(JsonValue.Create((string)credentials["password"]!)!.ToJsonString().Trim('"'), history, StringComparison.Ordinal);
        var trails = await RunAsync(serve.Endpoint, (string)credentials["accountId"]!, "cloudtrail", "describe-trails");
        Assert.Equal("ctlaudit", (string?)Assert.Single(trails["trailList"]!.AsArray())!["Name"]);
        Assert.Contains("AccessDeniedException", (await ReadAsync(arn, "asmith")).Errors, StringComparison.Ordinal);
        Assert.Contains("explicit deny in a resource-based policy", (await ReadAsync(arn, requester: null)).Errors, StringComparison.Ordinal);
    }

    /// <summary>Reads a secret as CAM for one of its users. Without a requester, it reads with the local key, an administrator of the management account.</summary>
    private Task<(int ExitCode, string Output, string Errors)> ReadAsync(string arn, string? requester) => AwsCommand.InBashAsync(new Dictionary<string, string> { ["AWS_ENDPOINT_URL"] = serve.Endpoint }, AppContext.BaseDirectory, $$"""
        export AWS_DEFAULT_REGION=us-east-1 AWS_ACCESS_KEY_ID=local AWS_SECRET_ACCESS_KEY=local
        if [ -n "{{requester}}" ]; then
          read -r K S T <<< "$(AWS_ACCESS_KEY_ID=540339316802 aws sts assume-role --role-arn arn:aws:iam::589942003651:role/PartnerCloudCam --role-session-name cam --external-id elasticbox --tags Key=requester,Value={{requester}} --query 'Credentials.[AccessKeyId,SecretAccessKey,SessionToken]' --output text)"
          export AWS_ACCESS_KEY_ID=$K AWS_SECRET_ACCESS_KEY=$S AWS_SESSION_TOKEN=$T
        fi
        aws secretsmanager get-secret-value --secret-id {{arn}} --query SecretString --output text
        """);
}
