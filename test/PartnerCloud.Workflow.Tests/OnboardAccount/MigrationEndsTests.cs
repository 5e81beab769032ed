using PartnerCloud.Simulator.Faults;
using PartnerCloud.Simulator.Services.EventBridge;
using PartnerCloud.StatesLanguage.Executions;

namespace PartnerCloud.Workflow.Tests.OnboardAccount;

/// <summary>If the customer does not accept, the execution ends with a cause for them. Nothing changes in the account.</summary>
public sealed class MigrationEndsTests
{
    [Fact]
    public async Task Invitation_WhenDeclined_EndsTheMigration()
    {
        await using var aws = await TestPartnerCloud.StartAsync();
        var customer = await aws.CustomerAsync();

        var execution = await aws.MigrateAsync(customer, TimeSpan.FromHours(1), customer.DeclineAsync);

        var cause = execution.AssertFailed("InvitationDeclined");
        Assert.Contains("was declined", cause, StringComparison.Ordinal);
        await AssertUnchangedAsync(aws, execution, cause);
    }

    [Fact]
    public async Task Invitation_WhenWithdrawnByAnOperator_EndsTheMigration()
    {
        await using var aws = await TestPartnerCloud.StartAsync();
        var customer = await aws.CustomerAsync();

        var execution = await aws.MigrateAsync(customer, TimeSpan.FromHours(1), () => CancelAsync(aws, customer));

        var cause = execution.AssertFailed("InvitationCancelled");
        Assert.Contains("withdrawn by the partner", cause, StringComparison.Ordinal);
        await AssertUnchangedAsync(aws, execution, cause);
    }

    [Fact]
    public async Task Invitation_WhenNobodyAnswers_EndsTheMigrationAfterItExpires()
    {
        await using var aws = await TestPartnerCloud.StartAsync();

        var execution = await aws.MigrateAsync(await aws.CustomerAsync());

        var cause = execution.AssertFailed("InvitationLapsed");
        Assert.Contains("expired on 2026-12-05T12:30:00Z", cause, StringComparison.Ordinal);
        Assert.InRange(execution.State.StopDate!.Value - execution.StartDate, TimeSpan.FromDays(15), TimeSpan.FromDays(15) + TimeSpan.FromMinutes(15));
        await AssertUnchangedAsync(aws, execution, cause);
    }

    [Fact]
    public async Task Invitation_WhenItExpiredDuringTheWait_ARedriveEndsAsBefore()
    {
        await using var aws = await TestPartnerCloud.StartAsync();
        var customer = await aws.CustomerAsync();
        var execution = await aws.MigrateAsync(customer);
        var cause = execution.AssertFailed("InvitationLapsed");

        await aws.RedriveAsync(execution);

        Assert.Equal(cause, execution.AssertFailed("InvitationLapsed"));
        Assert.Single(await customer.InvitationsAsync());
    }

    [Fact]
    public async Task Invitation_WhenItExpiredAfterAnotherFailure_IsReplacedByARedrive()
    {
        await using var aws = await TestPartnerCloud.StartAsync();
        var customer = await aws.CustomerAsync();
        var execution = await FailedWhileWaitingAsync(aws, customer);
        await aws.PassAsync(TimeSpan.FromDays(13));

        await aws.RedriveAsync(execution, TimeSpan.FromMinutes(10), customer.AcceptAsync);

        execution.AssertSucceeded();
        Assert.Equal(["OPEN", "EXPIRED"], (await customer.InvitationsAsync()).Select(invitation => (string?)invitation["State"]).Select(state => state == "ACCEPTED" ? "OPEN" : state));
        Assert.Equal(2, aws.Cloud.EventsOn("partner-cloud").Count(entry => entry.Detail.Contains("awaiting-acceptance", StringComparison.Ordinal)));
        Assert.Equal("Invited", (string?)execution.Output()["account"]!["joined"]);
    }

    [Fact]
    public async Task Invitation_WhenStillOpenAfterAnotherFailure_IsWaitedForByARedrive()
    {
        await using var aws = await TestPartnerCloud.StartAsync();
        var customer = await aws.CustomerAsync();
        var execution = await FailedWhileWaitingAsync(aws, customer);

        await aws.RedriveAsync(execution);

        execution.AssertFailed("InvitationLapsed");
        Assert.Single(await customer.InvitationsAsync());
    }

    [Fact]
    public async Task Invitation_WhenDeclinedButTheAccountIsAMember_Continues()
    {
        await using var aws = await TestPartnerCloud.StartAsync();
        var customer = await aws.CustomerAsync();

        var execution = await aws.MigrateAsync(customer, TimeSpan.FromHours(1), async () =>
        {
            await customer.DeclineAsync();
            await aws.InviteByHandAsync(customer, "prov-1");
            await customer.AcceptAsync();
        });

        execution.AssertSucceeded();
        Assert.Equal("Accepted", (string?)execution.Output()["invitation"]!["state"]);
    }

    /// <summary>On the third day, the function loses a permission until an operator restores it.</summary>
    private static async Task<Execution> FailedWhileWaitingAsync(TestPartnerCloud aws, Customer customer)
    {
        var execution = await aws.MigrateAsync(customer, TimeSpan.FromDays(3), () =>
        {
            aws.Cloud.Faults.Add(FaultKind.AccessDenied, "organizations", "ListHandshakesForOrganization", Occurrence.Nth(1));
            return Task.CompletedTask;
        });
        execution.AssertFailed("AwsRequestFailedException");
        Assert.Equal("CheckInvitation", execution.StatesEntered()[^1]);
        return execution;
    }

    private static async Task CancelAsync(TestPartnerCloud aws, Customer customer)
    {
        var invitation = Assert.Single(await customer.InvitationsAsync());
        await aws.OrganizationsAsync(aws.Cloud.Options.ManagementAccountId, "CancelHandshake", new() { ["HandshakeId"] = (string)invitation["Id"]! });
    }

    private static async Task AssertUnchangedAsync(TestPartnerCloud aws, Execution execution, string cause)
    {
        Assert.Contains("of 2026-11-20T12:30:00Z for account 210987654321", cause, StringComparison.Ordinal);
        Assert.Contains("request the migration again in Cloud Application Manager", cause, StringComparison.Ordinal);
        Assert.DoesNotContain("PlaceAccount", execution.StatesEntered());
        Assert.Empty(await aws.MembersAsync());
        Assert.DoesNotContain(aws.Cloud.Calls.All, call => call.Operation == "AssumeRole");
        Assert.Contains("Account       210987654321", Assert.Single(await aws.NotificationsAsync()).Text, StringComparison.Ordinal);
    }
}
