using System.Text.Json.Nodes;

namespace PartnerCloud.Workflow.Tests.Serve;

/// <summary>A customer's administrator tries to take over the account through a user that the partner creates. The attack uses boto3.</summary>
[Collection(nameof(HardenedServe))]
public sealed class TakeoverTests(HardenedServe serve)
{
    private const string StateMachine = "arn:aws:states:us-east-1:589942003651:stateMachine:onboard-account";

    [Fact(Explicit = true)]
    public async Task Takeover_ThroughAUserOfThePartner_IsDeniedAndHardeningStillSucceeds()
    {
        var account = (string)(await OnboardAsync("req-takeover-1"))["account"]!["id"]!;

        var (exitCode, output, errors) = await Python.RunAsync(serve.Endpoint, Path.Combine(AppContext.BaseDirectory, "takeover.py"), serve.Endpoint, account);

        Assert.True(exitCode == 0, errors);
        var answers = JsonNode.Parse(output)!.AsObject();
        Assert.Equal("allowed", (string?)answers["ListBuckets"]);
        answers.Remove("ListBuckets");
        Assert.Equal(6, answers.Count);
        Assert.All(answers, answer => Assert.Matches("^AccessDenied.*with an explicit deny in a (permissions boundary|service control policy)", (string?)answer.Value));
        var again = await OnboardAsync("req-takeover-2");
        Assert.All(again["baseline"]!["controls"]!.AsArray(), control => Assert.Contains((string?)control!["outcome"], new[] { "AlreadyInPlace", "Applied", "NotMet" }));
        Assert.Equal("AlreadyInPlace", (string?)again["baseline"]!["controls"]!.AsArray().Single(control => (string?)control!["control"] == "CloudTrail.AuditTrail")!["outcome"]);
    }

    private async Task<JsonObject> OnboardAsync(string requestId)
    {
        var request = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Samples", "create-account.json"), TestContext.Current.CancellationToken))!;
        request["requestId"] = requestId;
        request["provider"]!["id"] = "prov-takeover";
        var execution = await ServeReading.StartAsync(serve.Endpoint, StateMachine, requestId, request.ToJsonString());
        var ended = await ServeReading.EndAsync(serve.Endpoint, (string)execution["executionArn"]!);
        Assert.True((string?)ended["status"] == "SUCCEEDED", ended.ToJsonString());
        return JsonNode.Parse((string)ended["output"]!)!.AsObject();
    }
}
