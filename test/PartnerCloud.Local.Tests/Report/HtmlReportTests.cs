using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PartnerCloud.Local.Report;

namespace PartnerCloud.Local.Tests.Report;

public sealed partial class HtmlReportTests
{
    private const string Hostile = """"><script>alert('x')</script><img src=x onerror=alert(1)>&amp;"""";

    [Fact]
    public void Write_HostileTextEverywhere_WritesItAsText()
    {
        var html = HtmlReport.Write(HostileReport());

        var elements = ElementName().Matches(html).Select(match => match.Groups[1].Value).ToHashSet();
        Assert.DoesNotContain("script", elements);
        Assert.DoesNotContain("img", elements);
        Assert.Contains("&lt;script&gt;alert(", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_AnyReport_LoadsNothing()
    {
        var html = HtmlReport.Write(HostileReport(), HostileReport());

        Assert.Empty(ResourceAttribute().Matches(html));
        Assert.DoesNotContain("url(", html, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", html, StringComparison.Ordinal);
        Assert.Contains("default-src &#x27;none&#x27;", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_FieldsOutsideTheContract_AreNotShown()
    {
        var input = JsonNode.Parse("""{"option":"CreateAccount","password":"Hidden-1","account":{"name":"n","password":"Hidden-2"}}""");
        var output = JsonNode.Parse("""{"status":"online","password":"Hidden-3","console":{"password":"Hidden-4","userName":"admin"}}""");
        var history = new TestHistory().Add("ExecutionStarted", "executionStartedEventDetails", new() { ["input"] = "Hidden-5" })
            .Enter("Task", "T").Schedule(parameters: """{"Payload":"Hidden-6"}""").Fail("E", """{"errorMessage":"shown","stackTrace":["Hidden-7"]}""")
            .Schedule().Succeed("""{"Payload":{"password":"Hidden-8"}}""").Exit("Task", "T").Add("ExecutionSucceeded");

        var html = HtmlReport.Write(ExecutionReport.Read(history.Execution("SUCCEEDED", input, output), history.Events));

        Assert.Contains("admin", html, StringComparison.Ordinal);
        Assert.Contains("shown", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Hidden", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_FailedExecution_SaysWhyAndHowFar()
    {
        var history = new TestHistory().Add("ExecutionStarted").Enter("Task", "SecureAudit").Schedule().Fail("BucketNameTakenException", "{}").Add("ExecutionFailed");

        var html = HtmlReport.Write(ExecutionReport.Read(history.Execution("FAILED", error: "BucketNameTakenException", cause: "Somebody else owns the bucket."), history.Events));

        Assert.Contains("Why it ended: BucketNameTakenException", html, StringComparison.Ordinal);
        Assert.Contains("Somebody else owns the bucket.", html, StringComparison.Ordinal);
        Assert.Contains("SecureAudit", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_Request_ShowsWhatDecidesEligibility()
    {
        var input = JsonNode.Parse("""{"organization":{"billable":true,"reseller":false,"internal":"perhaps"},"account":{"name":"Acme production"}}""");
        var history = new TestHistory().Add("ExecutionStarted");

        var html = HtmlReport.Write(ExecutionReport.Read(history.Execution("RUNNING", input), history.Events));

        foreach (var (name, value) in new[]
        {
            ("Requested account name", "Acme production"), ("Billable", "yes"), ("Reseller", "no"), ("Customer of a reseller", "not given"),
            ("Internal", "perhaps"), ("Demo", "not given"), ("Terms accepted", "not given"), ("Accepted by", "not given"), ("Accepted at", "not given"),
        })
            Assert.Contains($"<dt>{name}</dt>\n<dd>{value}</dd>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_Steps_ShowsTheirTimes()
    {
        var history = new TestHistory().Add("ExecutionStarted").Enter("Task", "SecureAudit");

        var html = HtmlReport.Write(ExecutionReport.Read(history.Execution("RUNNING"), history.Events));

        Assert.Contains("title=\"2027-01-15 08:00:01 UTC\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_InvitationOpenForDays_IsARowOfManyRounds()
    {
        var output = JsonNode.Parse("""{"status":"online","optimized":true,"account":{"id":"444455556666","joined":"Invited","placement":{"organizationalUnitId":"ou-ab12-quarantine","where":"Elsewhere","findings":["Look."]}},"invitation":{"handshakeId":"h-1","state":"Accepted","invitedAt":"2027-01-15T08:00:01Z","lapsesAt":"2027-01-30T08:00:01Z"}}""");
        var history = new TestHistory().Add("ExecutionStarted");
        for (var round = 0; round < 500; round++)
            history.Round("AwaitAcceptance", "CheckInvitation", "Accepted?");

        var html = HtmlReport.Write(ExecutionReport.Read(history.Add("ExecutionSucceeded").Execution("SUCCEEDED", output: output), history.Events));

        Assert.Contains("497 more rounds</span>\n of AwaitAcceptance, CheckInvitation, Accepted?", html, StringComparison.Ordinal);
        Assert.Equal(3, html.Split(">CheckInvitation<").Length - 1);
        foreach (var (name, value) in new[] { ("Invitation", "h-1"), ("Invited at", "2027-01-15T08:00:01Z"), ("Could be accepted until", "2027-01-30T08:00:01Z"), ("Invitation ended as", "Accepted"), ("Hardened", "yes"), ("Organizational unit", "ou-ab12-quarantine (Elsewhere)"), ("To look at there", "Look.") })
            Assert.Contains($"<dt>{name}</dt>\n<dd>{value}</dd>", html, StringComparison.Ordinal);
        Assert.Contains("<dt>Seen as ended at</dt>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_Connection_SaysWhatCamLacksAndThatNothingChanged()
    {
        var output = JsonNode.Parse("""{"status":"online","optimized":false,"account":{"id":"777788889999","joined":"None"},"access":{"roleArn":"arn:aws:iam::777788889999:role/Cam","missingPermissions":["rds:CreateDBInstance"],"findings":["The role does not ask for the external id."]}}""");
        var history = new TestHistory().Add("ExecutionStarted").Add("ExecutionSucceeded");

        var html = HtmlReport.Write(ExecutionReport.Read(history.Execution("SUCCEEDED", output: output), history.Events));

        Assert.All(["Nothing. A connected account stays its customer", "<li>rds:CreateDBInstance</li>", "<li>The role does not ask for the external id.</li>", "<dt>Hardened</dt>\n<dd>no</dd>"],
            part => Assert.Contains(part, html, StringComparison.Ordinal));
        Assert.DoesNotContain("The execution ended before that", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_RequestForUsers_NamesRequesterConfirmerAndResults()
    {
        var input = JsonNode.Parse("""{"requestId":"req-7","accountId":"444455556666","requestedBy":{"userId":"jdoe","email":"jdoe@acme.example"},"users":[{"userName":"jane","action":"Create"},{"userName":"bob","action":"Remove"}]}""");
        var output = JsonNode.Parse("""{"accountId":"444455556666","confirmation":{"confirmedBy":"ops.kim","protocolReference":"INC-4711"},"users":[{"userName":"jane","action":"Create","outcome":"Done","changes":[],"secretArn":"arn:secret"},{"userName":"bob","action":"Remove","outcome":"AlreadySo","changes":[]}]}""");
        var history = new TestHistory().Add("ExecutionStarted").Enter("Task", "MaintainUser").Schedule()
            .Succeed("""{"Payload":{"userName":"jane","action":"Create","outcome":"Done","changes":["user jane created"],"secretArn":"arn:secret"}}""").Exit("Task", "MaintainUser")
            .Enter("Task", "AwaitIdentityConfirmation").Schedule("events", """{"Entries":[{"Source":"partner-cloud.operations","DetailType":"Identity Confirmation Requested","Detail":{"taskToken":"Hidden"}}]}""").Add("TaskStarted").Succeed().Exit("Task", "AwaitIdentityConfirmation")
            .Enter("Task", "PublishUsersMaintained").Schedule("events", """{"Entries":[{"Source":"partner-cloud","DetailType":"Users Maintained","Detail":{}}]}""").Add("TaskStarted").Succeed().Add("ExecutionSucceeded");

        var report = ExecutionReport.Read(history.Execution("SUCCEEDED", input, output), history.Events);
        var html = HtmlReport.Write(report);

        Assert.Equal("2 users of account 444455556666", report.Title);
        Assert.Equal(["Users Maintained"], report.Statuses.Select(status => status.Status));
        foreach (var (name, value) in new[] { ("Requested by", "jdoe (jdoe@acme.example)"), ("Users", "Create jane, Remove bob"), ("Confirmed by", "ops.kim"), ("Protocol reference", "INC-4711"), ("Secret of jane", "arn:secret") })
            Assert.Contains($"<dt>{name}</dt>\n<dd>{value}</dd>", html, StringComparison.Ordinal);
        Assert.Contains("<th scope=\"row\">Create jane</th>", html, StringComparison.Ordinal);
        Assert.All(["Secret of bob", "Billable", "Hidden", "Credentials of the first administrator"], part => Assert.DoesNotContain(part, html, StringComparison.Ordinal));
    }

    private static ExecutionReport HostileReport()
    {
        JsonObject Person() => new() { ["id"] = Hostile, ["name"] = Hostile, ["country"] = Hostile, ["userId"] = Hostile, ["email"] = Hostile, ["role"] = Hostile };
        var input = new JsonObject
        {
            ["requestId"] = Hostile,
            ["option"] = Hostile,
            ["provider"] = Person(),
            ["organization"] = Person(),
            ["requestedBy"] = Person(),
            ["termsAccepted"] = new JsonObject { ["version"] = Hostile, ["territory"] = Hostile, ["acceptedBy"] = Hostile, ["acceptedAt"] = Hostile },
        };
        var output = new JsonObject { ["status"] = Hostile, ["account"] = Person(), ["console"] = new JsonObject { ["signInUrl"] = Hostile }, ["access"] = new JsonObject { ["roleArn"] = Hostile, ["missingPermissions"] = new JsonArray(Hostile), ["findings"] = new JsonArray(Hostile) } };
        var controls = new JsonObject { ["control"] = Hostile, ["outcome"] = Hostile, ["changes"] = new JsonArray(Hostile), ["findings"] = new JsonArray(Hostile), ["exempt"] = new JsonArray(Hostile) };
        var status = new JsonObject { ["Entries"] = new JsonArray(new JsonObject { ["Detail"] = new JsonObject { ["status"] = Hostile } }) };
        var history = new TestHistory().Add("ExecutionStarted").Enter("Task", Hostile).Schedule("events", status.ToJsonString()).Succeed().Schedule().Fail(Hostile, Hostile)
            .Schedule().Succeed(new JsonObject { ["Payload"] = new JsonObject { ["controls"] = new JsonArray(controls) } }.ToJsonString()).Exit("Task", Hostile);
        var definition = new JsonObject { ["States"] = new JsonObject { [Hostile] = new JsonObject { ["Comment"] = Hostile } } };
        return ExecutionReport.Read(history.Execution("FAILED", input, output, Hostile, Hostile), history.Events, definition);
    }

    [GeneratedRegex("<([a-zA-Z]+)")]
    private static partial Regex ElementName();

    [GeneratedRegex("<[^>]*\\s(src|href=\"(?!#)|srcset|data|action)=?")]
    private static partial Regex ResourceAttribute();
}
