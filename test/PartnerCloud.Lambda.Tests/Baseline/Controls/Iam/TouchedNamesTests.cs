using PartnerCloud.Lambda.Baseline.Controls.Iam;

namespace PartnerCloud.Lambda.Tests.Baseline.Controls.Iam;

public sealed class TouchedNamesTests
{
    private const string Control = "Iam.TouchedNames";
    private const string Effect = "Nobody under CTLCustomerPolicy can change, delete, assume or pass them to a service. Give them other names, or ask the partner for each change";
    private const string Trust = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole"}]}""";
    private const string Queues = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sqs:*","Resource":"*"}]}""";

    [Theory]
    [InlineData("Created")]
    [InlineData("Invited")]
    public async Task Ensure_NamesThatTheDenialsMatch_AreReportedWithTheEffect(string joined)
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.NewAccountAsync();
        foreach (var name in (string[])["ctlabs", "CAMpaign", "camille", "Cameron.Ops", "camila@example.com", "dana"]) await aws.IamAsync(accountId, "CreateUser", ("UserName", name));
        await aws.IamAsync(accountId, "CreateGroup", ("GroupName", "CtlTeam"), ("Path", "/emea/"));
        await aws.IamAsync(accountId, "CreateGroup", ("GroupName", "CTLTeam2"), ("Path", "/emea/"));
        foreach (var name in (string[])["ctlabs-api", "cTLfoo", "Deploy"]) await aws.IamAsync(accountId, "CreateRole", ("RoleName", name), ("AssumeRolePolicyDocument", Trust));
        await aws.IamAsync(accountId, "CreateServiceLinkedRole", ("AWSServiceName", "config.amazonaws.com"));
        foreach (var name in (string[])["CAMerica", "camera"]) await aws.IamAsync(accountId, "CreatePolicy", ("PolicyName", name), ("PolicyDocument", Queues));

        Assert.Equal(
            [
                "users of the customer's own whose names are reserved for the partner: CAMpaign, ctlabs. Nobody under CTLCustomerPolicy can change, delete, assume or pass them to a service, except for their own passwords and the enrolment of MFA devices. "
                    + "Give them other names, or ask the partner for each change",
                $"groups of the customer's own whose names are reserved for the partner: CTLTeam2. {Effect}",
                $"roles of the customer's own whose names are reserved for the partner: cTLfoo, ctlabs-api. {Effect}",
                $"policies of the customer's own whose names are reserved for the partner: CAMerica. {Effect}",
            ], await aws.FindAsync(accountId, Control, joined));
    }

    [Fact]
    public async Task Ensure_HardenedAccount_ReportsNothingOfThePartnersAndReadsNoMore()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.NewAccountAsync();
        await aws.RunAllAsync(accountId, "Iam.CustomerPolicy", "Iam.CustomerBoundary", "Iam.ForceMfaPolicy", "Iam.PartnerPolicies", "Iam.OverridePolicies", "Iam.PartnerRoles", "Iam.CustomerAdmins");
        var before = aws.Cloud.Calls.All.Count;

        Assert.Empty(await aws.FindAsync(accountId, Control));

        Assert.Equal(["AssumeRole", "GetAccountAuthorizationDetails", "ListRoles"], aws.Cloud.Calls.All.Skip(before).Select(call => call.Operation).Order());
    }

    /// <summary>The patterns come from the policy itself, so a name is reported exactly if the policy denies changes to it.</summary>
    [Theory]
    [InlineData("role/ctlabs-api", true)]
    [InlineData("role/CTLabs", true)]
    [InlineData("role/team/CTLabs", true)]
    [InlineData("user/camille", false)]
    [InlineData("instance-profile/CTLabs", true)]
    [InlineData("instance-profile/CAMpaign", true)]
    [InlineData("instance-profile/Webserver", false)]
    [InlineData("role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig", false)]
    [InlineData("policy/myCTL", false)]
    public async Task Touch_Arn_FollowsThePolicy(string resource, bool touched)
    {
        await using var aws = await TestAws.StartAsync();
        using var account = await aws.Accounts.OpenAsync(await aws.NewAccountAsync(), "req-1", ct: TestContext.Current.CancellationToken);

        Assert.Equal(touched, DeniedNames.By("CTLCustomerPolicy", account).Touch($"arn:aws:iam::{account.AccountId}:{resource}"));
    }
}
