using System.Text.Json;
using PartnerCloud.Lambda.Contract.Requests;
using PartnerCloud.Lambda.Contract.Users;
using PartnerCloud.Lambda.Users;

namespace PartnerCloud.Lambda.Tests.Users;

public sealed class ConfirmationCheckerTests
{
    private static readonly UserRequest Request = new("req-1", "111122223333", new Requester("jdoe", "jdoe@acme.example", "Administrator"), []);
    private static readonly DateTimeOffset RequestedAt = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Check_Confirmation_KeepsTheConfirmerAndTheReference()
    {
        var check = At(TimeSpan.FromHours(1)).Check(Request, IdentityCheck.Begin(RequestedAt), Json("""{"confirmedBy": "ops.kim", "protocolReference": "INC-1"}"""));

        Assert.Equal((IdentityCheckState.Confirmed, "ops.kim", "INC-1"), (check.State, check.ConfirmedBy, check.ProtocolReference));
    }

    [Theory]
    [InlineData("JDOE")]
    [InlineData("jdoe@ACME.example")]
    [InlineData("j doe")]
    [InlineData("j\u00A0doe")]
    [InlineData("J. Doe <jdoe@acme.example>")]
    [InlineData("mailto:jdoe@acme.example")]
    public void Check_RequesterInAnySpelling_IsNoConfirmation(string confirmedBy)
    {
        var answer = new System.Text.Json.Nodes.JsonObject { ["confirmedBy"] = confirmedBy, ["protocolReference"] = "INC-1" };

        var check = At(TimeSpan.FromHours(1)).Check(Request, IdentityCheck.Begin(RequestedAt), Json(answer.ToJsonString()));

        Assert.Equal("answer.confirmedBy: is the requester, who cannot confirm their own request", check.Problem);
    }

    [Theory]
    [InlineData("""{"confirmedBy": "\ud800", "protocolReference": "INC-1"}""")]
    [InlineData("""{"confirmedBy": "ops.kim", "protocolReference": "INC-1", "\ud800": 1}""")]
    public void Check_InvalidText_AsksAgain(string answer) =>
        Assert.Equal(IdentityCheckState.Open, At(TimeSpan.FromHours(1)).Check(Request, IdentityCheck.Begin(RequestedAt), Json(answer)).State);

    [Fact]
    public void Check_UnusableAnswer_LeavesTheRestOfSevenDays()
    {
        var check = At(TimeSpan.FromDays(5)).Check(Request, IdentityCheck.Begin(RequestedAt), Json("[]"));

        Assert.Equal((IdentityCheckState.Open, 1, 2 * 86_400), (check.State, check.UselessAnswers, check.WaitSeconds));
        Assert.Equal(RequestedAt.AddDays(7), check.ExpiresAt);
    }

    [Fact]
    public void Check_UnusableAnswerAtTheLastMoment_LeavesASecond() =>
        Assert.Equal(1, At(TimeSpan.FromDays(8)).Check(Request, IdentityCheck.Begin(RequestedAt), Json("[]")).WaitSeconds);

    [Fact]
    public void Check_FifthUnusableAnswer_GivesUp()
    {
        var checker = At(TimeSpan.FromHours(1));

        var check = Enumerable.Range(0, 5).Aggregate(IdentityCheck.Begin(RequestedAt), (last, _) => checker.Check(Request, last, Json("{}")));

        Assert.Equal((IdentityCheckState.GivenUp, 5), (check.State, check.UselessAnswers));
    }

    private static ConfirmationChecker At(TimeSpan after) => new(new FixedTime(RequestedAt + after));

    private static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement.Clone();

    private sealed class FixedTime(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
