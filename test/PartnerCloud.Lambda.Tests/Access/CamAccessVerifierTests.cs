using PartnerCloud.Lambda.Access;
using PartnerCloud.Lambda.Contract.Accounts;
using PartnerCloud.Lambda.Contract.Errors;
using PartnerCloud.Simulator.Faults;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Lambda.Tests.Access;

public sealed class CamAccessVerifierTests
{
    private const string Cam = "540339316802";
    private const string Role = "CloudApplicationManager";
    private const string RoleArn = $"arn:aws:iam::{CustomersRole.Account}:role/{Role}";
    private const string AssumingRoles = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sts:AssumeRole","Resource":"*"}]}""";

    [Fact]
    public async Task Verify_RoleWithEveryPermission_FindsNothingMissingAndWritesNothing()
    {
        await using var aws = await StartAsync();
        await aws.MakeAsync(Role, CustomersRole.Trusting(Cam, "elasticbox"));
        var before = (State: aws.Cloud.Dump(), Calls: aws.Cloud.Calls.All.Count);

        var connection = await VerifyAsync(aws);

        Assert.Equal((new ConnectedAccount(CustomersRole.Account, "None"), RoleArn, "https://111122223333.signin.aws.amazon.com/console"), (connection.Account, connection.RoleArn, connection.SignInUrl));
        Assert.Empty(connection.MissingPermissions);
        Assert.Empty(connection.Findings);
        Assert.DoesNotContain(aws.Cloud.Calls.All.Skip(before.Calls), call => call.IsWrite);
        Assert.Equal(before.State, aws.Cloud.Dump());
    }

    [Fact]
    public async Task Verify_Execution_NamesTheSessionInBothAccounts()
    {
        await using var aws = await StartAsync();
        await aws.MakeAsync(Role, CustomersRole.Trusting(Cam, "elasticbox"));

        await VerifyAsync(aws);

        Assert.Contains(aws.Cloud.Calls.All, call => call.Principal == $"arn:aws:sts::{Cam}:assumed-role/CAMAccountAccess/req-1");
        Assert.Contains(aws.Cloud.Calls.All, call => call.Principal == $"arn:aws:sts::{CustomersRole.Account}:assumed-role/{Role}/req-1");
    }

    /// <summary>An account that the partner manages already has a role that trusts CAM, so the role proves nothing about the requester.</summary>
    [Fact]
    public async Task Verify_AccountOfOurOrganization_IsRefusedWithoutTryingTheRole()
    {
        await using var aws = await StartAsync();
        var accountId = await aws.NewAccountAsync();
        await aws.MakeAsync("CTLCAMRole", CustomersRole.Trusting(Cam, "elasticbox"), accountId: accountId);
        var calls = aws.Cloud.Calls.All.Count;

        await Assert.ThrowsAsync<AccountAlreadyInCareException>(() => VerifyAsync(aws, accountId, $"arn:aws:iam::{accountId}:role/CTLCAMRole"));

        Assert.Equal(["DescribeAccount"], aws.Cloud.Calls.All.Skip(calls).Select(call => call.Operation));
    }

    [Fact]
    public async Task Verify_CamAccountRoleThatTrustsSomebodyElse_TellsTheOperator()
    {
        await using var aws = await StartAsync(camRoleTrusts: "999988887777");
        await aws.MakeAsync(Role, CustomersRole.Trusting(Cam, "elasticbox"));

        var failure = await Assert.ThrowsAsync<CamEntranceClosedException>(() => VerifyAsync(aws));

        Assert.Contains("arn:aws:iam::540339316802:role/CAMAccountAccess", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no role", null, null)]
    [InlineData("another account", "999988887777", "elasticbox")]
    [InlineData("another external id", Cam, "acme")]
    public async Task Verify_RoleThatDoesNotTrustCam_ListsTheCustomersSteps(string why, string? trusted, string? externalId)
    {
        await using var aws = await StartAsync();
        if (trusted is not null) await aws.MakeAsync(Role, CustomersRole.Trusting(trusted, externalId));

        var refused = await Assert.ThrowsAsync<CamRoleNotAssumableException>(() => VerifyAsync(aws));

        Assert.All([RoleArn, $"arn:aws:iam::{Cam}:root", "sts:ExternalId is elasticbox", "redrive"], words => Assert.True(refused.Message.Contains(words, StringComparison.Ordinal), $"{why}: {refused.Message}"));
    }

    [Fact]
    public async Task Verify_NewRole_SucceedsOnceStsKnowsIt()
    {
        await using var aws = await StartAsync();
        await aws.IamAsync(CustomersRole.Account, "CreateRole", ("RoleName", Role), ("AssumeRolePolicyDocument", CustomersRole.Trusting(Cam, "elasticbox")));

        await Assert.ThrowsAsync<CamRoleNotAssumableException>(() => VerifyAsync(aws));
        aws.Time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(["iam:SimulatePrincipalPolicy"], (await VerifyAsync(aws)).MissingPermissions);
    }

    [Fact]
    public async Task Verify_RoleOfAnotherAccount_IsRefused()
    {
        await using var aws = await StartAsync();
        aws.Cloud.AddStandAloneAccount("444455556666");
        await aws.MakeAsync(Role, CustomersRole.Trusting(Cam, "elasticbox"), accountId: "444455556666");

        await Assert.ThrowsAsync<WrongAccountException>(() => VerifyAsync(aws, CustomersRole.Account, $"arn:aws:iam::444455556666:role/{Role}"));
    }

    [Fact]
    public async Task Verify_RoleThatRequiresNoExternalId_ReportsAFinding()
    {
        await using var aws = await StartAsync();
        await aws.MakeAsync(Role, CustomersRole.Trusting(Cam));

        Assert.Contains("does not require the external id", Assert.Single((await VerifyAsync(aws)).Findings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_SomePermissionsMissing_NamesThem()
    {
        await using var aws = await StartAsync();
        await aws.MakeAsync(Role, CustomersRole.Trusting(Cam, "elasticbox"), """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","NotAction":["ec2:RunInstances","rds:*Snapshot"],"Resource":"*"}]}""");

        var connection = await VerifyAsync(aws);

        Assert.Equal(["ec2:RunInstances", "rds:CreateDBSnapshot", "rds:DeleteDBSnapshot", "rds:RestoreDBInstanceFromDBSnapshot"], connection.MissingPermissions);
        Assert.Empty(connection.Findings);
    }

    [Fact]
    public async Task Verify_MostPermissionsMissing_NamesSomeAndCountsTheRest()
    {
        await using var aws = await StartAsync();
        await aws.MakeAsync(Role, CustomersRole.Trusting(Cam, "elasticbox"), """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"iam:Simulate*","Resource":"*"}]}""");

        var connection = await VerifyAsync(aws);

        Assert.Equal(ActionList.StandardOfCam().Take(CamConnection.MostNamed), connection.MissingPermissions);
        Assert.StartsWith($"The role lacks {ActionList.StandardOfCam().Count - CamConnection.MostNamed} more ", Assert.Single(connection.Findings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_RoleThatMayNotSimulate_ConnectsWithAFinding()
    {
        await using var aws = await StartAsync();
        await aws.MakeAsync(Role, CustomersRole.Trusting(Cam, "elasticbox"), permissions: null);

        var connection = await VerifyAsync(aws);

        Assert.Equal(["iam:SimulatePrincipalPolicy"], connection.MissingPermissions);
        Assert.Contains("could not be checked", Assert.Single(connection.Findings), StringComparison.Ordinal);
    }

    /// <summary>STS accepts a new session a moment before IAM knows it. The customer has nothing to do about that.</summary>
    [Theory]
    [InlineData("InvalidClientTokenId", 403)]
    [InlineData("NoSuchEntity", 404)]
    public async Task Verify_SessionThatIamDoesNotKnowYet_FailsTemporarily(string code, int status)
    {
        await using var aws = await StartAsync();
        await aws.MakeAsync(Role, CustomersRole.Trusting(Cam, "elasticbox"));
        aws.Cloud.Faults.Add(new AwsErrorException(code, "not yet", status), "iam", "SimulatePrincipalPolicy", Occurrence.Nth(1));

        await Assert.ThrowsAsync<AwsTemporarilyUnavailableException>(() => VerifyAsync(aws));
    }

    private static async Task<TestAws> StartAsync(string camRoleTrusts = "589942003651")
    {
        var aws = await CustomersRole.StartAsync();
        aws.Cloud.AddStandAloneAccount(Cam);
        await aws.MakeAsync("CAMAccountAccess", CustomersRole.Trusting(camRoleTrusts), AssumingRoles, Cam);
        return aws;
    }

    private static Task<CamConnection> VerifyAsync(TestAws aws, string accountId = CustomersRole.Account, string roleArn = RoleArn) =>
        aws.CamAccess.VerifyAsync(accountId, roleArn, "req-1", TestContext.Current.CancellationToken);
}
