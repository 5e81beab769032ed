using System.Text.Json.Nodes;
using PartnerCloud.Lambda.Operators;

namespace PartnerCloud.Lambda.Tests.Operators;

public sealed class ConfirmationNotificationTests
{
    private const string Arn = "arn:aws:states:us-east-1:589942003651:execution:maintain-users:req-1";

    [Fact]
    public void Notification_Request_SaysWhoAsksForWhatAndHowToAnswer()
    {
        var notification = Of(Detail());

        Assert.Equal("Confirm who asks: users of account 111122223333, request req-1", notification.Subject);
        Assert.Equal("""
            Somebody asks for console users in a customer's account. An operator must answer: confirm the requester's identity, or refuse.
            Nothing changes until you confirm. If nobody answers in time, the request ends and nothing changes.

            Requested by  jdoe
            Account       111122223333 (Acme production)
            Provider      prov-1
            Organization  org-42
            Request       req-1
            Answer by     2026-11-27 12:00:00 UTC

            Asked for
              Create jane in group Readers
              ResetPassword bert, removing the user's MFA devices
              Remove cora, created by the customer

            The requester's organization
              The request does not say which organization the requester belongs to. The account belongs to org-42. Make sure that the requester may ask for this account.

            What to do
            1. Reach the requester in a way that you know to be theirs. Do not use a mail's answer address.
            2. Ask whether the request is theirs. Keep a written record, the protocol.
            3. If the request is theirs, fill in your name and the protocol's reference, and run:

              aws stepfunctions send-task-success --region us-east-1 --task-output '{"confirmedBy": "", "protocolReference": ""}' --task-token 'AQCEAAAAKgAAAAMAAAAAA+a/b=='

            If the request is not theirs, or if you are in doubt, fill in the reason, without an apostrophe, and run:

              aws stepfunctions send-task-failure --region us-east-1 --error IdentityNotConfirmed --cause '' --task-token 'AQCEAAAAKgAAAAMAAAAAA+a/b=='

            The request then ends, and nothing changes. You cannot confirm a request of your own. The token is for operators only: do not forward this notification.

            See the execution
            https://us-east-1.console.aws.amazon.com/states/home?region=us-east-1#/v2/executions/details/arn:aws:states:us-east-1:589942003651:execution:maintain-users:req-1

            You may get this notification twice, because EventBridge may deliver an event twice.
            """, notification.Text, ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void Notification_AfterAnUnusableAnswer_SaysWhy() =>
        Assert.Contains("Why the last answer did not confirm the request\n  answer.confirmedBy is the requester\n\nThe requester's organization", Of(Detail(detail => detail["problem"] = "answer.confirmedBy is the requester")).Text, StringComparison.Ordinal);

    [Fact]
    public void Notification_OrganizationOfTheRequesterKnown_NamesIt() =>
        Assert.Contains("The requester's organization\n  CAM says that the requester belongs to org-42. The account belongs to the same organization.\n", Of(Detail(detail => detail["requestedBy"]!["organizationId"] = "org-42")).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\u2028")]
    [InlineData("\u0085")]
    public void Notification_WithTextOfOthers_HasNoLineOfTheirs(string line)
    {
        var notification = Of(Detail(detail =>
        {
            detail["accountName"] = $"Acme{line}Requested by  nobody";
            detail["requestId"] = $"req-1{line}x";
            detail["problem"] = $"wrong{line}What to do";
            detail["users"]![0]!["userName"] = $"jane{line}  Remove everybody";
        }));

        Assert.Single(notification.Text.Split(['\n', '\r', '\u2028', '\u2029', '\u0085']), text => text.StartsWith("Requested by", StringComparison.Ordinal));
        Assert.Single(notification.Text.Split(['\n', '\r', '\u2028', '\u2029', '\u0085']), text => text.StartsWith("What to do", StringComparison.Ordinal));
        Assert.DoesNotContain(notification.Text.Split(['\n', '\r', '\u2028', '\u2029', '\u0085']), text => text.Trim() == "Remove everybody");
        Assert.All(notification.Subject, character => Assert.InRange(character, ' ', '~'));
    }

    [Theory]
    [InlineData("taskToken", "AQCE'; rm -rf ~; '")]
    [InlineData("taskToken", "AQCE\nAQCE")]
    [InlineData("taskToken", "")]
    public void Notification_ValuesUnsafeInCommands_IsNotWritten(string member, string value) =>
        Assert.Contains(member, Assert.Throws<ArgumentException>(() => Of(Detail(detail => detail[member] = value))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("arn:aws:states:us-east-1 --profile x:589942003651:execution:maintain-users:req-1")]
    [InlineData("arn:aws:states:us-east-1:589942003651:execution:maintain-users:req-1'")]
    [InlineData("arn:aws:states:us-east-1:589942003651:execution:onboard-account:req-1")]
    [InlineData("arn:aws:states:us-east-1:589942003651:execution:maintain-users-of-mine:req-1")]
    [InlineData("arn:aws:states:us-east-1:111122223333:execution:maintain-users:req-1")]
    [InlineData("arn:aws:states:eu-west-1:589942003651:execution:maintain-users:req-1")]
    [InlineData("arn:aws-cn:states:us-east-1:589942003651:execution:maintain-users:req-1")]
    [InlineData("arn:aws:states:us-east-1:589942003651:express:maintain-users:req-1:uuid")]
    [InlineData("arn:aws:states:us-east-1:589942003651:stateMachine:maintain-users")]
    [InlineData("")]
    [InlineData(null)]
    public void Execution_OfAnotherStateMachine_AsksNobody(string? arn) => Assert.Null(ConfirmationExecution.Of(arn, TestOptions.Valid));

    [Fact]
    public void Notification_FiftyUsersWithLongNames_FitsTheLimitOfSns()
    {
        var notification = Of(Detail(detail =>
        {
            detail["taskToken"] = new string('A', 2048);
            detail["accountName"] = new string('n', 10_000);
            detail["problem"] = new string('p', 30_000);
            detail["requestId"] = new string('r', 300);
            detail["users"] = new JsonArray([.. Enumerable.Range(0, 50).Select(number => (JsonNode)new JsonObject { ["action"] = "Create", ["userName"] = new string('u', 500), ["group"] = new string('g', 128) })]);
        }));

        Assert.InRange(notification.Text.Length, 10_000, 30_000);
        Assert.InRange(notification.Subject.Length, 1, NotificationText.LongestSubject);
    }

    [Fact]
    public void Notification_Text_HasNoEmailAddress() => Assert.DoesNotContain("@", Of(Detail()).Text, StringComparison.Ordinal);

    private static ConfirmationNotification Of(JsonObject detail) => ConfirmationNotification.Of(AwaitedConfirmation.Of(ConfirmationExecution.Of(Arn, TestOptions.Valid)!, TestRequests.Parse(detail.ToJsonString())));

    private static JsonObject Detail(Action<JsonObject>? change = null)
    {
        var detail = new JsonObject
        {
            ["taskToken"] = "AQCEAAAAKgAAAAMAAAAAA+a/b==",
            ["requestId"] = "req-1",
            ["accountId"] = "111122223333",
            ["accountName"] = "Acme production",
            ["providerId"] = "prov-1",
            ["organizationId"] = "org-42",
            ["requestedBy"] = new JsonObject { ["userId"] = "jdoe", ["email"] = "jdoe@acme.example" },
            ["users"] = new JsonArray(
                new JsonObject { ["userName"] = "jane", ["action"] = "Create", ["group"] = "Readers" },
                new JsonObject { ["userName"] = "bert", ["action"] = "ResetPassword", ["removeMfaDevices"] = true },
                new JsonObject { ["userName"] = "cora", ["action"] = "Remove", ["madeByCustomer"] = true }),
            ["problem"] = "",
            ["expiresAt"] = "2026-11-27T12:00:00+00:00",
        };
        change?.Invoke(detail);
        return detail;
    }
}
