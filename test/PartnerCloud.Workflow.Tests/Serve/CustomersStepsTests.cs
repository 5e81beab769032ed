using System.Text.Json.Nodes;
using static PartnerCloud.Workflow.Tests.Serve.AwsCli;

namespace PartnerCloud.Workflow.Tests.Serve;

/// <summary>The customers' steps for a migration or a connection, with the AWS CLI as in docs/try.md.</summary>
[Collection(nameof(HardenedServe))]
public sealed class CustomersStepsTests(HardenedServe serve)
{
    private const string Management = "local";
    private const string Page = "As a customer who brings an account along";
    private const string PagesAccount = "444455556666";
    private const string Partner = "589942003651";
    private const string StateMachine = $"arn:aws:states:us-east-1:{Partner}:stateMachine:onboard-account";

    [Fact(Explicit = true)]
    public async Task Migration_WithTheStepsOfThePage_EndsWithAHardenedMember()
    {
        var blocks = TryPage.BlocksUnder(Page);
        const string Account = PagesAccount;

        await TryPage.RunAsync(serve.Endpoint, blocks[0]);
        var cam = TryPage.RunAsync(serve.Endpoint, blocks[1]);
        await InvitationAsync(Account);
        var seen = await TryPage.RunAsync(serve.Endpoint, blocks[2]);
        var shown = JsonNode.Parse(await cam)!;

        Assert.Contains($"arn:aws:organizations::{Partner}:handshake/", seen, StringComparison.Ordinal);
        Assert.Equal((Account, "Invited", true), ((string?)shown["account"]!["id"], (string?)shown["account"]!["joined"], (bool)shown["optimized"]!));
        var ended = await EndAsync("req-000125");
        Assert.Equal("SUCCEEDED", (string?)ended["status"]);
        var parents = (await RunAsync(serve.Endpoint, Management, "organizations", "list-parents", "--child-id", Account))["Parents"]!;
        var unit = await RunAsync(serve.Endpoint, Management, "organizations", "describe-organizational-unit", "--organizational-unit-id", (string)parents[0]!["Id"]!);
        Assert.Equal("Customers", (string?)unit["OrganizationalUnit"]!["Name"]);
        var trail = await RunAsync(serve.Endpoint, Account, "cloudtrail", "get-trail-status", "--name", "ctlaudit");
        Assert.True((bool)trail["IsLogging"]!);
        var users = await RunAsync(serve.Endpoint, Account, "iam", "list-users");
        Assert.Empty(users["Users"]!.AsArray());
        var waits = Assert.Single(serve.Printed, line => line.Contains("for the customer of account " + Account, StringComparison.Ordinal));
        Assert.Contains("req-000125", waits, StringComparison.Ordinal);
        Assert.Single(serve.Printed, line => line.Contains($"AWS_ACCESS_KEY_ID={Account}", StringComparison.Ordinal) && line.Contains("accept-handshake --handshake-id h-", StringComparison.Ordinal));
        Assert.DoesNotContain(serve.Printed, line => line.Contains("CheckInvitation", StringComparison.Ordinal));
    }

    [Fact(Explicit = true)]
    public async Task Migration_DeclinedByTheCustomer_EndsWithItsCause()
    {
        const string Account = "444455550001";
        await MakeRoleAsync(Account, Partner);
        await StartAsync("req-declined", Account);

        await RunAsync(serve.Endpoint, Account, "organizations", "decline-handshake", "--handshake-id", await InvitationAsync(Account));

        var ended = await EndAsync("req-declined");
        Assert.Equal(("FAILED", "InvitationDeclined"), ((string?)ended["status"], (string?)ended["error"]));
        Assert.Contains($"account {Account} was declined", (string?)ended["cause"], StringComparison.Ordinal);
    }

    [Fact(Explicit = true)]
    public async Task Migration_WithARoleThatTrustsAnotherAccount_ContinuesAfterItsRepair()
    {
        const string Account = "444455550002";
        await MakeRoleAsync(Account, "111122223333");
        await StartAsync("req-repaired", Account);
        await RunAsync(serve.Endpoint, Account, "organizations", "accept-handshake", "--handshake-id", await InvitationAsync(Account));
        var ended = await EndAsync("req-repaired");
        Assert.Equal(("FAILED", "PartnerRoleNotAssumableException"), ((string?)ended["status"], (string?)ended["error"]));
        Assert.All(["1. In IAM, make a policy CTLDeveloperPolicy", $"2. Make a role CTLDeveloperRole for cross-account access that trusts only the account {Partner}", "3. Check that the role's ARN"],
            step => Assert.Contains(step, (string?)JsonNode.Parse((string)ended["cause"]!)!["errorMessage"], StringComparison.Ordinal));

        var repair = TryPage.BlocksUnder(Page)[3].Replace(PagesAccount, Account, StringComparison.Ordinal).Replace("req-000125", "req-repaired", StringComparison.Ordinal);
        await TryPage.RunAsync(serve.Endpoint, repair);

        ended = await EndAsync("req-repaired");
        Assert.True((string?)ended["status"] == "SUCCEEDED", ended.ToJsonString());
    }

    [Fact(Explicit = true)]
    public async Task Connection_WithTheStepsOfThePage_NamesTheMissingPermissions()
    {
        var blocks = TryPage.BlocksUnder("As a customer who keeps the account");

        await TryPage.RunAsync(serve.Endpoint, blocks[0]);
        var shown = JsonNode.Parse(await TryPage.RunAsync(serve.Endpoint, blocks[1]))!;

        Assert.Equal(("777788889999", "None", false), ((string?)shown["account"]!["id"], (string?)shown["account"]!["joined"], (bool)shown["optimized"]!));
        Assert.Contains("rds:CreateDBInstance", shown["access"]!["missingPermissions"]!.AsArray().Select(permission => (string?)permission));
        Assert.DoesNotContain("ec2:RunInstances", shown["access"]!["missingPermissions"]!.AsArray().Select(permission => (string?)permission));
        var members = await RunAsync(serve.Endpoint, Management, "organizations", "list-accounts");
        Assert.DoesNotContain("777788889999", members.ToJsonString(), StringComparison.Ordinal);
    }

    /// <summary>Creates the role as the page shows it, in another account.</summary>
    private Task<string> MakeRoleAsync(string account, string trusted) => TryPage.RunAsync(serve.Endpoint,
        TryPage.BlocksUnder(Page)[0].Replace(PagesAccount, account, StringComparison.Ordinal).Replace(Partner, trusted, StringComparison.Ordinal));

    private Task<JsonObject> StartAsync(string requestId, string account) =>
        ServeReading.StartAsync(serve.Endpoint, StateMachine, requestId, Requests.MigrateAccount(account, $"prov-{requestId}", requestId).ToJsonString());

    private Task<string> InvitationAsync(string account) => ServeReading.InvitationAsync(serve.Endpoint, account);

    private Task<JsonObject> EndAsync(string requestId) =>
        ServeReading.EndAsync(serve.Endpoint, $"{StateMachine.Replace(":stateMachine:", ":execution:", StringComparison.Ordinal)}:{requestId}");
}
