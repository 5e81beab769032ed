using PartnerCloud.Local.People;

using static PartnerCloud.Workflow.Tests.MaintainUsers.UserRequests;

namespace PartnerCloud.Workflow.Tests.MaintainUsers;

/// <summary>Nothing changes before the operators confirm the requester's identity.</summary>
public sealed class ConfirmationTests
{
    [Theory]
    [InlineData("null", "answer: must be an object")]
    [InlineData("\"yes\"", "answer: must be an object")]
    [InlineData("{}", "answer.confirmedBy: is missing")]
    [InlineData("""{"confirmedBy": "", "protocolReference": "INC-1"}""", "answer.confirmedBy: must not be empty")]
    [InlineData("""{"confirmedBy": "ops.kim", "protocolReference": "  "}""", "answer.protocolReference: must not be empty")]
    [InlineData("""{"confirmedBy": "ops.kim", "protocolReference": "INC-1", "but": "later"}""", "answer.but: unknown field")]
    [InlineData("""{"confirmedBy": "JDoe", "protocolReference": "INC-1"}""", "answer.confirmedBy: is the requester")]
    [InlineData("""{"confirmedBy": "jdoe@ACME.example", "protocolReference": "INC-1"}""", "answer.confirmedBy: is the requester")]
    public async Task Answer_ThatIsInvalid_IsAskedForAgainWithTheReason(string answer, string problem)
    {
        await using var customer = await CustomerAccount.StartAsync();
        customer.Operators.WillAnswer(answer).WillAnswer(SimulatedOperator.Confirmation);

        var execution = await customer.MaintainAsync("req-u1", Create("jane"));

        execution.AssertSucceeded();
        Assert.Equal(2, customer.Operators.Questions.Count);
        Assert.Equal("", (string?)customer.Operators.Questions[0]["problem"]);
        Assert.Contains(problem, (string?)customer.Operators.Questions[1]["problem"], StringComparison.Ordinal);
        Assert.NotEqual((string?)customer.Operators.Questions[0]["taskToken"], (string?)customer.Operators.Questions[1]["taskToken"]);
        Assert.Equal("INC-4711", (string?)execution.Output()["confirmation"]!["protocolReference"]);
    }

    [Fact]
    public async Task Answers_InvalidFiveTimes_EndTheRequest()
    {
        await using var customer = await CustomerAccount.StartAsync(operatorsAnswer: false);
        for (var number = 0; number < 5; number++) customer.Operators.WillAnswer("{}");

        var cause = (await customer.MaintainAsync("req-u1", Create("jane"))).AssertFailed("IdentityNotConfirmed");

        Assert.Contains("5 times", cause, StringComparison.Ordinal);
        Assert.Equal(5, customer.Operators.Questions.Count);
        Assert.False(customer.State.Users.ContainsKey("jane"));
    }

    [Theory]
    [InlineData("They did not know the code word.", "They did not know the code word.")]
    [InlineData(null, "changed")]
    public async Task Refusal_ByTheOperators_EndsTheRequestWithTheirCause(string? cause, string expected)
    {
        await using var customer = await CustomerAccount.StartAsync();
        customer.Operators.WillRefuse("IdentityNotConfirmed", cause);

        var execution = await customer.MaintainAsync("req-u1", Create("jane"));

        Assert.Contains(expected, execution.AssertFailed("IdentityNotConfirmed"), StringComparison.Ordinal);
        Assert.False(customer.State.Users.ContainsKey("jane"));
        (await customer.Aws.RedriveAsync(execution)).AssertFailed("IdentityNotConfirmed");
        Assert.Single(customer.Operators.Questions);
    }

    [Fact]
    public async Task Refusal_WithAnotherError_EndsTheTaskAndARedriveAsksAgain()
    {
        await using var customer = await CustomerAccount.StartAsync();
        customer.Operators.WillRefuse("Oops", "wrong button");

        var execution = await customer.MaintainAsync("req-u1", Create("jane"));

        execution.AssertFailed("Oops");
        (await customer.Aws.RedriveAsync(execution)).AssertSucceeded();
        Assert.Equal(2, customer.Operators.Questions.Count);
    }

    [Fact]
    public async Task NoAnswer_ForSevenDays_EndsTheRequest()
    {
        await using var customer = await CustomerAccount.StartAsync(operatorsAnswer: false);
        var started = customer.Aws.Cloud.Time.GetUtcNow();

        (await customer.MaintainAsync("req-u1", Create("jane"))).AssertFailed("IdentityConfirmationTimedOut");

        Assert.InRange(customer.Aws.Cloud.Time.GetUtcNow() - started, TimeSpan.FromDays(7) - TimeSpan.FromSeconds(1), TimeSpan.FromDays(7) + TimeSpan.FromSeconds(1));
        Assert.False(customer.State.Users.ContainsKey("jane"));
    }

    [Fact]
    public async Task NoAnswer_AfterAnInvalidOne_EndsTheRequestSevenDaysAfterTheFirstQuestion()
    {
        await using var customer = await CustomerAccount.StartAsync(operatorsAnswer: false);
        var started = customer.Aws.Cloud.Time.GetUtcNow();
        var execution = customer.Aws.AtOnce(() =>
        {
            var running = customer.MaintainAsync("req-u1", Create("jane"));
            _ = customer.Aws.LaterAsync(TimeSpan.FromDays(6), () => customer.Operators.AnswerLastAsync("{}"));
            return running;
        });

        (await execution).AssertFailed("IdentityConfirmationTimedOut");

        Assert.Equal(2, customer.Operators.Questions.Count);
        Assert.InRange(customer.Aws.Cloud.Time.GetUtcNow() - started, TimeSpan.FromDays(7) - TimeSpan.FromSeconds(2), TimeSpan.FromDays(7) + TimeSpan.FromSeconds(2));
    }

    [Theory]
    [InlineData("PartnerCloudCam", "AccessDeniedException")]
    [InlineData("PartnerCloudAuditor", "AccessDeniedException")]
    [InlineData("PartnerCloudOperator", null)]
    public async Task Answer_ByARole_IsAcceptedFromOperatorsOnly(string role, string? refusal)
    {
        await using var customer = await CustomerAccount.StartAsync(operatorsAnswer: false);
        var answered = "nobody was asked";
        customer.Aws.Cloud.Faults.AfterChange("events", "PutEvents", PartnerCloud.Simulator.Faults.Occurrence.Nth(1), async _ => answered = await customer.AnswerAsAsync(role, SimulatedOperator.Confirmation));

        var execution = await customer.MaintainAsync("req-u1", Create("jane"));

        Assert.Equal(refusal, answered);
        Assert.Equal(refusal is null ? null : "IdentityConfirmationTimedOut", execution.State.Error);
    }

    [Fact]
    public async Task Question_ThrottledByEventBridge_IsSentAgain()
    {
        await using var customer = await CustomerAccount.StartAsync();
        customer.Aws.Cloud.Faults.Add(PartnerCloud.Simulator.Faults.FaultKind.Throttle, "events", "PutEvents", PartnerCloud.Simulator.Faults.Occurrence.First(3));

        (await customer.MaintainAsync("req-u1", Create("jane"))).AssertSucceeded();
    }
}
