using System.Text.Json.Nodes;
using PartnerCloud.Local.Report;

namespace PartnerCloud.Local.Tests.Report;

public sealed class ExecutionReportTests
{
    [Fact]
    public void Read_FailedExecution_KeepsTheControlsThatRanBefore()
    {
        var history = new TestHistory().Add("ExecutionStarted").Enter("Task", "SecureIdentity").Schedule()
            .Succeed("""{"Payload":{"version":"1","controls":[{"control":"iam-password-policy","outcome":"Applied","changes":["minimum length 8 -> 14"],"findings":[{"severity":"High","reason":"root has keys","whoActs":"Customer","whatToDo":"Delete them."}],"checks":[{"field":"keys","expected":"0","observed":"2","met":false,"cis":"1.3"}],"exempt":["CTLCAMRole: CHG-7"]}]}}""")
            .Exit("Task", "SecureIdentity").Enter("Task", "SecureAudit").Schedule().Fail("Boom", """{"errorMessage":"It is broken."}""").Add("ExecutionFailed");

        var report = ExecutionReport.Read(history.Execution("FAILED", error: "Boom", cause: """{"errorMessage":"It is broken."}"""), history.Events);

        var control = Assert.Single(report.Controls);
        Assert.Equal(("iam-password-policy", "Applied", "minimum length 8 -> 14", "root has keys"), (control.Control, control.Outcome, control.Changes[0], control.Findings[0].Reason));
        Assert.Equal(new ReportedCheck("keys", "0", "2", false, "1.3"), Assert.Single(control.Checks));
        Assert.Equal(["minimum length 8 -> 14", "Exempt: CTLCAMRole: CHG-7", "High: root has keys. Customer: Delete them."], control.Lines.Select(line => line.Text));
        Assert.Equal(("Boom", "It is broken."), (report.Failure?.Error, report.Failure?.Message));
    }

    [Fact]
    public void Read_IssuedCredentials_AreAChange()
    {
        var history = new TestHistory().Add("ExecutionStarted").Enter("Task", "IssueCredentials").Schedule()
            .Succeed("""{"Payload":{"userName":"Administrator","secretArn":"arn","outcome":"Applied","changes":["user created"]}}""");

        var change = Assert.Single(ExecutionReport.Read(history.Execution("RUNNING"), history.Events).Controls);

        Assert.Equal(("Credentials of the first administrator", "Applied", "user created"), (change.Control, change.Outcome, change.Changes[0]));
    }

    [Theory]
    [InlineData("""{"status":"online"}""")]
    [InlineData("""
        "{\"status\":\"online\"}"
        """)]
    public void Read_PublishedStatus_IsFoundInDetailAsObjectOrText(string detail)
    {
        var history = new TestHistory().Add("ExecutionStarted").Enter("Task", "PublishOnline").Schedule("events", $$"""{"Entries":[{"Detail":{{detail}}}]}""").Add("TaskStarted").Succeed();

        Assert.Equal(["online"], ExecutionReport.Read(history.Execution("RUNNING"), history.Events).Statuses.Select(status => status.Status));
    }

    [Fact]
    public void Read_StatusAcceptedAtTheSecondAttempt_IsShownOnce()
    {
        const string Entries = """{"Entries":[{"Detail":{"status":"online"}}]}""";
        var history = new TestHistory().Add("ExecutionStarted").Enter("Task", "PublishOnline")
            .Schedule("events", Entries).Add("TaskStarted").Fail("EventBridge.FailedEntry", "{}").Schedule("events", Entries).Add("TaskStarted").Succeed();

        var status = Assert.Single(ExecutionReport.Read(history.Execution("RUNNING"), history.Events).Statuses);

        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds((long)TestHistory.Start + history.Last - 1), status.At);
    }

    [Fact]
    public void Read_StatusNeverAccepted_IsNotShown()
    {
        var history = new TestHistory().Add("ExecutionStarted").Enter("Task", "PublishOnline")
            .Schedule("events", """{"Entries":[{"Detail":{"status":"online"}}]}""").Add("TaskStarted").Fail("EventBridge.FailedEntry", "{}").Add("ExecutionFailed");

        Assert.Empty(ExecutionReport.Read(history.Execution("FAILED"), history.Events).Statuses);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("""{"provider":"not an object","organization":[],"requestedBy":{"userId":{"deep":1}},"termsAccepted":null}""")]
    public void Read_RequestOfAnotherShape_OmitsTheFacts(string input)
    {
        var history = new TestHistory().Add("ExecutionStarted");

        var report = ExecutionReport.Read(history.Execution("FAILED", JsonNode.Parse(input)), history.Events);

        Assert.Equal("Request for an unnamed provider", report.Title);
        Assert.Null(report.Request.UserId);
    }

    [Fact]
    public void Read_Definition_FindsCommentsInBranchesToo()
    {
        var history = new TestHistory().Add("ExecutionStarted");
        var definition = JsonNode.Parse("""{"States":{"A":{"Comment":"first","Branches":[{"States":{"B":{"Comment":"second"}}}]}}}""");

        var report = ExecutionReport.Read(history.Execution("RUNNING"), history.Events, definition);

        Assert.Equal([("A", "first"), ("B", "second")], report.Comments.Select(comment => (comment.Key, comment.Value)));
    }
}
