using PartnerCloud.Lambda.Contract.Accounts;
using PartnerCloud.Lambda.Contract.Errors;

namespace PartnerCloud.Lambda.Tests.Accounts.Invitations;

public sealed class InvitationWatcherTests
{
    private const string Unknown = "h-nobodysinvitation";

    [Fact]
    public async Task Check_Unanswered_CountsAndWaitsLonger()
    {
        await using var aws = await TestAws.StartAsync();
        var invitation = await InvitedAsync(aws);

        for (var check = 0; check < 9; check++) invitation = await CheckAsync(aws, invitation, 0);

        Assert.Equal((InvitationState.Open, 9, 9, 900), (invitation.State, invitation.Checks, invitation.TotalChecks, invitation.WaitSeconds));
    }

    [Fact]
    public async Task Check_NotVisibleInTheFirstChecks_ContinuesWaiting()
    {
        await using var aws = await TestAws.StartAsync();
        var invitation = await InvitedAsync(aws) with { HandshakeId = Unknown };

        for (var check = 0; check < 5; check++) invitation = await CheckAsync(aws, invitation, 0);

        Assert.Equal(InvitationState.Open, invitation.State);
        await Assert.ThrowsAsync<InvitationLapsedException>(() => CheckAsync(aws, invitation, 0));
        Assert.Equal(InvitationState.InviteAgain, (await CheckAsync(aws, invitation, 1)).State);
    }

    /// <summary>Only an execution that has seen the invitation open has waited for its answer.</summary>
    [Fact]
    public async Task Check_NeverFoundAfterARedrive_InvitesAgain()
    {
        await using var aws = await TestAws.StartAsync();
        var invitation = await InvitedAsync(aws) with { HandshakeId = Unknown };

        for (var check = 0; check < 5; check++) invitation = await CheckAsync(aws, invitation, 1);

        Assert.Equal(InvitationState.InviteAgain, (await CheckAsync(aws, invitation, 1)).State);
    }

    [Fact]
    public async Task Check_OpenAfterARedriveAndThenExpired_FailsUntilTheNextRedrive()
    {
        await using var aws = await TestAws.StartAsync();
        var invitation = await CheckAsync(aws, await InvitedAsync(aws), 1);
        aws.Time.Advance(TimeSpan.FromDays(15));

        var expired = await Assert.ThrowsAsync<InvitationLapsedException>(() => CheckAsync(aws, invitation, 1));

        Assert.Contains("expired on 2026-12-05T12:00:30Z", expired.Message, StringComparison.Ordinal);
        Assert.Equal(InvitationState.InviteAgain, (await CheckAsync(aws, invitation, 2)).State);
    }

    [Fact]
    public async Task Check_Accepted_IsDone()
    {
        await using var aws = await TestAws.StartAsync();
        var invitation = await InvitedAsync(aws);
        await aws.JsonAsync(TestRequests.CustomersAccountId, "organizations", "AWSOrganizationsV20161128.AcceptHandshake", $$"""{"HandshakeId":"{{invitation.HandshakeId}}"}""");

        var accepted = await CheckAsync(aws, invitation, 0);

        Assert.Equal(invitation with { State = InvitationState.Accepted, Checks = 1, TotalChecks = 1, WaitSeconds = 0 }, accepted);
    }

    /// <summary>Organizations keeps an invitation that has ended for 30 days. A member stays a member after that.</summary>
    [Fact]
    public async Task Check_AcceptedAndDeletedSince_IsDone()
    {
        await using var aws = await TestAws.StartAsync();
        var invitation = await InvitedAsync(aws);
        await aws.JsonAsync(TestRequests.CustomersAccountId, "organizations", "AWSOrganizationsV20161128.AcceptHandshake", $$"""{"HandshakeId":"{{invitation.HandshakeId}}"}""");
        aws.Time.Advance(TimeSpan.FromDays(46));

        // in the first checks, Organizations might not know the invitation yet
        for (var check = 0; check < 5; check++) invitation = await CheckAsync(aws, invitation, 1);

        Assert.Equal(InvitationState.Open, invitation.State);
        Assert.Equal(InvitationState.Accepted, (await CheckAsync(aws, invitation, 1)).State);
    }

    private static async Task<AccountInvitation> InvitedAsync(TestAws aws)
    {
        aws.Cloud.AddStandAloneAccount(TestRequests.CustomersAccountId);
        return await aws.InviterWith(aws.NewInvitationCache()).EnsureInvitedAsync(TestRequests.Migration(), TestAws.NotInvited, 0);
    }

    private static Task<AccountInvitation> CheckAsync(TestAws aws, AccountInvitation invitation, int redriveCount) =>
        aws.WatcherWith(aws.NewInvitationCache()).CheckAsync(TestRequests.Migration(), invitation, redriveCount);
}
