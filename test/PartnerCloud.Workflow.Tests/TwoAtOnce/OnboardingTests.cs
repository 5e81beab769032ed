using PartnerCloud.Simulator.Services.Iam;
using PartnerCloud.Workflow.Tests.Running;

namespace PartnerCloud.Workflow.Tests.TwoAtOnce;

/// <summary>Two interleaved requests for the same provider lead to one account, one invitation and one password.</summary>
public sealed class OnboardingTests
{
    [Theory]
    [InlineData("organizations", "ListAccounts")]
    [InlineData("organizations", "CreateAccount")]
    [InlineData("organizations", "MoveAccount")]
    [InlineData("iam", "CreateRole")]
    [InlineData("secretsmanager", "CreateSecret")]
    [InlineData("iam", "CreateLoginProfile")]
    public async Task Creation_InterleavedWithAnother_EndsInOneAccount(string service, string operation)
    {
        await using var run = await WorkflowRuns.CreateAccountAsync();

        var (first, second) = await run.Aws.InterleaveAsync((service, operation), () => run.Begin("req-1", "mary"), () => run.Begin("req-2", "peter"));

        first.AssertSucceeded();
        second.AssertSucceeded();
        var member = Assert.Single(await run.Aws.MembersAsync());
        Assert.Equal((member.Id, member.Id), (first.AccountId(), second.AccountId()));
        // the execution for which the account was created
        var secret = run.Aws.SecretOfAdministrator();
        var (owner, other) = secret.Tags["request-id"] == "req-1" ? (first, second) : (second, first);
        Assert.Equal((owner == first ? "mary" : "peter", secret.Arn, null), (secret.Tags["requester"], (string?)owner.Output()["credentialsSecretArn"], (string?)other.Output()["credentialsSecretArn"]));
        Assert.Equal(SignIn.MustChangePassword, await run.Aws.SignInAsync());
    }

    [Theory]
    [InlineData("organizations", "InviteAccountToOrganization")]
    [InlineData("iam", "CreatePolicy")]
    [InlineData("cloudtrail", "CreateTrail")]
    public async Task Migration_InterleavedWithAnother_InvitesAndHardensOnce(string service, string operation)
    {
        string expected;
        await using (var alone = await WorkflowRuns.MigrateAccountAsync())
        {
            (await alone.RunAsync("req-1")).AssertSucceeded();
            expected = alone.FinalState();
        }
        await using var run = await WorkflowRuns.MigrateAccountAsync();

        var (first, second) = await run.Aws.InterleaveAsync((service, operation), () => run.Begin("req-1"), () => run.Begin("req-2"));

        first.AssertSucceeded();
        second.AssertSucceeded();
        Assert.Equal(expected, run.FinalState());
    }
}
