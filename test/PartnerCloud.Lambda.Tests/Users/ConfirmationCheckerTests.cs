using System.Text.Json;
using PartnerCloud.Lambda.Contract.Requests;
using PartnerCloud.Lambda.Contract.Users;
using PartnerCloud.Lambda.Users;

namespace PartnerCloud.Lambda.Tests.Users;

public sealed class ConfirmationCheckerTests
{
    private static readonly UserRequest Request = new("req-1", "111122223333", new Requester("jdoe", "jdoe@acme.example", "Administrator"), []);
    private static readonly DateTimeOffset Asked = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Check_OfAConfirmation_KeepsWhoAndUnderWhichReference()
    {
        var check = At(TimeSpan.FromHours(1)).Check(Request, IdentityCheck.Begin(Asked), Json("""{"confirmedBy": "ops.kim", "protocolReference": "INC-1"}"""));

        Assert.Equal((IdentityCheckState.Confirmed, "ops.kim", "INC-1"), (check.State, check.ConfirmedBy, check.ProtocolReference));
    }

    [Theory]
    [InlineData("JDOE")]
    [InlineData("jdoe@ACME.example")]
    [InlineData("j doe")]
    [InlineData("j\u00A0doe")]
    [InlineData("J. Doe <jdoe@acme.example>")]
    [InlineData("mailto:jdoe@acme.example")]
    public void Check_OfTheRequesterHoweverWritten_IsNone(string confirmedBy)
    {
        var answer = new System.Text.Json.Nodes.JsonObject { ["confirmedBy"] = confirmedBy, ["protocolReference"] = "INC-1" };

        var check = At(TimeSpan.FromHours(1)).Check(Request, IdentityCheck.Begin(Asked), Json(answer.ToJsonString()));

        Assert.Equal("answer.confirmedBy: is the requester, who cannot confirm their own request", check.Problem);
    }

    [Theory]
    [InlineData("""{"confirmedBy": "\ud800", "protocolReference": "INC-1"}""")]
    [InlineData("""{"confirmedBy": "ops.kim", "protocolReference": "INC-1", "\ud800": 1}""")]
    public void Check_OfTextThatIsNone_AsksAgain(string answer) =>
        Assert.Equal(IdentityCheckState.Open, At(TimeSpan.FromHours(1)).Check(Request, IdentityCheck.Begin(Asked), Json(answer)).State);

    [Fact]
    public void Check_OfAnythingElse_LeavesTheRestOfSevenDays()
    {
        var check = At(TimeSpan.FromDays(5)).Check(Request, IdentityCheck.Begin(Asked), Json("[]"));

        Assert.Equal((IdentityCheckState.Open, 1, 2 * 86_400), (check.State, check.UselessAnswers, check.WaitSeconds));
        Assert.Equal(Asked.AddDays(7), check.ExpiresAt);
    }

    [Fact]
    public void Check_OfAnAnswerInTheLastMoment_LeavesASecond() =>
        Assert.Equal(1, At(TimeSpan.FromDays(8)).Check(Request, IdentityCheck.Begin(Asked), Json("[]")).WaitSeconds);

    [Fact]
    public void Check_OfTheFifthUselessAnswer_GivesUp()
    {
        var checker = At(TimeSpan.FromHours(1));

        var check = Enumerable.Range(0, 5).Aggregate(IdentityCheck.Begin(Asked), (last, _) => checker.Check(Request, last, Json("{}")));

        Assert.Equal((IdentityCheckState.GivenUp, 5), (check.State, check.UselessAnswers));
    }

    private static ConfirmationChecker At(TimeSpan after) => new(new FixedTime(Asked + after));

    private static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement.Clone();

    private sealed class FixedTime(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
