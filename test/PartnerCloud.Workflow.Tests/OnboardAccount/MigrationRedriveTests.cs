using System.Text.Json.Nodes;
using PartnerCloud.Simulator.Faults;
using PartnerCloud.Simulator.Services.EventBridge;
using PartnerCloud.StatesLanguage.Executions;

namespace PartnerCloud.Workflow.Tests.OnboardAccount;

/// <summary>A permission is missing until an operator restores it. A redrive continues at the failed step, and repeats no earlier step.</summary>
public sealed class MigrationRedriveTests
{
    [Theory]
    [InlineData("InviteAccount", "organizations", "InviteAccountToOrganization")]
    [InlineData("PublishAwaitingAcceptance", "events", "PutEvents")]
    [InlineData("CheckInvitation", "organizations", "ListHandshakesForOrganization")]
    [InlineData("VerifyAccess", "sts", "AssumeRole")]
    [InlineData("PlaceAccount", "organizations", "MoveAccount")]
    [InlineData("SecureIdentity", "iam", "CreatePolicy")]
    [InlineData("SecureAudit", "s3", "CreateBucket")]
    public async Task Migration_FailedAtAStep_ContinuesThereAfterItsRepair(string step, string service, string operation)
    {
        await using var aws = await TestPartnerCloud.StartAsync();
        var customer = await aws.CustomerAsync();
        var execution = await FailedAsync(aws, customer, service, operation);
        Assert.Contains(step, execution.StatesEntered());

        await aws.RedriveAsync(execution, TimeSpan.FromMinutes(2), () => AcceptAsync(customer));

        execution.AssertSucceeded();
        Assert.Single(await customer.InvitationsAsync());
        Assert.Equal(["requested", "awaiting-acceptance", "hardening", "online"], aws.Cloud.EventsOn("partner-cloud").Select(status => (string)JsonNode.Parse(status.Detail)!["status"]!));
        Assert.Equal("Invited", (string?)execution.Output()["account"]!["joined"]);
        Assert.All(execution.StatesEntered().Where(state => state is not ("AwaitAcceptance" or "CheckInvitation" or "Accepted?" or "VerifyAccess" or "Placed?")).GroupBy(state => state), state => Assert.Single(state));
    }

    /// <summary>Runs a migration that loses a permission right after CAM has the status that the request is accepted.</summary>
    private static async Task<Execution> FailedAsync(TestPartnerCloud aws, Customer customer, string service, string operation)
    {
        aws.Cloud.Faults.AfterChange("events", "PutEvents", Occurrence.Nth(1), _ =>
        {
            aws.Cloud.Faults.Add(FaultKind.AccessDenied, service, operation, Occurrence.Every);
            return Task.CompletedTask;
        });
        var execution = await aws.MigrateAsync(customer, TimeSpan.FromMinutes(1), () => AcceptAsync(customer));
        Assert.Equal(ExecutionStatus.Failed, execution.State.Status);
        aws.Cloud.Faults.Clear();
        return execution;
    }

    private static async Task AcceptAsync(Customer customer)
    {
        if ((await customer.InvitationsAsync()).Any(invitation => (string?)invitation["State"] == "OPEN")) await customer.AcceptAsync();
    }
}
