using System.Text.RegularExpressions;
using PartnerCloud.Local.People;
using PartnerCloud.Simulator.Clients;
using PartnerCloud.Simulator.Faults;
using PartnerCloud.StatesLanguage.Executions;
using static PartnerCloud.Workflow.Tests.MaintainUsers.UserRequests;

namespace PartnerCloud.Workflow.Tests.MaintainUsers;

/// <summary>A notification tells the operators who requests which users. It has all that they need to answer.</summary>
public sealed partial class ConfirmationNoticeTests
{
    [Fact]
    public async Task Notification_OfARequest_HasAllThatAnAnswerNeeds()
    {
        await using var customer = await CustomerAccount.StartAsync(operatorsAnswer: false);
        var aws = customer.Aws;
        var answered = aws.AtOnce(() => (Execution: customer.MaintainAsync("req-u1", Create("jane")), Answer: aws.LaterAsync(TimeSpan.FromDays(6), AnswerAsync)));

        (await answered.Execution).AssertSucceeded();
        await answered.Answer;

        var notification = Assert.Single(await aws.NotificationsAsync());
        Assert.Equal($"Confirm who asks: users of account {customer.Id}, request req-u1", notification.Subject);
        Assert.All(["Requested by  jdoe", $"Account       {customer.Id}", "  Create jane", "Answer by     2026-11-27"], part => Assert.Contains(part, notification.Text, StringComparison.Ordinal));
        Assert.DoesNotContain("jdoe@acme.example", notification.Text, StringComparison.Ordinal);

        async Task AnswerAsync()
        {
            using var http = new HttpClient { BaseAddress = aws.Endpoint };
            await new AwsJsonClient(http).CallAsync(aws.Cloud.Options.ManagementAccountId, "states", "AWSStepFunctions.SendTaskSuccess",
                new() { ["taskToken"] = Token().Match(Assert.Single(aws.Notifications).Text).Groups[1].Value, ["output"] = SimulatedOperator.Confirmation }, CancellationToken.None);
        }
    }

    [Fact]
    public async Task Notification_AfterAnInvalidAnswer_HasTheReason()
    {
        await using var customer = await CustomerAccount.StartAsync(operatorsAnswer: false);

        (await RunWithAnswersAsync(customer, """{"confirmedBy": "", "protocolReference": ""}""", SimulatedOperator.Confirmation)).AssertSucceeded();

        var notifications = await customer.Aws.NotificationsAsync();
        Assert.Equal(2, notifications.Count);
        Assert.Single(notifications, notification => notification.Text.Contains("Why the last answer did not confirm the request\n  answer.confirmedBy", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Notification_OfAnUnconfirmedRequest_NamesTheAccount()
    {
        await using var customer = await CustomerAccount.StartAsync(operatorsAnswer: false);

        (await customer.MaintainAsync("req-u1", Create("jane"))).AssertFailed("IdentityConfirmationTimedOut");

        var notifications = await customer.Aws.NotificationsAsync();
        Assert.Equal(2, notifications.Count);
        Assert.Equal($"Was refused: maintain-users for account {customer.Id}: IdentityConfirmationTimedOut", notifications[1].Subject);
        Assert.All([$"Account       {customer.Id}", "Requested by  jdoe", "Request       req-u1"], part => Assert.Contains(part, notifications[1].Text, StringComparison.Ordinal));
        Assert.DoesNotContain("Provider ", notifications[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Notification_ThatFails_IsReplacedByTheExecutionsArn()
    {
        await using var customer = await CustomerAccount.StartAsync(operatorsAnswer: false);
        customer.Aws.Cloud.Faults.Add(FaultKind.AccessDenied, "sns", "Publish", Occurrence.Every);

        var execution = await RunWithAnswersAsync(customer, SimulatedOperator.Confirmation);

        execution.AssertSucceeded();
        var text = Assert.Single(await customer.Aws.NotificationsAsync()).Text;
        Assert.Contains(execution.Arn, text, StringComparison.Ordinal);
        Assert.DoesNotContain("taskToken", text, StringComparison.Ordinal);
    }

    /// <summary>Runs a request. The operators give one answer an hour.</summary>
    private static async Task<Execution> RunWithAnswersAsync(CustomerAccount customer, params string[] answers)
    {
        var (execution, acts) = customer.Aws.AtOnce(() => (
            customer.MaintainAsync("req-u1", Create("jane")),
            answers.Select((answer, number) => customer.Aws.LaterAsync(TimeSpan.FromHours(number + 1), () => customer.Operators.AnswerLastAsync(answer))).ToList()));
        await Task.WhenAll(acts);
        return await execution;
    }

    [GeneratedRegex("send-task-success .* --task-token '([^']+)'")]
    private static partial Regex Token();
}
