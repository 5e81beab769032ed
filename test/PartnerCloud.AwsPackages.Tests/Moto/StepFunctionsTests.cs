using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Amazon.StepFunctions;
using Amazon.StepFunctions.Model;

namespace PartnerCloud.AwsPackages.Tests.Moto;

public sealed class StepFunctionsTests(MotoServer moto)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Execution_Started_IsListedAndDescribed()
    {
        using var client = Client();
        var (machine, execution) = await StartAsync("described", """{"provider":{"id":"prov-1"}}""");

        var listed = Assert.Single(await client.Paginators
            .ListExecutions(new ListExecutionsRequest { StateMachineArn = machine, StatusFilter = ExecutionStatus.RUNNING }).Executions.ToListAsync(Cancellation));
        Assert.Equal((execution, machine, "req-1"), (listed.ExecutionArn, listed.StateMachineArn, listed.Name));

        var described = await client.DescribeExecutionAsync(new DescribeExecutionRequest { ExecutionArn = execution }, Cancellation);
        Assert.Equal(("req-1", ExecutionStatus.RUNNING), (described.Name, described.Status));
        Assert.Equal("prov-1", JsonElement.Parse(described.Input).GetProperty("provider").GetProperty("id").GetString());
        Assert.NotNull(described.StartDate);
        Assert.Null(described.StopDate);
    }

    [Fact]
    public async Task Executions_WithAnotherStatus_AreNotListed()
    {
        using var client = Client();
        var (machine, _) = await StartAsync("running", "{}");

        Assert.Empty(await client.Paginators
            .ListExecutions(new ListExecutionsRequest { StateMachineArn = machine, StatusFilter = ExecutionStatus.FAILED }).Executions.ToListAsync(Cancellation));
    }

    [Fact]
    public async Task History_OfAnExecution_NamesTheStatesInOrder()
    {
        using var client = Client();
        var (_, execution) = await StartAsync("history", "{}");

        var events = await client.Paginators
            .GetExecutionHistory(new GetExecutionHistoryRequest { ExecutionArn = execution, MaxResults = 100, IncludeExecutionData = false }).Events.ToListAsync(Cancellation);

        Assert.True(events[0].Type == HistoryEventType.ExecutionStarted);
        Assert.Equal("A State", Assert.Single(events, entry => entry.StateEnteredEventDetails is not null).StateEnteredEventDetails.Name);
        Assert.Equal("A State", Assert.Single(events, entry => entry.StateExitedEventDetails is not null).StateExitedEventDetails.Name);
        Assert.Equal([1L, 2L, 3L, 4L], events.Select(entry => entry.Id!.Value));
        Assert.All(events, entry => Assert.NotNull(entry.Timestamp));
    }

    [Fact]
    public async Task Execution_Unknown_DoesNotExist()
    {
        using var client = Client();

        await Assert.ThrowsAsync<ExecutionDoesNotExistException>(
            () => client.DescribeExecutionAsync(new DescribeExecutionRequest { ExecutionArn = "arn:aws:states:us-east-1:123456789012:execution:none:none" }, Cancellation));
    }

    // The functions do not make these calls: the deployment creates the state machine, and CAM starts executions.
    private async Task<(string Machine, string Execution)> StartAsync(string name, string input)
    {
        var definition = """{"StartAt":"A State","States":{"A State":{"Type":"Pass","End":true}}}""";
        var machine = await CallAsync("CreateStateMachine", new() { ["name"] = name, ["definition"] = definition, ["roleArn"] = "arn:aws:iam::123456789012:role/workflow" });
        var arn = machine.GetProperty("stateMachineArn").GetString()!;
        var execution = await CallAsync("StartExecution", new() { ["stateMachineArn"] = arn, ["name"] = "req-1", ["input"] = input });
        return (arn, execution.GetProperty("executionArn").GetString()!);
    }

    private async Task<JsonElement> CallAsync(string operation, Dictionary<string, string> members)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, moto.Configure<AmazonStepFunctionsConfig>().ServiceURL);
        request.Content = new StringContent(JsonSerializer.Serialize(members), Encoding.UTF8, MediaTypeHeaderValue.Parse("application/x-amz-json-1.0"));
        request.Headers.Add("X-Amz-Target", $"AWSStepFunctions.{operation}");
        request.Headers.TryAddWithoutValidation("Authorization", "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20250101/us-east-1/states/aws4_request");
        using var answer = await http.SendAsync(request, Cancellation);
        answer.EnsureSuccessStatusCode();
        return JsonElement.Parse(await answer.Content.ReadAsStringAsync(Cancellation));
    }

    private AmazonStepFunctionsClient Client() => new(MotoServer.Credentials, moto.Configure<AmazonStepFunctionsConfig>());
}
