using Amazon;
using Amazon.Organizations;
using Amazon.Runtime;
using Amazon.SecurityToken;
using Amazon.SecurityToken.Model;
using PartnerCloud.Lambda.Aws.Accounts;
using PartnerCloud.Lambda.Common;
using PartnerCloud.Lambda.Contract.Errors;
using PartnerCloud.Simulator.Faults;
using PartnerCloud.Simulator.Services.Iam;
using PartnerCloud.Simulator.Services.Organizations;

namespace PartnerCloud.Lambda.Tests.Aws.Accounts;

public sealed class TargetAccountFactoryTests
{
    /// <summary>The account is checked, whatever answers in place of STS. Nothing happens in an account that nobody asked for.</summary>
    [Fact]
    public async Task Open_SessionInAnotherAccount_IsRefused()
    {
        using var sts = new Elsewhere();

        var wrong = await Assert.ThrowsAsync<WrongAccountException>(() => new TargetAccountFactory(sts, new MemberCheck(new AmazonOrganizationsClient(new BasicAWSCredentials("key", "secret"), RegionEndpoint.USEast1)), TestOptions.Valid).OpenAsync("111122223333", "req-1"));

        Assert.Contains("444455556666", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_AccountThatLeft_SaysSo()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.NewAccountAsync();
        aws.Cloud.Atomically(() =>
        {
            aws.Cloud.Accounts[accountId].Iam.Roles.Remove("CTLDeveloperRole");
            aws.Cloud.Organization.Remove(aws.Cloud.Organization.Member(accountId)!, "LEFT");
            return true;
        });

        await Assert.ThrowsAsync<AccountNotMemberException>(() => aws.Accounts.OpenAsync(accountId, "req-1"));
    }

    [Theory]
    [InlineData("SUSPENDED", typeof(AccountNotActiveException))]
    [InlineData("PENDING_CLOSURE", typeof(AccountNotActiveException))]
    [InlineData("CLOSED", typeof(AccountNotActiveException))]
    [InlineData("ACTIVE", typeof(AccountAccessNotReadyException))]
    public async Task Open_AccountThatLetsNobodyIn_IsExplainedByItsState(string state, Type error)
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.NewAccountAsync();
        aws.Cloud.Atomically(() =>
        {
            aws.Cloud.Organization.Member(accountId)!.State = state;
            return aws.Cloud.Accounts[accountId].Iam.Roles.Remove("CTLDeveloperRole");
        });

        Assert.IsType(error, await Assert.ThrowsAnyAsync<OnboardingException>(() => aws.Accounts.OpenAsync(accountId, "req-1")));
    }

    /// <summary>The question about the member only explains. If Organizations does not answer it, the answer of STS still counts.</summary>
    [Fact]
    public async Task Open_OrganizationsDoesNotAnswer_ReportsTheAnswerOfSts()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.NewAccountAsync();
        aws.Cloud.Atomically(() => aws.Cloud.Accounts[accountId].Iam.Roles.Remove("CTLDeveloperRole"));
        aws.Cloud.Faults.Add(FaultKind.AccessDenied, "organizations", "DescribeAccount", Occurrence.Every);

        var failure = await Assert.ThrowsAsync<AccountAccessNotReadyException>(() => aws.Accounts.OpenAsync(accountId, "req-1"));

        Assert.IsAssignableFrom<AmazonSecurityTokenServiceException>(failure.Origin);
    }

    private sealed class Elsewhere() : AmazonSecurityTokenServiceClient(new BasicAWSCredentials("key", "secret"), RegionEndpoint.USEast1)
    {
        public override Task<AssumeRoleResponse> AssumeRoleAsync(AssumeRoleRequest request, CancellationToken cancellationToken = default) => Task.FromResult(new AssumeRoleResponse
        {
            AssumedRoleUser = new AssumedRoleUser { Arn = "arn:aws:sts::444455556666:assumed-role/CTLDeveloperRole/req-1" },
            Credentials = new Amazon.SecurityToken.Model.Credentials { AccessKeyId = "ASIAEXAMPLE000000001", SecretAccessKey = "secret", SessionToken = "token", Expiration = new DateTime(2026, 11, 20, 13, 0, 0, DateTimeKind.Utc) },
        });
    }
}
