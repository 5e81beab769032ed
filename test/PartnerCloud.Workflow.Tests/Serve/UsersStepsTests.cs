using System.Text.Json.Nodes;
using static PartnerCloud.Workflow.Tests.Serve.AwsCli;

namespace PartnerCloud.Workflow.Tests.Serve;

/// <summary>The operators' steps for a request for console users, with the AWS CLI as in docs/try.md.</summary>
[Collection(nameof(HardenedServe))]
public sealed class UsersStepsTests(HardenedServe serve)
{
    private const string Management = "local";
    private const string Page = "As an operator who is asked for users";
    private const string Account = "156529041615";
    private const string Execution = "arn:aws:states:us-east-1:589942003651:execution:maintain-users:";

    /// <summary>What the earlier blocks set in the reader's shell.</summary>
    private const string Shell = $"export AWS_ACCESS_KEY_ID=local AWS_SECRET_ACCESS_KEY=local\nU={Execution}req-000127\n";

    private static readonly IReadOnlyList<string> Blocks = TryPage.BlocksUnder(Page);

    [Fact(Explicit = true)]
    public async Task Request_WithTheStepsOfThePage_FailsForOneUserAndIsRepaired()
    {
        await TryPage.RunAsync(serve.Endpoint, Blocks[0]);
        await WaitForQuestionAsync("req-000127");
        await TryPage.RunAsync(serve.Endpoint, Shell + Blocks[1]);
        var failed = await EndAsync("req-000127");

        Assert.Equal(("FAILED", "UsersNotMaintainedException"), ((string?)failed["status"], (string?)failed["error"]));
        Assert.All(["jane: Create done", "Administrator: ResetPassword done", "paul: ResetPassword failed: UserNotFoundException"],
            line => Assert.Contains(line, (string?)JsonNode.Parse((string)failed["cause"]!)!["errorMessage"], StringComparison.Ordinal));
        var user = await RunAsync(serve.Endpoint, Account, "iam", "list-groups-for-user", "--user-name", "jane");
        Assert.Equal("CTLCustomerAdmins", (string?)Assert.Single(user["Groups"]!.AsArray())!["GroupName"]);
        var login = await RunAsync(serve.Endpoint, Account, "iam", "get-login-profile", "--user-name", "jane");
        Assert.True((bool)login["LoginProfile"]!["PasswordResetRequired"]!);

        await TryPage.RunAsync(serve.Endpoint, Shell + Blocks[2]);
        var ended = await EndAsync("req-000127");

        Assert.Equal("SUCCEEDED", (string?)ended["status"]);
        var output = JsonNode.Parse((string)ended["output"]!)!;
        Assert.Equal(("jdoe", "ops.kim", "INC-4711"), ((string?)output["requestedBy"], (string?)output["confirmation"]!["confirmedBy"], (string?)output["confirmation"]!["protocolReference"]));
        Assert.Equal(["Done", "Done", "Done"], output["users"]!.AsArray().Select(one => (string?)one!["outcome"]));
        var credentials = JsonNode.Parse(await TryPage.RunAsync(serve.Endpoint, Blocks[3]))!;
        Assert.Equal("jane", (string?)credentials["userName"]);
        var history = await RunAsync(serve.Endpoint, Management, "stepfunctions", "get-execution-history", "--execution-arn", Execution + "req-000127");
        Assert.DoesNotContain((string)credentials["password"]!, string.Join('\n', Texts(history)), StringComparison.Ordinal);
        var printed = serve.Printed.ToList();
        var waits = Assert.Single(printed, line => line.Contains("waits     maintain-users req-000127 until an operator confirms that the request is from jdoe", StringComparison.Ordinal));
        Assert.Contains($"aws --endpoint-url {serve.Endpoint} --region us-east-1 stepfunctions send-task-success --task-output", printed[printed.IndexOf(waits) + 1], StringComparison.Ordinal);
    }

    [Fact(Explicit = true)]
    public async Task Request_RefusedByTheOperators_EndsWithTheirCauseAndChangesNothing()
    {
        await StartAsync("req-refused");
        await WaitForQuestionAsync("req-refused");

        var token = Blocks[1].Split('\n')[0];
        await TryPage.RunAsync(serve.Endpoint, (Shell + token + "\n" + Blocks[4]).Replace("req-000127", "req-refused", StringComparison.Ordinal));

        var ended = await EndAsync("req-refused");
        Assert.Equal(("FAILED", "IdentityNotConfirmed"), ((string?)ended["status"], (string?)ended["error"]));
        Assert.Contains("nothing was changed: jdoe did not answer", (string?)ended["cause"], StringComparison.Ordinal);
        var users = await RunAsync(serve.Endpoint, Account, "iam", "list-users");
        Assert.DoesNotContain(users["Users"]!.AsArray(), user => (string?)user!["UserName"] == "rita");
    }

    [Fact(Explicit = true)]
    public async Task Removal_OfAUserWithEveryAttachment_RemovesAllOfThem()
    {
        await TryPage.RunAsync(serve.Endpoint, $$"""
            export AWS_ACCESS_KEY_ID={{Account}} AWS_SECRET_ACCESS_KEY=local
            aws iam create-user --user-name olga
            aws iam create-login-profile --user-name olga --password 'correct Horse 7 battery staple!'
            aws iam create-access-key --user-name olga
            aws iam create-virtual-mfa-device --virtual-mfa-device-name olga --outfile $(mktemp) --bootstrap-method Base32StringSeed
            aws iam enable-mfa-device --user-name olga --serial-number arn:aws:iam::{{Account}}:mfa/olga --authentication-code1 123456 --authentication-code2 654321
            aws iam put-user-policy --user-name olga --policy-name own --policy-document '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "s3:ListAllMyBuckets", "Resource": "*"}]}'
            """);
        await StartAsync("req-removed", """{"userName":"olga","email":"olga@acme.example","action":"Remove","madeByCustomer":true}""");
        await WaitForQuestionAsync("req-removed");
        await TryPage.RunAsync(serve.Endpoint, (Shell + Blocks[1]).Replace("req-000127", "req-removed", StringComparison.Ordinal));

        var ended = await EndAsync("req-removed");

        Assert.Equal("SUCCEEDED", (string?)ended["status"]);
        var users = await RunAsync(serve.Endpoint, Account, "iam", "list-users");
        Assert.DoesNotContain(users["Users"]!.AsArray(), user => (string?)user!["UserName"] == "olga");
        var devices = await RunAsync(serve.Endpoint, Account, "iam", "list-virtual-mfa-devices");
        Assert.Empty(devices["VirtualMFADevices"]!.AsArray());
    }

    private Task<JsonObject> StartAsync(string requestId, string user = """{"userName":"rita","email":"rita@acme.example","action":"Create"}""") => ServeReading.StartAsync(
        serve.Endpoint, "arn:aws:states:us-east-1:589942003651:stateMachine:maintain-users", requestId,
        $$"""{"requestId":"{{requestId}}","accountId":"{{Account}}","requestedBy":{"userId":"jdoe","email":"jdoe@acme.example","role":"Administrator"},"users":[{{user}}]}""");

    private Task WaitForQuestionAsync(string requestId) => ServeReading.WaitForQuestionAsync(serve.Endpoint, Execution + requestId);

    private Task<JsonObject> EndAsync(string requestId) => ServeReading.EndAsync(serve.Endpoint, Execution + requestId);

    /// <summary>All strings of the JSON, with one level of escapes removed.</summary>
    private static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => Texts(member.Value)),
        JsonArray items => items.SelectMany(Texts),
        _ => [node?.ToString() ?? ""],
    };
}
