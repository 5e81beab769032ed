using System.Text.Json.Nodes;
using PartnerCloud.Simulator.Clients;
using PartnerCloud.Simulator.Services.Sns;
using static PartnerCloud.Workflow.Tests.MaintainUsers.UserRequests;

namespace PartnerCloud.Workflow.Tests.MaintainUsers;

/// <summary>
/// Whoever may put events on the account's bus shows operators no facts but those of the execution that they would confirm. Mallory has a request of their own
/// that waits, and its token; operators would confirm the request of the victim.
/// </summary>
public sealed class ForgedQuestionTests
{
    private const string MallorysRequest = "req-u1";
    private const string VictimsRequest = "req-u2";

    [Fact]
    public async Task Event_WithAnothersFacts_ShowsTheFactsOfTheExecutionWhoseTokenItHas()
    {
        await using var customer = await CustomerAccount.StartAsync(attended: false);

        var notices = await NoticesAsync(customer, () => PutAsync(customer, Forged(customer)));

        AssertIsMallorys(Assert.Single(notices.Skip(2)));
        Assert.All(notices.Where(notice => notice.Text.Contains(Token(customer, MallorysRequest), StringComparison.Ordinal)), AssertIsMallorys);
    }

    [Fact]
    public async Task Event_WithoutAQuestion_ShowsTheOpenOne()
    {
        await using var customer = await CustomerAccount.StartAsync(attended: false);

        var notices = await NoticesAsync(customer, () => PutAsync(customer, Forged(customer, "question", null)));

        AssertIsMallorys(Assert.Single(notices.Skip(2)));
    }

    [Fact]
    public async Task Event_WithAQuestionThatNobodyAsked_EndsWithoutAnyOfItsFactsOrTokens()
    {
        await using var customer = await CustomerAccount.StartAsync(attended: false);

        var notices = await NoticesAsync(customer, () => PutAsync(customer, Forged(customer, "question", "0000")));

        var given = Assert.Single(notices.Skip(2)).Text;
        Assert.Contains("RetriesExhausted", given, StringComparison.Ordinal);
        Assert.All(["victim", Token(customer, MallorysRequest), Token(customer, VictimsRequest)], words => Assert.DoesNotContain(words, given, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("arn:aws:states:us-east-1:589942003651:execution:onboard-account:req-1")]
    [InlineData("arn:aws:states:us-east-1:589942003651:execution:maintain-users:req-nobody")]
    [InlineData("arn:aws:states:us-east-1:111122223333:execution:maintain-users:req-u1")]
    [InlineData("arn:aws:states:us-east-1:589942003651:execution:mine:req-u1")]
    [InlineData("anything")]
    [InlineData(null)]
    public async Task Event_OfAnExecutionThatAsksNobody_MakesNoNotice(string? executionArn)
    {
        await using var customer = await CustomerAccount.StartAsync(attended: false);

        var notices = await NoticesAsync(customer, () => PutAsync(customer, Forged(customer, "executionArn", executionArn)));

        Assert.Equal(2, notices.Count);
    }

    [Fact]
    public async Task Event_OfAQuestionThatHasItsAnswer_MakesNoNotice()
    {
        await using var customer = await CustomerAccount.StartAsync(attended: false);

        var notices = await NoticesAsync(
            customer,
            () => customer.Desk.AnswerAsync(Token(customer, MallorysRequest), "{}"),
            () => PutAsync(customer, Asked(customer, MallorysRequest)));

        Assert.Contains("Why the last answer did not confirm the request", Assert.Single(notices.Skip(2)).Text, StringComparison.Ordinal);
    }

    /// <summary>Both ask, somebody acts minute by minute, and half an hour later this is what the operators have got.</summary>
    private static async Task<IReadOnlyList<TopicMessage>> NoticesAsync(CustomerAccount customer, params Func<Task>[] acts)
    {
        var aws = customer.Aws;
        IReadOnlyList<TopicMessage> notices = [];
        await Task.WhenAll(aws.AtOnce(() =>
        {
            Begin(For(customer.Id, MallorysRequest, Create("mallorys-user")).By("mallory"));
            Begin(For(customer.Id, VictimsRequest, Create("victims-user")).By("victim"));
            return (List<Task>)[.. acts.Select((act, number) => aws.LaterAsync(TimeSpan.FromMinutes(number + 5), act)), aws.LaterAsync(TimeSpan.FromMinutes(30), Look)];
        }));
        return notices;

        void Begin(JsonObject request) => aws.Begin((string)request["requestId"]!, request.ToJsonString(), "maintain-users");

        Task Look()
        {
            notices = [.. aws.Notices];
            return Task.CompletedTask;
        }
    }

    private static JsonObject Asked(CustomerAccount customer, string requestId) => customer.Desk.Asked.First(asked => (string)asked["requestId"]! == requestId);

    private static string Token(CustomerAccount customer, string requestId) => (string)Asked(customer, requestId)["taskToken"]!;

    /// <summary>Mallory's token, execution and question under the victim's facts; one member as the test wants it.</summary>
    private static JsonObject Forged(CustomerAccount customer, string? member = null, string? value = null)
    {
        var (mallorys, forged) = (Asked(customer, MallorysRequest), Asked(customer, VictimsRequest));
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

    private static void AssertIsMallorys(TopicMessage notice)
    {
        Assert.All(["Requested by  mallory\n", $"Request       {MallorysRequest}\n", "  Create mallorys-user\n"], fact => Assert.Contains(fact, notice.Text, StringComparison.Ordinal));
        Assert.DoesNotContain("victim", notice.Text, StringComparison.Ordinal);
    }
}
