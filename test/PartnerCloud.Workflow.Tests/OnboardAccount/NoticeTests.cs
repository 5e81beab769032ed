using System.Text.Json.Nodes;
using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Faults;
using PartnerCloud.Simulator.Services.EventBridge;

namespace PartnerCloud.Workflow.Tests.OnboardAccount;

/// <summary>The operators get a notification for each execution that did not succeed, and for nothing else.</summary>
public sealed class NoticeTests
{
    [Fact]
    public async Task Notification_OfAFailure_HasTheRedriveThatSucceeds()
    {
        await using var aws = await TestPartnerCloud.StartAsync();
        aws.Cloud.Faults.Add(FaultKind.AccessDenied, "organizations", "MoveAccount", Occurrence.Every);

        var execution = await aws.OnboardAsync();

        var notification = Assert.Single(await aws.NotificationsAsync());
        Assert.Equal("Failed: onboard-account for prov-1: AwsRequestFailedException", notification.Subject);
        Assert.All(
            ["State         PlaceAccount", $"Account       {Assert.Single(await aws.MembersAsync()).Id}", "Request       req-1", "Organizations MoveAccount answered AccessDenied", $"redrive-execution --execution-arn {execution.Arn} --region us-east-1"],
            part => Assert.Contains(part, notification.Text, StringComparison.Ordinal));

        aws.Cloud.Faults.Clear();
        await aws.RedriveAsync(execution);

        execution.AssertSucceeded();
        Assert.Single(await aws.NotificationsAsync());
        var changes = aws.Cloud.EventsOn("default").Where(change => change.Source == "aws.states").ToList();
        Assert.Equal(["RUNNING", "FAILED", "RUNNING", "SUCCEEDED"], changes.Select(change => (string)JsonNode.Parse(change.Detail)!["status"]!));
        Assert.All(changes, change => Assert.Equal("Step Functions Execution Status Change", change.DetailType));
    }

    [Fact]
    public async Task Notification_OfARefusedRequest_OffersNoRedrive()
    {
        await using var aws = await TestPartnerCloud.StartAsync();

        await aws.OnboardAsync(change: request => request["organization"]!["country"] = "FR");

        var notification = Assert.Single(await aws.NotificationsAsync());
        Assert.Equal("Was refused: onboard-account for prov-1: RequestRefused", notification.Subject);
        Assert.Contains("organization.country", notification.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("redrive-execution", notification.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Notification_OfAnAbortedExecution_IsFollowedByARedriveThatSucceeds()
    {
        await using var aws = await TestPartnerCloud.StartAsync();
        aws.Cloud.Faults.AfterChange("organizations", "MoveAccount", Occurrence.Nth(1), _ =>
        {
            aws.Abort("req-1", "Mistake", "wrong customer");
            return Task.CompletedTask;
        });

        var execution = await aws.OnboardAsync();

        var notification = Assert.Single(await aws.NotificationsAsync());
        Assert.Equal("Was aborted: onboard-account for prov-1: Mistake", notification.Subject);
        Assert.Contains("State         PlaceAccount", notification.Text, StringComparison.Ordinal);
        Assert.Contains("wrong customer", notification.Text, StringComparison.Ordinal);
        (await aws.RedriveAsync(execution)).AssertSucceeded();
    }

    [Fact]
    public async Task Notification_OfATimedOutExecution_IsFollowedByARedriveThatSucceeds()
    {
        await using var aws = await TestPartnerCloud.StartAsync(new CloudOptions { AccountCreation = TimeSpan.FromMinutes(5) });
        aws.LimitTo(TimeSpan.FromMinutes(4));

        var execution = await aws.OnboardAsync();

        var notification = Assert.Single(await aws.NotificationsAsync());
        Assert.Equal("Timed out: onboard-account for prov-1", notification.Subject);
        Assert.Contains("Account       none yet", notification.Text, StringComparison.Ordinal);
        (await aws.RedriveAsync(execution)).AssertSucceeded();
    }

    [Fact]
    public async Task Notification_WhenSnsFailsOnce_ArrivesLater()
    {
        await using var aws = await TestPartnerCloud.StartAsync();
        aws.Cloud.Faults.Add(FaultKind.AccessDenied, "sns", "Publish", Occurrence.First(1));

        await aws.OnboardAsync(change: request => request["organization"]!["country"] = "FR");

        Assert.Contains("RequestRefused", Assert.Single(await aws.NotificationsAsync()).Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Notification_ThatFails_IsReplacedByTheEvent()
    {
        await using var aws = await TestPartnerCloud.StartAsync();
        aws.Cloud.Faults.Add(FaultKind.AccessDenied, "states", "DescribeExecution", Occurrence.Every);

        var execution = await aws.OnboardAsync(change: request => request["organization"]!["country"] = "FR");

        var record = JsonNode.Parse(Assert.Single(await aws.NotificationsAsync()).Text)!;
        Assert.Equal(execution.Arn, (string?)record["requestPayload"]!["detail"]!["executionArn"]);
        Assert.Equal("AwsRequestFailedException", (string?)record["responsePayload"]!["errorType"]);
    }

    [Fact]
    public async Task Success_OfAnExecution_SendsNoNotification()
    {
        await using var aws = await TestPartnerCloud.StartAsync();

        (await aws.OnboardAsync()).AssertSucceeded();

        Assert.Empty(await aws.NotificationsAsync());
    }
}
