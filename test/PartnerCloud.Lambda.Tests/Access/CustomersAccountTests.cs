using PartnerCloud.Lambda.Access;
using PartnerCloud.Lambda.Aws.Policies;
using PartnerCloud.Lambda.Baseline;
using PartnerCloud.Lambda.Common;
using PartnerCloud.Lambda.Contract.Accounts;
using PartnerCloud.Lambda.Contract.Errors;
using PartnerCloud.Lambda.Tests.Baseline;
using PartnerCloud.Simulator.Faults;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Lambda.Tests.Access;

/// <summary>What VerifyAccess says about the role that customers create in their own accounts.</summary>
public sealed class CustomersAccountTests
{
    private const string Partner = "589942003651";

    [Fact]
    public async Task Verify_RoleCreatedByTheSteps_GivesAccessAndTheSignInUrl()
    {
        await using var aws = await CustomersRole.StartAsync();
        await aws.MakeAsync(PartnerRole.Name, CustomersRole.Trusting(Partner));

        var access = await VerifyAsync(aws);

        Assert.Equal(new VerifiedAccess("arn:aws:iam::111122223333:role/CTLDeveloperRole", "https://111122223333.signin.aws.amazon.com/console"), access);
        Assert.Equal(["AssumeRole", "SimulatePrincipalPolicy", "GetAccountAuthorizationDetails"], aws.Cloud.Calls.All.Where(call => !call.Principal.Contains("111122223333:root", StringComparison.Ordinal)).Select(call => call.Operation));
    }

    [Fact]
    public async Task Verify_NoRole_ListsTheCustomersThreeSteps()
    {
        await using var aws = await CustomersRole.StartMemberAsync();

        var refused = await Assert.ThrowsAsync<PartnerRoleNotAssumableException>(() => VerifyAsync(aws));

        Assert.All(["CTLDeveloperPolicy that allows the action * on the resource *", "trusts only the account 589942003651", "Do not require MFA or an external id", "arn:aws:iam::111122223333:role/CTLDeveloperRole", "redrive"],
            words => Assert.Contains(words, refused.Message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Verify_RoleThatTrustsAnotherAccount_IsRefusedUntilRepaired()
    {
        await using var aws = await CustomersRole.StartMemberAsync();
        await aws.MakeAsync(PartnerRole.Name, CustomersRole.Trusting("999988887777"));

        await Assert.ThrowsAsync<PartnerRoleNotAssumableException>(() => VerifyAsync(aws));
        await aws.IamAsync(CustomersRole.Account, "UpdateAssumeRolePolicy", ("RoleName", PartnerRole.Name), ("PolicyDocument", CustomersRole.Trusting(Partner)));

        await VerifyAsync(aws);
    }

    [Fact]
    public async Task Verify_AccountThatStsDoesNotKnowYet_IsNotReportedAsDenied()
    {
        await using var aws = await CustomersRole.StartMemberAsync();
        await aws.MakeAsync(PartnerRole.Name, CustomersRole.Trusting(Partner));
        aws.Cloud.Faults.Add(new AwsErrorException("OptInRequired", "not yet", 403), "sts", "AssumeRole", Occurrence.Nth(1));

        await Assert.ThrowsAsync<AccountAccessNotReadyException>(() => VerifyAsync(aws));
    }

    [Fact]
    public async Task Verify_ReadOnlyRole_NamesMissingActionsByServiceAndTheRemedy()
    {
        await using var aws = await CustomersRole.StartAsync();
        await aws.MakeAsync(PartnerRole.Name, CustomersRole.Trusting(Partner), CustomersRole.ReadingOnly);

        var lacking = await Assert.ThrowsAsync<PartnerRoleLacksPermissionsException>(() => VerifyAsync(aws));

        Assert.Contains("access-analyzer: CreateAnalyzer, ListAnalyzers; account: GetAlternateContact, PutAlternateContact; cloudtrail: CreateTrail", lacking.Message, StringComparison.Ordinal);
        Assert.Matches(@"; and \d+ more\. ", lacking.Message);
        Assert.Contains("attach the policy CTLDeveloperPolicy to the role", lacking.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("boundary", lacking.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_OneActionMissing_NamesIt()
    {
        await using var aws = await CustomersRole.StartAsync();
        await aws.MakeAsync(PartnerRole.Name, CustomersRole.Trusting(Partner), """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","NotAction":"config:PutConfigRule","Resource":"*"}]}""");

        var lacking = await Assert.ThrowsAsync<PartnerRoleLacksPermissionsException>(() => VerifyAsync(aws));

        Assert.Contains("hardening needs: config: PutConfigRule. ", lacking.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_RoleWithABoundary_SaysThatTheBoundaryDenies()
    {
        await using var aws = await CustomersRole.StartAsync();
        await aws.MakeAsync(PartnerRole.Name, CustomersRole.Trusting(Partner));
        await aws.IamAsync(CustomersRole.Account, "CreatePolicy", ("PolicyName", "Limits"), ("PolicyDocument", CustomersRole.ReadingOnly));
        await aws.IamAsync(CustomersRole.Account, "PutRolePermissionsBoundary", ("RoleName", PartnerRole.Name), ("PermissionsBoundary", "arn:aws:iam::111122223333:policy/Limits"));

        var lacking = await Assert.ThrowsAsync<PartnerRoleLacksPermissionsException>(() => VerifyAsync(aws));

        Assert.Contains("the customer has to remove the boundary", lacking.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("attaches", lacking.Message, StringComparison.Ordinal);
    }

    /// <summary>Such a role still allows everything that hardening needs. But its policy is the customer's own, and may deny more tomorrow.</summary>
    [Fact]
    public async Task Verify_RoleLimitedToTheHomeRegion_IsNotAsAgreed()
    {
        await using var aws = await CustomersRole.StartAsync();
        await aws.MakeAsync(PartnerRole.Name, CustomersRole.Trusting(Partner),
            """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"},{"Effect":"Deny","Action":"*","Resource":"*","Condition":{"StringNotEquals":{"aws:RequestedRegion":"us-east-1"}}}]}""");

        var refused = await Assert.ThrowsAsync<PartnerRoleNotAsAgreedException>(() => VerifyAsync(aws));

        Assert.Contains("the default version of arn:aws:iam::111122223333:policy/CTLDeveloperPolicy is not exactly Allow * on *. ", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_RoleThatRequiresMfa_LacksPermissions()
    {
        await using var aws = await CustomersRole.StartAsync();
        await aws.MakeAsync(PartnerRole.Name, CustomersRole.Trusting(Partner),
            """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"iam:Simulate*","Resource":"*"},{"Effect":"Allow","Action":"*","Resource":"*","Condition":{"Bool":{"aws:MultiFactorAuthPresent":"true"}}}]}""");

        await Assert.ThrowsAsync<PartnerRoleLacksPermissionsException>(() => VerifyAsync(aws));
    }

    [Fact]
    public async Task Verify_RoleThatMayNotSimulate_NamesThatAndTheDeniedReads()
    {
        await using var aws = await CustomersRole.StartAsync();
        await aws.MakeAsync(PartnerRole.Name, CustomersRole.Trusting(Partner), """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["cloudtrail:*","config:*","iam:Get*"],"Resource":"*"}]}""");
        aws.Cloud.Faults.Add(FaultKind.Throttle, "config", "DescribeConfigurationRecorders", Occurrence.Nth(1));

        var lacking = await Assert.ThrowsAsync<PartnerRoleLacksPermissionsException>(() => VerifyAsync(aws));

        Assert.Contains("hardening needs: iam: SimulatePrincipalPolicy; access-analyzer: ListAnalyzers; account: GetAlternateContact; ec2: DescribeRegions; s3: GetAccountPublicAccessBlock. ",
            lacking.Message, StringComparison.Ordinal);
        Assert.Equal(0, aws.Cloud.Calls.All.Count(call => call.IsWrite && call.Principal.Contains("CTLDeveloperRole/", StringComparison.Ordinal)));
    }

    /// <summary>AWS does not document which actions it refuses to simulate together. Asked in smaller groups, it answers all of them.</summary>
    [Fact]
    public async Task Verify_ActionsThatCannotBeSimulatedTogether_AreAskedInGroups()
    {
        await using var aws = await CustomersRole.StartAsync();
        await aws.MakeAsync(PartnerRole.Name, CustomersRole.Trusting(Partner), """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","NotAction":["account:*","s3:ListBucket"],"Resource":"*"}]}""");
        aws.Cloud.Faults.Add(new AwsErrorException("InvalidInput", "Invalid Input Actions: [a:A] and [b:B] require different authorization information."), "iam", "SimulatePrincipalPolicy", Occurrence.Nth(1));

        var lacking = await Assert.ThrowsAsync<PartnerRoleLacksPermissionsException>(() => VerifyAsync(aws));

        Assert.Contains("hardening needs: account: GetAlternateContact, PutAlternateContact; s3: ListBucket. ", lacking.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_RoleThatAlsoTrustsAFormerPartner_NamesThemAndTheStepsUntilRepaired()
    {
        await using var aws = await CustomersRole.StartAsync();
        await aws.MakeAsync(PartnerRole.Name, TwoTrusted);

        var refused = await Assert.ThrowsAsync<PartnerRoleTrustsOthersException>(() => VerifyAsync(aws));
        await aws.IamAsync(CustomersRole.Account, "UpdateAssumeRolePolicy", ("RoleName", PartnerRole.Name), ("PolicyDocument", TrustPolicy.Trusting("aws", Partner)));

        Assert.All(["but also: arn:aws:iam::999988887777:root.", $"to exactly {TrustPolicy.Trusting("aws", Partner)}", "Revoke active sessions", "redrive"], words => Assert.Contains(words, refused.Message, StringComparison.Ordinal));
        Assert.Equal(0, aws.Cloud.Calls.All.Count(call => call.IsWrite && call.Principal.Contains("CTLDeveloperRole/", StringComparison.Ordinal)));
        await VerifyAsync(aws);
    }

    /// <summary>An exemption allows further trusted principals in the role of one account, until its last day.</summary>
    [Theory]
    [InlineData(CustomersRole.Account, "2026-12-31", "CTLDeveloperRole", true)]
    [InlineData(CustomersRole.Account, "2026-12-31", null, true)]
    [InlineData(CustomersRole.Account, "2026-11-01", "CTLDeveloperRole", false)]
    [InlineData("444455556666", "2026-12-31", "CTLDeveloperRole", false)]
    public async Task Verify_OthersTrustedUnderAnExemption_SucceedsWhileItApplies(string accountId, string until, string? resource, bool holds)
    {
        await using var aws = await CustomersRole.StartAsync();
        await aws.MakeAsync(PartnerRole.Name, TwoTrusted);
        var file = BaselineFile.Parse($$"""
            {"version":"1","identity":[{"control":"Iam.DeveloperRole"}],"audit":[],
             "exemptions":[{"control":"Iam.DeveloperRole",{{(resource is null ? "" : $"\"resource\":\"{resource}\",")}}"accountId":"{{accountId}}","reason":"CHG-9","approvedBy":"jane","until":"{{until}}"}]}
            """);
        var verifier = new AccessVerifier(aws.Accounts, new(() => new BaselineCatalog(file, aws.Options)), aws.Options, aws.Time);

        var refused = await Record.ExceptionAsync(() => verifier.VerifyAsync(ControlRuns.Placed(CustomersRole.Account, "Invited"), "req-1", TestContext.Current.CancellationToken));

        Assert.Equal(holds ? null : typeof(PartnerRoleTrustsOthersException), refused?.GetType());
    }

    /// <summary>STS knew the role a moment ago, so IAM will know it soon. VerifyAccess waits for such a role.</summary>
    [Fact]
    public async Task Shape_RoleThatIamDoesNotKnowYet_IsNull()
    {
        await using var aws = await CustomersRole.StartAsync();

        Assert.Null(await PartnerRoleShape.ReadAsync(aws.Iam(CustomersRole.Account), TestContext.Current.CancellationToken));
    }

    /// <summary>
    /// All of these roles allow everything today. But the customer can change them, or they change by themselves, and then
    /// lock the partner out of an account it is responsible for.
    /// </summary>
    [Theory]
    [InlineData("boundary", "it has the permissions boundary arn:aws:iam::111122223333:policy/Own")]
    [InlineData("namesake", "it also has arn:aws:iam::111122223333:policy/AdministratorAccess attached, it has neither arn:aws:iam::111122223333:policy/CTLDeveloperPolicy nor arn:aws:iam::aws:policy/AdministratorAccess attached")]
    [InlineData("further", "it also has arn:aws:iam::111122223333:policy/Own attached")]
    [InlineData("both", "it also has arn:aws:iam::aws:policy/AdministratorAccess attached")]
    [InlineData("inline", "it has the inline policy Permissions")]
    [InlineData("time", "it has the inline policy Permissions")]
    [InlineData("version", "the default version of arn:aws:iam::111122223333:policy/CTLDeveloperPolicy is not exactly Allow * on *")]
    [InlineData("false revocation", "it has the inline policy AWSRevokeOlderSessions")]
    [InlineData("condition", "its trust policy has a denial, a condition or an action other than sts:AssumeRole")]
    [InlineData("denial", "its trust policy has a denial, a condition or an action other than sts:AssumeRole")]
    [InlineData("action", "its trust policy has a denial, a condition or an action other than sts:AssumeRole")]
    public async Task Verify_RoleThatDeviates_NamesTheDeviationAndTheStepsUntilRepaired(string what, string named)
    {
        await using var aws = await CustomersRole.StartAsync();
        await aws.MakeAsync(PartnerRole.Name, CustomersRole.Trusting(Partner));
        await RoleDeviations.MakeAsync(aws, CustomersRole.Account, what);

        var refused = await Assert.ThrowsAsync<PartnerRoleNotAsAgreedException>(() => VerifyAsync(aws));
        await RoleDeviations.RepairAsync(aws, CustomersRole.Account, what);

        Assert.All([$"is not as agreed: {named}. ", "policy/CTLDeveloperPolicy and detach every other policy", $"to exactly {TrustPolicy.Trusting("aws", Partner)}", "redrive", "exemption of Iam.DeveloperRole"],
            words => Assert.Contains(words, refused.Message, StringComparison.Ordinal));
        Assert.Equal(0, aws.Cloud.Calls.All.Count(call => call.IsWrite && call.Principal.Contains("CTLDeveloperRole/", StringComparison.Ordinal)));
        await VerifyAsync(aws);
    }

    /// <summary>AWS's own policy grants the same, and the customer may have revoked sessions as the steps ask.</summary>
    [Fact]
    public async Task Verify_AwsAdministratorAccessAndARevocation_IsAsAgreed()
    {
        await using var aws = await CustomersRole.StartAsync();
        await aws.MakeAsync(PartnerRole.Name, CustomersRole.Trusting(Partner));
        await aws.IamAsync(CustomersRole.Account, "AttachRolePolicy", ("RoleName", PartnerRole.Name), ("PolicyArn", "arn:aws:iam::aws:policy/AdministratorAccess"));
        await aws.IamAsync(CustomersRole.Account, "DetachRolePolicy", ("RoleName", PartnerRole.Name), ("PolicyArn", "arn:aws:iam::111122223333:policy/CTLDeveloperPolicy"));
        await aws.IamAsync(CustomersRole.Account, "PutRolePolicy", ("RoleName", PartnerRole.Name), ("PolicyName", "AWSRevokeOlderSessions"),
            ("PolicyDocument", """{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":["*"],"Resource":["*"],"Condition":{"DateLessThan":{"aws:TokenIssueTime":"2026-01-01T08:15:00.123Z"}}}]}"""));

        await VerifyAsync(aws);
    }

    private const string TwoTrusted =
        """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":["arn:aws:iam::589942003651:root","arn:aws:iam::999988887777:root"]},"Action":"sts:AssumeRole"}]}""";

    private static Task<VerifiedAccess> VerifyAsync(TestAws aws) =>
        aws.Access.VerifyAsync(ControlRuns.Placed(CustomersRole.Account, "Invited"), "req-1", TestContext.Current.CancellationToken);
}
