using PartnerCloud.Simulator.Services.Iam;
using PartnerCloud.Workflow.Tests.Running;

namespace PartnerCloud.Workflow.Tests.TwoAtOnce;

/// <summary>The same provider under two requests, the second of which overtakes the first: one account, one invitation, one password.</summary>
public sealed class OnboardingTests
{
    [Theory]
    [InlineData("organizations", "ListAccounts")]
    [InlineData("organizations", "CreateAccount")]
    [InlineData("organizations", "MoveAccount")]
    [InlineData("iam", "CreateRole")]
    [InlineData("secretsmanager", "CreateSecret")]
    [InlineData("iam", "CreateLoginProfile")]
    public async Task Creation_OvertakenByAnother_EndsInOneAccountForBoth(string service, string operation)
    {
        await using var play = await WorkflowRuns.CreateAccountAsync();

        var (first, second) = await play.Aws.OvertakeAsync((service, operation), () => play.Begin("req-1", "mary"), () => play.Begin("req-2", "peter"));

        first.AssertSucceeded();
        second.AssertSucceeded();
        var member = Assert.Single(await play.Aws.MembersAsync());
        Assert.Equal((member.Id, member.Id), (first.AccountId(), second.AccountId()));
        // the one whose request the account was created for
        var secret = play.Aws.SecretOfAdministrator();
        var (owner, other) = secret.Tags["request-id"] == "req-1" ? (first, second) : (second, first);
        Assert.Equal((owner == first ? "mary" : "peter", secret.Arn, null), (secret.Tags["requester"], (string?)owner.Output()["credentialsSecretArn"], (string?)other.Output()["credentialsSecretArn"]));
        Assert.Equal(SignIn.MustChangePassword, await play.Aws.SignInAsync());
    }

    [Theory]
    [InlineData("organizations", "InviteAccountToOrganization")]
    [InlineData("iam", "CreatePolicy")]
    [InlineData("cloudtrail", "CreateTrail")]
    public async Task Migration_OvertakenByAnother_InvitesOnceAndHardensOnce(string service, string operation)
    {
        string expected;
        await using (var alone = await WorkflowRuns.MigrateAccountAsync())
        {
            (await alone.RunAsync("req-1")).AssertSucceeded();
            expected = alone.Left();
        }
        await using var play = await WorkflowRuns.MigrateAccountAsync();

        var (first, second) = await play.Aws.OvertakeAsync((service, operation), () => play.Begin("req-1"), () => play.Begin("req-2"));

        first.AssertSucceeded();
        second.AssertSucceeded();
        Assert.Equal(expected, play.Left());
    }
}
