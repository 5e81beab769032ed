using PartnerCloud.Lambda.Contract.Accounts;
using PartnerCloud.Lambda.Contract.Errors;
using PartnerCloud.Lambda.Tests.Baseline;

namespace PartnerCloud.Lambda.Tests.Access;

public sealed class AccessVerifierTests
{
    [Fact]
    public async Task Verify_NewAccount_IsNotReadyAtFirstAndReadyLater()
    {
        await using var aws = await TestAws.StartAsync(new() { RolePropagation = TimeSpan.FromMinutes(3) });
        var created = await aws.CreateAsync(TestRequests.For("prov-1"), TestAws.NotStarted);
        var verifier = aws.Access;

        var early = await Assert.ThrowsAsync<AccountAccessNotReadyException>(() => verifier.VerifyAsync(Created(created.AccountId!), "req-1"));
        aws.Time.Advance(TimeSpan.FromMinutes(4));
        var access = await verifier.VerifyAsync(Created(created.AccountId!), "req-1");

        Assert.Contains("AccessDenied", early.Message, StringComparison.Ordinal);
        Assert.Equal($"arn:aws:iam::{created.AccountId}:role/CTLDeveloperRole", access.RoleArn);
    }

    private static PlacedAccount Created(string accountId) => ControlRuns.Placed(accountId, "Created");

    [Fact]
    public async Task Verify_Execution_NamesTheSessionInTheAccount()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.NewAccountAsync();

        await aws.Access.VerifyAsync(Created(accountId), "req 7");

        Assert.Contains(aws.Cloud.Calls.All, call => call.AccountId == accountId && call.Principal.EndsWith("assumed-role/CTLDeveloperRole/req-7", StringComparison.Ordinal));
    }
}
