using System.Text.Json.Nodes;
using Amazon.StepFunctions.Model;
using PartnerCloud.Lambda.Common;
using PartnerCloud.Lambda.Contract.Errors;
using PartnerCloud.Lambda.Operators;

namespace PartnerCloud.Lambda.Tests.Operators;

public sealed class IdentityQuestionTests
{
    private const string First = "AQCE1";
    private const string Second = "AQCE2";

    [Fact]
    public async Task Question_AskedLast_IsOpen() => await AssertAsync(First, First, [.. Question(First)]);

    [Fact]
    public async Task Question_BeforeItsEventIsSent_IsOpen() => await AssertAsync(First, First, Entered(), Scheduled(First));

    [Theory]
    [InlineData("TaskSucceeded")]
    [InlineData("TaskFailed")]
    [InlineData("TaskTimedOut")]
    [InlineData("ExecutionAborted")]
    [InlineData("ExecutionTimedOut")]
    public async Task Question_FollowedByAnotherEvent_IsKnownAndNotOpen(string then) => await AssertAsync(First, null, [.. Question(First), new() { Type = then }]);

    [Fact]
    public async Task Question_AskedAgain_IsNotOpenButTheNextOneIs()
    {
        HistoryEvent[] history = [.. Question(First), new() { Type = "TaskSucceeded" }, .. Question(Second)];

        await AssertAsync(First, null, history);
        await AssertAsync(Second, Second, history);
    }

    [Fact]
    public async Task Question_NotInTheHistory_IsUnknown()
    {
        Assert.False((await ReadAsync(Fingerprint(Second), [.. Question(First)])).IsKnown);
        Assert.False((await ReadAsync(Fingerprint(Second), [])).IsKnown);
    }

    [Fact]
    public async Task Question_WithoutAFingerprint_IsTheOpenOne()
    {
        Assert.Equal(First, TokenOf(await ReadAsync("", [.. Question(First)])));
        Assert.Equal(new IdentityQuestion(null, false), await ReadAsync("", [.. Question(First), new() { Type = "TaskSucceeded" }]));
    }

    [Fact]
    public async Task Question_OfAnotherKind_IsNone() =>
        Assert.Equal(new IdentityQuestion(null, false), await ReadAsync(Fingerprint(First), Entered(), Scheduled(First, "Users Maintained"), new() { Type = "TaskScheduled", TaskScheduledEventDetails = new() { Parameters = "no JSON" } }));

    [Fact]
    public async Task Ask_HistoryNotThatFarYet_FailsTemporarily()
    {
        await using var test = await TestExecutions.StartAsync(""" "Wait":{"Type":"Wait","Seconds":900,"End":true} """, workflow: "maintain-users");
        var detail = new JsonObject { ["executionArn"] = test.Start().Arn, ["question"] = Fingerprint(First) };

        await Assert.ThrowsAsync<AwsTemporarilyUnavailableException>(() => test.Notifier.AskAsync(TestRequests.Parse(detail.ToJsonString())));

        Assert.Empty(test.Messages);
    }

    private static async Task AssertAsync(string asked, string? open, params HistoryEvent[] history)
    {
        var question = await ReadAsync(Fingerprint(asked), history);

        Assert.True(question.IsKnown);
        Assert.Equal(open, TokenOf(question));
    }

    private static Task<IdentityQuestion> ReadAsync(string fingerprint, params HistoryEvent[] oldestFirst) => IdentityQuestion.ReadAsync(oldestFirst.Reverse().ToAsyncEnumerable(), fingerprint);

    private static string? TokenOf(IdentityQuestion question) => question.Open is { } open ? JsonText.At(open, "taskToken") : null;

    private static string Fingerprint(string token) => IdentityQuestion.Fingerprint(TestRequests.Parse($$"""{"taskToken":"{{token}}"}"""));

    private static HistoryEvent[] Question(string token) => [Entered(), Scheduled(token), new() { Type = "TaskStarted" }, new() { Type = "TaskSubmitted" }];

    private static HistoryEvent Entered() => new() { Type = "TaskStateEntered", StateEnteredEventDetails = new() { Name = "AwaitIdentityConfirmation" } };

    private static HistoryEvent Scheduled(string token, string kind = "Identity Confirmation Requested") => new()
    {
        Type = "TaskScheduled",
        TaskScheduledEventDetails = new() { Parameters = $$$"""{"Entries":[{"DetailType":"{{{kind}}}","Detail":{"taskToken":"{{{token}}}"}}]}""" },
    };
}
