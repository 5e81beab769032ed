using System.Text.Json.Nodes;
using PartnerCloud.Simulator.Faults;
using PartnerCloud.Simulator.Services.SecretsManager;
using PartnerCloud.Simulator.Wire;
using static PartnerCloud.Workflow.Tests.MaintainUsers.UserRequests;

namespace PartnerCloud.Workflow.Tests.MaintainUsers;

/// <summary>A direct caller of MaintainUser controls its whole input. The function sets a password only for what the operators confirmed.</summary>
public sealed class DirectInvocationTests
{
    [Fact]
    public async Task Invocation_WithoutAnExecution_GivesNoPassword()
    {
        await using var customer = await CustomerAccount.StartAsync();

        Assert.Contains("there is no such execution", await RefusalAsync(customer, Payload(customer, "req-u1")), StringComparison.Ordinal);

        AssertUnchanged(customer);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("""{"Payload": {"state": "Confirmed", "confirmedBy": "ops.kim", "protocolReference": "INC-1"}}""")]
    [InlineData("""{"state": "Confirmed", "confirmedBy": "ops.kim", "protocolReference": "INC-1"}""")]
    public async Task Invocation_BeforeTheConfirmation_GivesNoPassword(string? answer)
    {
        await using var customer = await CustomerAccount.StartAsync(operatorsAnswer: false);
        if (answer is not null) customer.Operators.WillAnswer(answer);
        var refusal = "";

        // after a day, nobody has confirmed yet
        var (execution, attack) = customer.Aws.AtOnce(() => (
            customer.Aws.Begin("req-u1", For(customer.Id, "req-u1", Create("jane")).ToJsonString(), TestPartnerCloud.MaintainUsers),
            customer.Aws.LaterAsync(TimeSpan.FromDays(1), async () => refusal = await RefusalAsync(customer, Payload(customer, "req-u1")))));
        await attack;
        await execution.Completion.WaitAsync(TestContext.Current.CancellationToken);

        Assert.Contains("operations have not confirmed the request", refusal, StringComparison.Ordinal);
        Assert.Equal(answer is null ? 1 : 2, customer.Operators.Questions.Count);
        execution.AssertFailed("IdentityConfirmationTimedOut");
        AssertUnchanged(customer);
    }

    [Theory]
    [InlineData("/request/requestedBy/userId", "mallory", "started with another request")]
    [InlineData("/request/requestedBy/email", "mallory@acme.example", "started with another request")]
    [InlineData("/request/requestId", "req-u2", "started with another request")]
    [InlineData("/request/users/0/userName", "mallory", "does not name this user")]
    [InlineData("/user/userName", "mallory", "does not name this user")]
    [InlineData("/user/action", "Remove", "does not name this user")]
    [InlineData("/user/group", "Testers", "does not name this user")]
    [InlineData("/account/id", "210987654321", "is for account")]
    [InlineData("/account/providerId", "prov-2", "the tag provider-id of account")]
    [InlineData("/account/organizationId", "org-other", "the tag organization-id of account")]
    [InlineData("/executionName", "req-u0", "SUCCEEDED, not RUNNING")]
    [InlineData("/executionName", "req u:1*", "no")]
    public async Task Invocation_OtherThanConfirmed_GivesNoPassword(string path, string value, string reason)
    {
        await using var customer = await CustomerAccount.StartAsync();
        (await customer.MaintainAsync("req-u0", Create("peter"))).AssertSucceeded();
        var (refusal, writes) = ("", 0);

        var execution = await customer.MaintainAsync(For(customer.Id, "req-u1", Create("jane")), async running =>
        {
            var payload = JsonNode.Parse(running.PayloadOf("MaintainUser").ToJsonString())!;
            Set(payload, path, value);
            var before = customer.Aws.Cloud.Calls.CountWrites();
            refusal = await RefusalAsync(customer, payload);
            writes = customer.Aws.Cloud.Calls.CountWrites() - before;
        });

        execution.AssertSucceeded();
        Assert.Contains(reason, refusal, StringComparison.Ordinal);
        Assert.Equal(0, writes);
        Assert.DoesNotContain("mallory", customer.State.Users.Keys);
    }

    /// <summary>The payload names the other user in both places, so that it is consistent.</summary>
    [Fact]
    public async Task Invocation_WithAnotherUserInTheRequest_GivesNoPassword()
    {
        await using var customer = await CustomerAccount.StartAsync();
        var refusal = "";

        await customer.MaintainAsync(For(customer.Id, "req-u1", Create("jane")), async running =>
        {
            var payload = JsonNode.Parse(running.PayloadOf("MaintainUser").ToJsonString())!;
            Set(payload, "/request/users/0/userName", "mallory");
            Set(payload, "/user/userName", "mallory");
            refusal = await RefusalAsync(customer, payload);
        });

        Assert.Contains("started with another request", refusal, StringComparison.Ordinal);
        Assert.DoesNotContain("mallory", customer.State.Users.Keys);
    }

    /// <summary>The alarm is the only sign of the attack, because no execution fails.</summary>
    [Fact]
    public async Task Invocation_ThatIsRefused_SetsOffTheFunctionsAlarm()
    {
        await using var customer = await CustomerAccount.StartAsync();

        await RefusalAsync(customer, Payload(customer, "req-u1"));

        Assert.Contains(customer.Aws.Log.Lines, line => line.FunctionName == "MaintainUser" && line.Text.Contains("RequestNotConfirmedException", StringComparison.Ordinal) && line.Text.Contains("FATAL", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The format of the input does not matter, nor the number of invalid answers before.</summary>
    [Fact]
    public async Task Request_WithAnotherJsonFormat_Succeeds()
    {
        await using var customer = await CustomerAccount.StartAsync();
        customer.Operators.WillAnswer("{}").WillAnswer("{}").WillAnswer("{}").WillAnswer("{}");
        var request = For(customer.Id, "req-u1", Create("jane"));
        var reordered = new JsonObject(request.Reverse().Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone())));

        var execution = await customer.Aws.RunAsync("req-u1", "\n" + reordered.ToJsonString(new() { WriteIndented = true }), TestPartnerCloud.MaintainUsers);

        execution.AssertSucceeded();
        Assert.Equal(5, customer.Operators.Questions.Count);
    }

    /// <summary>AWS may show an execution and its history late.</summary>
    [Theory]
    [InlineData("DescribeExecution", "ExecutionDoesNotExist")]
    [InlineData("GetExecutionHistory", "ExecutionDoesNotExist")]
    public async Task Request_ThatStepFunctionsShowsLate_Succeeds(string operation, string error)
    {
        await using var customer = await CustomerAccount.StartAsync();
        customer.Aws.Cloud.Faults.Add(new AwsErrorException(error, "Execution Does Not Exist"), "states", operation, Occurrence.Nth(1));

        (await customer.MaintainAsync("req-u1", Create("jane"))).AssertSucceeded();

        Assert.Contains("jane", customer.State.Users.Keys);
    }

    /// <summary>Each user costs three reads more, for any number of users.</summary>
    [Fact]
    public async Task Request_OfManyUsers_TakesThreeMoreReadsForEach()
    {
        await using var customer = await CustomerAccount.StartAsync();

        (await customer.MaintainAsync("req-u1", [.. Enumerable.Range(10, 20).Select(number => Create($"user{number}"))])).AssertSucceeded();

        var reads = customer.Aws.Cloud.Calls.All.Where(call => call.Principal.Contains("/PartnerCloud-MaintainUser/", StringComparison.Ordinal)).CountBy(call => call.Operation).ToDictionary();
        Assert.Equal((20, 20, 20), (reads["DescribeExecution"], reads["GetExecutionHistory"], reads["ListTagsForResource"]));
    }

    private static void AssertUnchanged(CustomerAccount customer)
    {
        Assert.Equal(["Administrator"], customer.State.Users.Keys);
        Assert.Single(customer.Aws.Cloud.Accounts[customer.Aws.Cloud.Options.ManagementAccountId].In("us-east-1").State<SecretsManagerState>().Secrets);
    }

    private static JsonObject Payload(CustomerAccount customer, string executionName) => new()
    {
        ["executionName"] = executionName,
        ["request"] = For(customer.Id, executionName, Create("jane")),
        ["account"] = new JsonObject { ["id"] = customer.Id, ["name"] = "Acme", ["providerId"] = "prov-1", ["organizationId"] = "org-42" },
        ["user"] = Create("jane"),
    };

    private static void Set(JsonNode payload, string path, string value)
    {
        var steps = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var parent = steps[..^1].Aggregate(payload, (node, step) => node is JsonArray list ? list[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)]! : node[step]!);
        parent[steps[^1]] = value;
    }

    /// <summary>Invokes the function over the wire, as an administrator of the management account does.</summary>
    private static async Task<string> RefusalAsync(CustomerAccount customer, JsonNode payload)
    {
        using var http = new HttpClient { BaseAddress = customer.Aws.Endpoint };
        using var call = new HttpRequestMessage(HttpMethod.Post, "/2015-03-31/functions/MaintainUser/invocations") { Content = new StringContent(payload.ToJsonString()) };
        call.Headers.TryAddWithoutValidation("Authorization", $"AWS4-HMAC-SHA256 Credential={customer.Aws.Cloud.Options.ManagementAccountId}/20261120/us-east-1/lambda/aws4_request, SignedHeaders=host, Signature=0");
        using var answer = await http.SendAsync(call, TestContext.Current.CancellationToken);
        var error = JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        Assert.Equal("RequestNotConfirmedException", (string?)error["errorType"]);
        return (string)error["errorMessage"]!;
    }
}
