using PartnerCloud.Lambda.Contract.Errors;
using PartnerCloud.Lambda.Contract.Operators;
using PartnerCloud.Lambda.Operators;
using PartnerCloud.Simulator.Services.Sns;
using PartnerCloud.StatesLanguage.Executions;

namespace PartnerCloud.Lambda.Tests.Operators;

public sealed class OperatorNotifierTests
{
    private const string RedriveCommand = "aws stepfunctions redrive-execution --execution-arn arn:aws:states:us-east-1:589942003651:execution:onboard-account:req-000123 --region us-east-1";

    [Fact]
    public async Task Notification_FailedTask_SaysHowToRepairAndRedrive()
    {
        await using var test = await TestExecutions.StartAsync(TestExecutions.FailingTask("SecureAudit"));

        var message = await NotificationOfAsync(test, test.Start());

        Assert.Equal("Failed: onboard-account for prov-000123: BucketNameTakenException", message.Subject);
        Assert.Equal("""
            An execution of onboard-account failed.
            An operator must repair the cause, or have it repaired, and then redrive it.

            Provider      prov-000123 (Acme production)
            Organization  org-42 (Acme Corp)
            Requested by  jdoe
            Request       req-000123
            Account       111122223333
            State         SecureAudit
            Error         BucketNameTakenException
            Ended         2026-11-20 12:00:30 UTC

            Cause
            The bucket is somebody else's.

            What to do
            1. Repair it in the account that the cause names.
            2. Continue where the execution stopped:

              aws stepfunctions redrive-execution --execution-arn arn:aws:states:us-east-1:589942003651:execution:onboard-account:req-000123 --region us-east-1

            You can redrive it until 2026-12-04 12:00:30 UTC. Nothing is made twice.

            See the execution
            https://us-east-1.console.aws.amazon.com/states/home?region=us-east-1#/v2/executions/details/arn:aws:states:us-east-1:589942003651:execution:onboard-account:req-000123

            You may get this notification twice, because EventBridge may deliver an event twice.
            """, message.Text, ignoreLineEndingDifferences: true);
    }

    [Fact]
    public async Task Notification_AnyFailure_HasNoStackTraceAndNoRequestersAddress()
    {
        await using var test = await TestExecutions.StartAsync(TestExecutions.FailingTask("SecureAudit"));

        var message = await NotificationOfAsync(test, test.Start());

        Assert.DoesNotContain("Secret.Place", message.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("jdoe@acme.example", message.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("TrailLimitReachedException", "The customer must repair the cause.", "1. Have one of the account's five trails deleted. The cause names them.")]
    [InlineData("InvitationBlockedException", "The customer or an operator must repair the cause", "1. The cause says who has to act")]
    [InlineData("CamEntranceClosedException", "The operators of Cloud Application Manager must repair the cause.", "1. Repair CAM's own role, through which")]
    [InlineData("AwsTemporarilyUnavailableException", "Nothing may be left to repair", "1. The workflow has retried for minutes.")]
    [InlineData("EventBridge.AccessDeniedException", "An operator must repair the cause", "1. The state machine may not put events on the bus partner-cloud")]
    [InlineData("UnheardOfException", "An operator must repair the cause", "1. Repair what the cause names.")]
    public async Task Notification_AnyError_SaysWhoActsAndWhatToDo(string error, string who, string step)
    {
        await using var test = await TestExecutions.StartAsync(TestExecutions.FailingTask("SecureAudit"));
        test.Failure = (error, "It failed.");

        var message = await NotificationOfAsync(test, test.Start());

        Assert.Contains(who, message.Text, StringComparison.Ordinal);
        Assert.Contains(step, message.Text, StringComparison.Ordinal);
        Assert.Contains("redrive-execution", message.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Notification_CauseOfTheContract_ShowsItsWordsAlone()
    {
        await using var test = await TestExecutions.StartAsync(TestExecutions.FailingTask("SecureAudit"));
        test.Failure = (nameof(LastAdministratorException), ErrorCause.Of(new LastAdministratorException("111122223333", "ann")).ToString());

        var message = await NotificationOfAsync(test, test.Start());

        Assert.Contains("Cause\nWithout user ann and the others of the request", message.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("{", message.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Notification_FailState_OffersNoRedrive()
    {
        await using var test = await TestExecutions.StartAsync(
            TestExecutions.FailingTask("ValidateRequest", "{}", "\"Catch\":[{\"ErrorEquals\":[\"States.ALL\"],\"Next\":\"RequestRefused\"}],\"End\":true")
            + ""","RequestRefused":{"Type":"Fail","Error":"RequestRefused","Cause":"organization.country: FR is not supported"}""");

        var message = await NotificationOfAsync(test, test.Start());

        Assert.Equal("Was refused: onboard-account for prov-000123: RequestRefused", message.Subject);
        Assert.Contains("State         RequestRefused\n", message.Text, StringComparison.Ordinal);
        Assert.Contains("Account       none yet\n", message.Text, StringComparison.Ordinal);
        Assert.Contains("organization.country: FR is not supported", message.Text, StringComparison.Ordinal);
        Assert.Contains("CAM sends a new request", message.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("redrive-execution", message.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Notification_ExecutionTimedOut_NamesTheStateItWasIn()
    {
        await using var test = await TestExecutions.StartAsync(""" "WaitForAccount":{"Type":"Wait","Seconds":900,"End":true} """, timeoutSeconds: 600);
        var execution = test.Start();
        await test.AdvanceAsync(TimeSpan.FromMinutes(10));

        var message = await NotificationOfAsync(test, execution);

        Assert.Equal("Timed out: onboard-account for prov-000123", message.Subject);
        Assert.Contains("State         WaitForAccount\n", message.Text, StringComparison.Ordinal);
        Assert.Contains("what took so long", message.Text, StringComparison.Ordinal);
        Assert.Contains(RedriveCommand, message.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Notification_ExecutionStoppedByAPerson_HasTheReason()
    {
        await using var test = await TestExecutions.StartAsync(""" "WaitForAccount":{"Type":"Wait","Seconds":900,"End":true} """);
        var execution = test.Start();
        await test.AdvanceAsync(TimeSpan.FromMinutes(1));
        test.Stop(execution, "Mistake", "wrong customer");

        var message = await NotificationOfAsync(test, execution);

        Assert.Equal("Was aborted: onboard-account for prov-000123: Mistake", message.Subject);
        Assert.Contains("wrong customer", message.Text, StringComparison.Ordinal);
        Assert.Contains("StopExecution", message.Text, StringComparison.Ordinal);
        Assert.Contains(RedriveCommand, message.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Notification_ParallelState_NamesTheFailedBranch()
    {
        var other = """ "Other":{"Type":"Wait","Seconds":900,"End":true} """;
        await using var test = await TestExecutions.StartAsync(
            $$$""" "Both":{"Type":"Parallel","End":true,"Branches":[{"StartAt":"Other","States":{ {{{other}}} } },{"StartAt":"IssueCredentials","States":{ {{{TestExecutions.FailingTask("IssueCredentials")}}} } }]} """);

        var message = await NotificationOfAsync(test, test.Start());

        Assert.Contains("State         IssueCredentials\n", message.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"accountId":"111122223333"}""")]
    [InlineData("""{"creation":{"accountId":"111122223333"}}""")]
    public async Task Notification_AnyTaskInput_NamesTheAccount(string payload)
    {
        await using var test = await TestExecutions.StartAsync(TestExecutions.FailingTask("PlaceAccount", payload));

        Assert.Contains("Account       111122223333\n", (await NotificationOfAsync(test, test.Start())).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"request":{"accountId":"111122223333"}}""")]
    [InlineData("{}")]
    public async Task Notification_RequestForUsers_NamesTheAccountInsteadOfAProvider(string payload)
    {
        await using var test = await TestExecutions.StartAsync(TestExecutions.FailingTask("ValidateUserRequest", payload));

        var message = await NotificationOfAsync(test, test.Start("""{"requestId":"req-1","accountId":"111122223333","requestedBy":{"userId":"jdoe"}}"""));

        Assert.Equal("Failed: onboard-account for account 111122223333: BucketNameTakenException", message.Subject);
        Assert.Contains("Requested by  jdoe\nRequest       req-000123\nAccount       111122223333\n", message.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Provider ", message.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Notification_TwoWeeksLater_SaysThatItIsTooLate()
    {
        await using var test = await TestExecutions.StartAsync(TestExecutions.FailingTask("SecureAudit"));
        var execution = test.Start();
        await execution.Completion.WaitAsync(TestContext.Current.CancellationToken);
        await test.AdvanceAsync(TimeSpan.FromDays(15));

        var message = await NotificationOfAsync(test, execution);

        Assert.Contains("AWS does not redrive it: Execution redrivable period exceeded", message.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("redrive-execution", message.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Notification_AfterARedrive_CountsIt()
    {
        await using var test = await TestExecutions.StartAsync(TestExecutions.FailingTask("SecureAudit"));
        var execution = test.Start();
        await execution.Completion.WaitAsync(TestContext.Current.CancellationToken);
        await test.RedriveAsync(execution);

        Assert.Contains("after one redrive", (await NotificationOfAsync(test, execution)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Notify_ExecutionAlreadyRedriven_SendsNothing()
    {
        await using var test = await TestExecutions.StartAsync(""" "WaitForAccount":{"Type":"Wait","Seconds":900,"End":true} """);

        var sent = await test.Notifier.NotifyAsync(test.Start().Arn);

        Assert.Equal(new SentNotification(SentNotification.RedrivenMeanwhile, null), sent);
        Assert.Empty(test.Messages);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("""{"provider":"x","organization":[1],"requestedBy":null}""")]
    public async Task Notification_RequestOfAnyShape_IsWritten(string input)
    {
        await using var test = await TestExecutions.StartAsync(TestExecutions.FailingTask("ValidateRequest", "{}"));

        var message = await NotificationOfAsync(test, test.Start(input));

        Assert.Contains("Provider      not known\n", message.Text, StringComparison.Ordinal);
        Assert.Contains(RedriveCommand, message.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Notification_WithTextOfTheCustomer_FitsTheLimitOfSns()
    {
        await using var test = await TestExecutions.StartAsync(TestExecutions.FailingTask("SecureAudit"));
        test.Failure = (new string('E', 200), new string('c', 30_000));

        var message = await NotificationOfAsync(test, test.Start("""{"provider":{"id":"prov-\u00e4\nWhat to do: nothing","name":"Acme\r\nError         none"}}"""));

        Assert.InRange(message.Subject!.Length, 1, NotificationText.LongestSubject);
        Assert.All(message.Subject, character => Assert.InRange(character, ' ', '~'));
        Assert.Contains("(shortened: the execution has all 30000 characters)", message.Text, StringComparison.Ordinal);
        Assert.InRange(message.Text.Length, FailureNotification.LongestCause, FailureNotification.LongestCause + 2_000);
        Assert.Single(message.Text.Split('\n'), line => line.StartsWith("Error ", StringComparison.Ordinal));
        Assert.DoesNotContain("\nWhat to do: nothing", message.Text, StringComparison.Ordinal);
    }

    private static async Task<TopicMessage> NotificationOfAsync(TestExecutions test, Execution execution)
    {
        await execution.Completion.WaitAsync(TestContext.Current.CancellationToken);
        var sent = await test.Notifier.NotifyAsync(execution.Arn);
        var message = Assert.Single(test.Messages);
        Assert.Equal(new SentNotification(SentNotification.Published, message.Id), sent);
        return message;
    }
}
