using System.Text.Json.Nodes;
using PartnerCloud.Local.InProcess;
using PartnerCloud.Simulator.Clients;
using PartnerCloud.Simulator.Services.EventBridge;
using PartnerCloud.Simulator.Services.Iam;

namespace PartnerCloud.Local.Tests.Composition;

/// <summary>State machines and functions as targets of rules, in virtual time.</summary>
public sealed class EventTargetsTests : IAsyncLifetime
{
    private const string Account = "589942003651";
    private const string Role = $"arn:aws:iam::{Account}:role/ForEvents";
    private const string Queue = $"arn:aws:sqs:us-east-1:{Account}:dead";

    private readonly HttpClient http = new();
    private VirtualPartnerCloud aws = null!;

    public async ValueTask InitializeAsync()
    {
        aws = await VirtualPartnerCloud.StartAsync(null, TestContext.Current.CancellationToken);
        http.BaseAddress = aws.Local.Endpoint;
        aws.Cloud.Atomically(() =>
        {
            var role = new IamRole("ForEvents", "/", "AROAFOREVENTS", aws.Cloud.Now)
            {
                TrustPolicy = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":{"Service":["states.amazonaws.com","events.amazonaws.com"]},"Action":"sts:AssumeRole"}}""",
                AssumableFrom = aws.Cloud.Now,
            };
            role.Inline["p"] = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"states:StartExecution","Resource":"*"}}""";
            aws.Cloud.Accounts[Account].Iam.Roles.Add(role.Name, role);
            return role;
        });
        aws.Local.StepFunctions.StateMachines.Create(Account, "us-east-1", "copy", """{"StartAt":"Copy","States":{"Copy":{"Type":"Pass","End":true}}}""", Role);
        await CallAsync("sqs", "AmazonSQS.CreateQueue", new() { ["QueueName"] = "dead", ["Attributes"] = new JsonObject { ["Policy"] = """{"Statement":{"Effect":"Allow","Principal":{"Service":"events.amazonaws.com"},"Action":"sqs:SendMessage","Resource":"*"}}""" } });
    }

    [Fact]
    public async Task StateMachine_AsATarget_StartsWithTheEvent()
    {
        await RuleAsync("partner-cloud", """{"source":["x"]}""", "copy");

        await CallAsync("events", "AWSEvents.PutEvents", new() { ["Entries"] = new JsonArray(new JsonObject { ["Source"] = "x", ["DetailType"] = "d", ["Detail"] = """{"n":1}""", ["EventBusName"] = "partner-cloud" }) });
        await aws.PassAsync(TimeSpan.FromSeconds(1));

        var execution = Assert.Single(aws.Local.StepFunctions.Executions.List($"arn:aws:states:us-east-1:{Account}:stateMachine:copy"));
        await execution.Completion.WaitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(1, (int?)JsonNode.Parse(execution.State.Output!)!["detail"]!["n"]);
    }

    [Fact]
    public async Task StatusOfAnExecution_ReachesARuleOfTheDefaultBus_ThatStartsAnother()
    {
        await RuleAsync("default", """{"source":["aws.states"],"detail":{"status":["FAILED"]}}""", "copy");

        var failed = await aws.RunAsync("onboard-account", "bad", """{"requestId":"x"}""", TestContext.Current.CancellationToken);
        await aws.PassAsync(TimeSpan.FromSeconds(1));

        var execution = Assert.Single(aws.Local.StepFunctions.Executions.List($"arn:aws:states:us-east-1:{Account}:stateMachine:copy"));
        Assert.Equal(failed.Arn, (string?)JsonNode.Parse(execution.Input)!["resources"]![0]);
    }

    [Fact]
    public async Task StateMachine_ThatDoesNotExist_LeavesTheEventInTheDeadLetterQueue()
    {
        await RuleAsync("default", """{"source":["x"]}""", "none");

        aws.Cloud.PutServiceEvent(new("1", aws.Cloud.Now, "x", "d", "{}", Account), "us-east-1");
        await aws.PassAsync(TimeSpan.FromSeconds(1));

        var received = await CallAsync("sqs", "AmazonSQS.ReceiveMessage", new() { ["QueueUrl"] = $"{aws.Local.Endpoint}{Account}/dead", ["MessageAttributeNames"] = new JsonArray("All") });
        Assert.Equal("NO_RESOURCE", (string?)Assert.Single(received["Messages"]!.AsArray())!["MessageAttributes"]!["ERROR_CODE"]!["StringValue"]);
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await aws.DisposeAsync();
    }

    private async Task RuleAsync(string bus, string pattern, string machine)
    {
        await CallAsync("events", "AWSEvents.PutRule", new() { ["Name"] = "r", ["EventBusName"] = bus, ["EventPattern"] = pattern });
        var target = new JsonObject { ["Id"] = "a", ["Arn"] = $"arn:aws:states:us-east-1:{Account}:stateMachine:{machine}", ["RoleArn"] = Role, ["DeadLetterConfig"] = new JsonObject { ["Arn"] = Queue } };
        await CallAsync("events", "AWSEvents.PutTargets", new() { ["Rule"] = "r", ["EventBusName"] = bus, ["Targets"] = new JsonArray(target) });
    }

    private Task<JsonObject> CallAsync(string service, string target, JsonObject request) =>
        new AwsJsonClient(http).CallAsync("local", service, target, request, TestContext.Current.CancellationToken);
}
