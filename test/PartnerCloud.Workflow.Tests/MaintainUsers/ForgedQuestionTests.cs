using System.Text.Json.Nodes;
using PartnerCloud.Simulator.Clients;
using PartnerCloud.Simulator.Services.Sns;
using static PartnerCloud.Workflow.Tests.MaintainUsers.UserRequests;

namespace PartnerCloud.Workflow.Tests.MaintainUsers;

/// <summary>
/// A forged event on the account's bus cannot show operators false facts. They see only the facts of the execution that they would confirm. Mallory has a
/// waiting request and its token. The operators would confirm only the victim's request.
/// </summary>
public sealed class ForgedQuestionTests
{
    private const string MallorysRequest = "req-u1";
    private const string VictimsRequest = "req-u2";

    [Fact]
    public async Task Event_WithFactsOfAnotherRequest_ShowsTheFactsOfItsTokensExecution()
    {
        await using var customer = await CustomerAccount.StartAsync(operatorsAnswer: false);

        var notifications = await NotificationsAsync(customer, () => PutAsync(customer, Forged(customer)));

        AssertIsMallorys(Assert.Single(notifications.Skip(2)));
        Assert.All(notifications.Where(notification => notification.Text.Contains(Token(customer, MallorysRequest), StringComparison.Ordinal)), AssertIsMallorys);
    }

    [Fact]
    public async Task Event_WithoutAQuestion_ShowsTheOpenQuestion()
    {
        await using var customer = await CustomerAccount.StartAsync(operatorsAnswer: false);

        var notifications = await NotificationsAsync(customer, () => PutAsync(customer, Forged(customer, "question", null)));

        AssertIsMallorys(Assert.Single(notifications.Skip(2)));
    }

    [Fact]
    public async Task Event_WithAnUnknownQuestion_EndsWithoutFactsOrTokens()
    {
        await using var customer = await CustomerAccount.StartAsync(operatorsAnswer: false);

        var notifications = await NotificationsAsync(customer, () => PutAsync(customer, Forged(customer, "question", "0000")));

        var text = Assert.Single(notifications.Skip(2)).Text;
        Assert.Contains("RetriesExhausted", text, StringComparison.Ordinal);
        Assert.All(["victim", Token(customer, MallorysRequest), Token(customer, VictimsRequest)], value => Assert.DoesNotContain(value, text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("arn:aws:states:us-east-1:589942003651:execution:onboard-account:req-1")]
    [InlineData("arn:aws:states:us-east-1:589942003651:execution:maintain-users:req-nobody")]
    [InlineData("arn:aws:states:us-east-1:111122223333:execution:maintain-users:req-u1")]
    [InlineData("arn:aws:states:us-east-1:589942003651:execution:mine:req-u1")]
    [InlineData("anything")]
    [InlineData(null)]
    public async Task Event_OfAnExecutionWithoutAQuestion_SendsNoNotification(string? executionArn)
    {
        await using var customer = await CustomerAccount.StartAsync(operatorsAnswer: false);

        var notifications = await NotificationsAsync(customer, () => PutAsync(customer, Forged(customer, "executionArn", executionArn)));

        Assert.Equal(2, notifications.Count);
    }

    [Fact]
    public async Task Event_OfAnAnsweredQuestion_SendsNoNotification()
    {
        await using var customer = await CustomerAccount.StartAsync(operatorsAnswer: false);

        var notifications = await NotificationsAsync(
            customer,
            () => customer.Operators.AnswerAsync(Token(customer, MallorysRequest), "{}"),
            () => PutAsync(customer, QuestionOf(customer, MallorysRequest)));

        Assert.Contains("Why the last answer did not confirm the request", Assert.Single(notifications.Skip(2)).Text, StringComparison.Ordinal);
    }

    /// <summary>Starts both requests, runs the actions one minute apart, and returns the operators' notifications after half an hour.</summary>
    private static async Task<IReadOnlyList<TopicMessage>> NotificationsAsync(CustomerAccount customer, params Func<Task>[] acts)
    {
        var aws = customer.Aws;
        IReadOnlyList<TopicMessage> notifications = [];
        await Task.WhenAll(aws.AtOnce(() =>
        {
            Begin(For(customer.Id, MallorysRequest, Create("mallorys-user")).By("mallory"));
            Begin(For(customer.Id, VictimsRequest, Create("victims-user")).By("victim"));
            return (List<Task>)[.. acts.Select((act, number) => aws.LaterAsync(TimeSpan.FromMinutes(number + 5), act)), aws.LaterAsync(TimeSpan.FromMinutes(30), Look)];
        }));
        return notifications;

        void Begin(JsonObject request) => aws.Begin((string)request["requestId"]!, request.ToJsonString(), "maintain-users");

        Task Look()
        {
            notifications = [.. aws.Notifications];
            return Task.CompletedTask;
        }
    }

    private static JsonObject QuestionOf(CustomerAccount customer, string requestId) => customer.Operators.Questions.First(question => (string)question["requestId"]! == requestId);

    private static string Token(CustomerAccount customer, string requestId) => (string)QuestionOf(customer, requestId)["taskToken"]!;

    /// <summary>An event with Mallory's token, execution and question, and the victim's facts. The test may change one member.</summary>
    private static JsonObject Forged(CustomerAccount customer, string? member = null, string? value = null)
    {
        var (mallorys, forged) = (QuestionOf(customer, MallorysRequest), QuestionOf(customer, VictimsRequest));
        foreach (var own in (string[])["taskToken", "executionArn", "question"]) forged[own] = mallorys[own]?.DeepClone();
        if (member is not null && value is null) forged.Remove(member);
        else if (member is not null) forged[member] = value;
        return forged;
    }

    private static async Task PutAsync(CustomerAccount customer, JsonObject detail)
    {
        using var http = new HttpClient { BaseAddress = customer.Aws.Endpoint };
        var entry = new JsonObject { ["Source"] = "partner-cloud.operations", ["DetailType"] = "Identity Confirmation Requested", ["EventBusName"] = "default", ["Detail"] = detail.ToJsonString() };
        var answer = await new AwsJsonClient(http).CallAsync(customer.Aws.Cloud.Options.ManagementAccountId, "events", "AWSEvents.PutEvents", new() { ["Entries"] = new JsonArray(entry) }, CancellationToken.None);
        Assert.Equal(0, (int)answer["FailedEntryCount"]!);
    }

    private static void AssertIsMallorys(TopicMessage notification)
    {
        Assert.All(["Requested by  mallory\n", $"Request       {MallorysRequest}\n", "  Create mallorys-user\n"], fact => Assert.Contains(fact, notification.Text, StringComparison.Ordinal));
        Assert.DoesNotContain("victim", notification.Text, StringComparison.Ordinal);
    }
}
