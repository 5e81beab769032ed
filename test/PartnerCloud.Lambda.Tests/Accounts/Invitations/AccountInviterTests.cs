using System.Text.Json.Nodes;
using Amazon.Organizations.Model;
using PartnerCloud.Lambda.Accounts.Invitations;
using PartnerCloud.Lambda.Contract.Accounts;
using PartnerCloud.Lambda.Contract.Errors;
using PartnerCloud.Simulator.Faults;
using PartnerCloud.Simulator.Services.Organizations;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Lambda.Tests.Accounts.Invitations;

public sealed class AccountInviterTests
{
    private const string Customer = TestRequests.CustomersAccountId;

    [Fact]
    public async Task EnsureInvited_Repeated_FindsTheSameInvitation()
    {
        await using var aws = await StartAsync();

        var first = await InviteAsync(aws);
        var second = await InviteAsync(aws);

        Assert.Equal((InvitationState.Open, Customer, "2026-11-20T12:00:30Z", "2026-12-05T12:00:30Z", 5), (first.State, first.AccountId, first.InvitedAt, first.LapsesAt, first.WaitSeconds));
        Assert.Equal(first, second);
    }

    [Fact]
    public async Task EnsureInvited_AfterAnExpiredInvitation_KeepsTheTotalOfChecks()
    {
        await using var aws = await StartAsync();
        var expired = await InviteAsync(aws) with { State = InvitationState.InviteAgain, Checks = 1450, TotalChecks = 1450 };
        aws.Time.Advance(TimeSpan.FromDays(16));

        var again = await aws.InviterWith(aws.NewInvitationCache()).EnsureInvitedAsync(TestRequests.Migration(), expired, 2);

        Assert.NotEqual(expired.HandshakeId, again.HandshakeId);
        Assert.Equal((InvitationState.Open, 0, 1450, 2), (again.State, again.Checks, again.TotalChecks, again.RedriveCount));
    }

    [Theory]
    [InlineData("HandshakeConstraintViolationException", "ALREADY_IN_AN_ORGANIZATION", "customer", "if their account manages that organization")]
    [InlineData("HandshakeConstraintViolationException", "ORGANIZATION_FROM_DIFFERENT_SELLER_OF_RECORD", "customer", "AWS Support")]
    [InlineData("HandshakeConstraintViolationException", "PAYMENT_INSTRUMENT_REQUIRED", "customer", "add a payment method to the account")]
    [InlineData("HandshakeConstraintViolationException", "ACCOUNT_NUMBER_LIMIT_EXCEEDED", "operator", "quota")]
    [InlineData("ConstraintViolationException", "ACCOUNT_NUMBER_LIMIT_EXCEEDED", "operator", "quota")]
    [InlineData("HandshakeConstraintViolationException", "INVITE_DISABLED_DURING_ENABLE_ALL_FEATURES", "operator", "finalize")]
    [InlineData("HandshakeConstraintViolationException", "MANAGEMENT_ACCOUNT_EMAIL_NOT_VERIFIED", "operator", "follow the link")]
    [InlineData("AccountOwnerNotVerifiedException", null, "operator", "follow the link")]
    [InlineData("ConstraintViolationException", "MASTER_ACCOUNT_PAYMENT_INSTRUMENT_REQUIRED", "operator", "payment method")]
    [InlineData("ConstraintViolationException", "TAG_POLICY_VIOLATION", "operator", "tag policies")]
    [InlineData("HandshakeConstraintViolationException", "SOMETHING_NEW", "operator", "documentation")]
    [InlineData("InvalidInputException", "TARGET_NOT_SUPPORTED", "customer", "AWS Support can reopen a closed account")]
    [InlineData("InvalidInputException", "INVALID_PATTERN_TARGET_ID", "customer", "the number of their account")]
    public async Task EnsureInvited_RefusedByAws_SaysWhoHasToDoWhat(string code, string? reason, string who, string what)
    {
        await using var aws = await StartAsync();
        aws.Cloud.Faults.Add(Error(code, reason), "organizations", "InviteAccountToOrganization", Occurrence.Every);

        var blocked = await Assert.ThrowsAsync<InvitationBlockedException>(() => InviteAsync(aws));

        Assert.Contains($"The {who} has to", blocked.Message, StringComparison.Ordinal);
        Assert.Contains(what, blocked.Message, StringComparison.Ordinal);
        Assert.Contains(Customer, blocked.Message, StringComparison.Ordinal);
        Assert.Contains("hen redrive the execution", blocked.Message, StringComparison.Ordinal);
        if (reason is not null) Assert.Contains(reason, blocked.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EnsureInvited_RefusedForMarkup_NamesTheNamesAndNotTheNumber()
    {
        await using var aws = await StartAsync();
        aws.Cloud.Faults.Add(Error("InvalidInputException", "INVALID_PATTERN"), "organizations", "InviteAccountToOrganization", Occurrence.Every);

        var blocked = await Assert.ThrowsAsync<InvitationBlockedException>(() => InviteAsync(aws));

        Assert.Contains("must not look like markup", blocked.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("the number of their account", blocked.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("HandshakeConstraintViolationException", "HANDSHAKE_RATE_LIMIT_EXCEEDED")]
    [InlineData("ConstraintViolationException", "HANDSHAKE_RATE_LIMIT_EXCEEDED")]
    [InlineData("HandshakeConstraintViolationException", "ORGANIZATION_MEMBERSHIP_CHANGE_RATE_LIMIT_EXCEEDED")]
    [InlineData("TooManyRequestsException", null)]
    [InlineData("FinalizingOrganizationException", null)]
    [InlineData("ConcurrentModificationException", null)]
    public async Task EnsureInvited_RefusedTemporarily_SaysSo(string code, string? reason)
    {
        await using var aws = await StartAsync();
        aws.Cloud.Faults.Add(Error(code, reason), "organizations", "InviteAccountToOrganization", Occurrence.Every);

        var delayed = await Assert.ThrowsAsync<InvitationDelayedException>(() => InviteAsync(aws));

        Assert.Contains(reason ?? code, delayed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EnsureInvited_OpenInvitationNotListedYet_Waits()
    {
        await using var aws = await StartAsync();
        aws.Cloud.Faults.Add(Error("DuplicateHandshakeException", null), "organizations", "InviteAccountToOrganization", Occurrence.Nth(1));

        await Assert.ThrowsAsync<InvitationDelayedException>(() => InviteAsync(aws));
        Assert.Equal(InvitationState.Open, (await InviteAsync(aws)).State);
    }

    /// <summary>If the customer accepts between the check of the members and the invitation, the account is in an organization: ours.</summary>
    [Fact]
    public async Task EnsureInvited_CustomerHasJustAccepted_FindsTheMember()
    {
        await using var aws = await StartAsync();
        var invitation = await AcceptedAsync(aws);
        aws.Cloud.Faults.Add(Error("AccountNotFoundException", null), "organizations", "DescribeAccount", Occurrence.Nth(1));

        var accepted = await InviteAsync(aws);

        Assert.Equal((InvitationState.Accepted, invitation.HandshakeId, 0), (accepted.State, accepted.HandshakeId, accepted.WaitSeconds));
    }

    [Fact]
    public async Task EnsureInvited_MemberNotVisibleYet_FailsTemporarilyWithoutBlame()
    {
        await using var aws = await StartAsync();
        await AcceptedAsync(aws);
        aws.Cloud.Faults.Add(Error("AccountNotFoundException", null), "organizations", "DescribeAccount", Occurrence.First(2));

        await Assert.ThrowsAsync<AwsTemporarilyUnavailableException>(() => InviteAsync(aws));
        Assert.Equal(InvitationState.Accepted, (await InviteAsync(aws)).State);
    }

    /// <summary>Invitations that were read before the acceptance do not show how this one ended.</summary>
    [Fact]
    public async Task EnsureInvited_CacheOlderThanTheAcceptance_ReadsAgain()
    {
        await using var aws = await StartAsync();
        var cache = aws.NewInvitationCache();
        var invitation = await InviteAsync(aws);
        await cache.FindAsync(invitation.HandshakeId!, TestContext.Current.CancellationToken);
        await AcceptAsync(aws, invitation);

        var accepted = await aws.InviterWith(cache).EnsureInvitedAsync(TestRequests.Migration(), TestAws.NotInvited, 0);

        Assert.Equal((InvitationState.Accepted, invitation.HandshakeId), (accepted.State, accepted.HandshakeId));
    }

    /// <summary>The tags name the provider from the moment the account joins, so no other request can take it.</summary>
    [Fact]
    public async Task EnsureInvited_InvitationAccepted_AccountHasTheRequestsTags()
    {
        await using var aws = await StartAsync();

        await AcceptedAsync(aws);

        var tags = (await aws.Organizations.ListTagsForResourceAsync(new ListTagsForResourceRequest { ResourceId = Customer }, TestContext.Current.CancellationToken)).Tags;
        var request = TestRequests.Migration();
        Assert.Equal([("organization-id", request.Organization.Id), ("provider-id", request.Provider.Id), ("request-id", request.RequestId)], tags.Select(tag => (tag.Key, tag.Value)).Order());
    }

    /// <summary>An account without tags is never taken, even if this request invited it. Nothing says for which provider it joined.</summary>
    [Fact]
    public async Task EnsureInvited_MemberWithoutTags_IsRefused()
    {
        await using var aws = await StartAsync();
        await AcceptedAsync(aws);
        aws.Cloud.Atomically(() => aws.Cloud.Organization.Tags.Remove(Customer));
        var writes = aws.Cloud.Calls.CountWrites();

        var refused = await Assert.ThrowsAsync<AccountOfAnotherOrganizationException>(() => InviteAsync(aws));

        Assert.Contains("it has no tag provider-id; it has no tag organization-id", refused.Message, StringComparison.Ordinal);
        Assert.Equal(writes, aws.Cloud.Calls.CountWrites());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task EnsureInvited_AnotherAccountHasTheProvider_IsRefused(bool isMember)
    {
        await using var aws = await StartAsync();
        if (isMember) await AcceptedAsync(aws);
        var other = await aws.NewAccountAsync("prov-2");
        aws.Cloud.Atomically(() => aws.Cloud.Organization.TagsOf(other)["provider-id"] = TestRequests.Migration().Provider.Id);
        var writes = aws.Cloud.Calls.CountWrites();

        await Assert.ThrowsAsync<ProviderOfAnotherAccountException>(() => InviteAsync(aws));

        Assert.Equal(writes, aws.Cloud.Calls.CountWrites());
    }

    [Fact]
    public async Task EnsureInvited_TheManagementAccount_IsRefused()
    {
        await using var aws = await StartAsync();

        var blocked = await Assert.ThrowsAsync<InvitationBlockedException>(
            () => aws.InviterWith(aws.NewInvitationCache()).EnsureInvitedAsync(TestRequests.Migration(accountId: "589942003651"), TestAws.NotInvited, 0));

        Assert.Contains("management account", blocked.Message, StringComparison.Ordinal);
        Assert.Equal(0, aws.Cloud.Calls.CountWrites());
    }

    [Fact]
    public async Task Note_LongestRequest_FitsAndHasNoControlCharacters()
    {
        await using var aws = await StartAsync();
        var request = TestRequests.Migration(new string('p', 36), new string('r', 80));
        request = request with
        {
            Provider = request.Provider with { Name = new string('ä', 127) + "\n" },
            Organization = request.Organization with { Name = new string('o', 128) },
            RequestedBy = request.RequestedBy with { UserId = new string('u', 128) },
            Account = request.Account with { TransferApproval = new string('t', 64) },
        };

        var note = InvitationNote.Of(request, aws.Options);

        Assert.InRange(note.Length, 700, InvitationNote.MostCharacters);
        Assert.DoesNotContain(note, char.IsControl);
        Assert.EndsWith($"write to {aws.Options.ContactAddress}.", note, StringComparison.Ordinal);
    }

    private static async Task<TestAws> StartAsync()
    {
        var aws = await TestAws.StartAsync();
        aws.Cloud.AddStandAloneAccount(Customer);
        return aws;
    }

    private static Task<AccountInvitation> InviteAsync(TestAws aws) => aws.InviterWith(aws.NewInvitationCache()).EnsureInvitedAsync(TestRequests.Migration(), TestAws.NotInvited, 0);

    private static async Task<AccountInvitation> AcceptedAsync(TestAws aws)
    {
        var invitation = await InviteAsync(aws);
        await AcceptAsync(aws, invitation);
        return invitation;
    }

    private static Task AcceptAsync(TestAws aws, AccountInvitation invitation) =>
        aws.JsonAsync(Customer, "organizations", "AWSOrganizationsV20161128.AcceptHandshake", $$"""{"HandshakeId":"{{invitation.HandshakeId}}"}""");

    private static AwsErrorException Error(string code, string? reason) =>
        new(code, "No.") { Members = reason is null ? new Dictionary<string, JsonNode>() : new Dictionary<string, JsonNode> { ["Reason"] = reason } };
}
