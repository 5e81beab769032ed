using System.Text.RegularExpressions;
using PartnerCloud.Local.People;
using PartnerCloud.Simulator.Clients;
using PartnerCloud.Simulator.Faults;
using PartnerCloud.StatesLanguage.Executions;
using static PartnerCloud.Workflow.Tests.MaintainUsers.UserRequests;

namespace PartnerCloud.Workflow.Tests.MaintainUsers;

/// <summary>Operations learn by mail who asks for whom, and can answer with what the mail says.</summary>
public sealed partial class ConfirmationNoticeTests
{
    [Fact]
    public async Task Notice_OfARequest_HasWhatAnswersIt()
    {
        await using var customer = await CustomerAccount.StartAsync(attended: false);
        var aws = customer.Aws;
        var answered = aws.AtOnce(() => (Execution: customer.MaintainAsync("req-u1", Create("jane")), Answer: aws.LaterAsync(TimeSpan.FromDays(6), AnswerAsync)));

        (await answered.Execution).AssertSucceeded();
        await answered.Answer;

        var notice = Assert.Single(await aws.NoticesAsync());
        Assert.Equal($"Confirm who asks: users of account {customer.Id}, request req-u1", notice.Subject);
        Assert.All(["Requested by  jdoe", $"Account       {customer.Id}", "  Create jane", "Answer by     2026-11-27"], part => Assert.Contains(part, notice.Text, StringComparison.Ordinal));
        Assert.DoesNotContain("jdoe@acme.example", notice.Text, StringComparison.Ordinal);

        async Task AnswerAsync()
        {
            using var http = new HttpClient { BaseAddress = aws.Endpoint };
            await new AwsJsonClient(http).CallAsync(aws.Cloud.Options.ManagementAccountId, "states", "AWSStepFunctions.SendTaskSuccess",
                new() { ["taskToken"] = Token().Match(Assert.Single(aws.Notices).Text).Groups[1].Value, ["output"] = SimulatedOperator.Confirmation }, CancellationToken.None);
        }
    }

    [Fact]
    public async Task Notice_AfterAnAnswerThatWasNone_SaysWhy()
    {
        await using var customer = await CustomerAccount.StartAsync(attended: false);

        (await AnsweredAsync(customer, """{"confirmedBy": "", "protocolReference": ""}""", SimulatedOperator.Confirmation)).AssertSucceeded();

        var notices = await customer.Aws.NoticesAsync();
        Assert.Equal(2, notices.Count);
        Assert.Single(notices, notice => notice.Text.Contains("Why the last answer did not confirm the request\n  answer.confirmedBy", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Notice_OfARequestThatNobodyConfirmed_NamesTheAccountInPlaceOfAProvider()
    {
        await using var customer = await CustomerAccount.StartAsync(attended: false);

        (await customer.MaintainAsync("req-u1", Create("jane"))).AssertFailed("IdentityConfirmationTimedOut");

        var notices = await customer.Aws.NoticesAsync();
        Assert.Equal(2, notices.Count);
        Assert.Equal($"Was refused: maintain-users for account {customer.Id}: IdentityConfirmationTimedOut", notices[1].Subject);
        Assert.All([$"Account       {customer.Id}", "Requested by  jdoe", "Request       req-u1"], part => Assert.Contains(part, notices[1].Text, StringComparison.Ordinal));
        Assert.DoesNotContain("Provider ", notices[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Notice_ThatCannotBeWritten_IsReplacedByTheExecutionsArn()
    {
        await using var customer = await CustomerAccount.StartAsync(attended: false);
        customer.Aws.Cloud.Faults.Add(FaultKind.AccessDenied, "sns", "Publish", Occurrence.Every);

        var execution = await AnsweredAsync(customer, SimulatedOperator.Confirmation);

        execution.AssertSucceeded();
        var given = Assert.Single(await customer.Aws.NoticesAsync()).Text;
        Assert.Contains(execution.Arn, given, StringComparison.Ordinal);
        Assert.DoesNotContain("taskToken", given, StringComparison.Ordinal);
    }

    /// <summary>Operators take an hour for each answer.</summary>
    private static async Task<Execution> AnsweredAsync(CustomerAccount customer, params string[] answers)
    {
        var (execution, acts) = customer.Aws.AtOnce(() => (
            customer.MaintainAsync("req-u1", Create("jane")),
            answers.Select((answer, number) => customer.Aws.LaterAsync(TimeSpan.FromHours(number + 1), () => customer.Desk.AnswerLastAsync(answer))).ToList()));
        await Task.WhenAll(acts);
        return await execution;
    }

    [GeneratedRegex("send-task-success .* --task-token '([^']+)'")]
    private static partial Regex Token();
}
