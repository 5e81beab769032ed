using Amazon.Organizations;
using Amazon.Organizations.Model;
using PartnerCloud.Simulator.Cloud;

namespace PartnerCloud.Lambda.Tests.Accounts.Invitations;

public sealed class InvitationCacheTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Find_ManyAtOnce_ReadsTheListOnceForAll()
    {
        await using var aws = await TestAws.StartAsync(WholePages);
        var ids = await InviteAsync(aws, 45);
        var cache = aws.NewInvitationCache();

        var found = await Task.WhenAll(ids.Select(id => cache.FindAsync(id, Ct)));

        Assert.Equal(ids, found.Select(invitation => invitation!.HandshakeId));
        Assert.Equal((3, 0), Reads(aws));
    }

    [Fact]
    public async Task Find_Repeated_ReadsTheListAgainAfterASecondPerPage()
    {
        await using var aws = await TestAws.StartAsync(WholePages);
        var ids = await InviteAsync(aws, 45);
        var cache = aws.NewInvitationCache();
        await cache.FindAsync(ids[0], Ct);

        aws.Time.Advance(TimeSpan.FromSeconds(2.9));
        await cache.FindAsync(ids[1], Ct);
        Assert.Equal((3, 0), Reads(aws));

        aws.Time.Advance(TimeSpan.FromSeconds(0.2));
        await cache.FindAsync(ids[2], Ct);
        Assert.Equal((6, 0), Reads(aws));
    }

    [Fact]
    public async Task Find_InvitationSentSinceTheLastRead_ReadsTheListAgain()
    {
        await using var aws = await TestAws.StartAsync(WholePages);
        var cache = aws.NewInvitationCache();
        await cache.FindAsync((await InviteAsync(aws, 1))[0], Ct);

        var found = await cache.FindAsync((await InviteAsync(aws, 1, from: 1))[0], Ct);

        Assert.True(found!.IsOpen);
        Assert.Equal((2, 0), Reads(aws));
    }

    [Fact]
    public async Task Find_InvitationThatIsNotListed_AsksForItAlone()
    {
        await using var aws = await TestAws.StartAsync(WholePages);

        Assert.Null(await aws.NewInvitationCache().FindAsync("h-nobodysinvitation", Ct));

        Assert.Equal((1, 1), Reads(aws));
    }

    [Fact]
    public async Task Find_ReadThrottled_ContinuesWhereItStopped()
    {
        await using var aws = await TestAws.StartAsync(WholePages with { EnforceRequestRates = true });
        var ids = await InviteAsync(aws, 200);
        var cache = aws.NewInvitationCache();
        await Assert.ThrowsAsync<TooManyRequestsException>(() => cache.FindAsync(ids[0], Ct));

        aws.Time.Advance(TimeSpan.FromSeconds(1));
        var found = await Task.WhenAll(ids.Select(id => cache.FindAsync(id, Ct)));

        Assert.All(found, Assert.NotNull);
        Assert.Equal((8 + 1 + 2, 0), Reads(aws));
    }

    [Fact]
    public async Task Find_EveryAttemptThrottledAndFiveMinutesApart_Finishes()
    {
        await using var aws = await TestAws.StartAsync(WholePages with { EnforceRequestRates = true });
        var ids = await InviteAsync(aws, 400);
        var cache = aws.NewInvitationCache();

        for (var attempt = 0; attempt < 2; attempt++)
        {
            await Assert.ThrowsAsync<TooManyRequestsException>(() => cache.FindAsync(ids[0], Ct));
            aws.Time.Advance(TimeSpan.FromMinutes(5));
        }

        Assert.NotNull(await cache.FindAsync(ids[0], Ct));
    }

    [Fact]
    public async Task Find_LongAfterAThrottledRead_StartsFromTheBeginning()
    {
        await using var aws = await TestAws.StartAsync(WholePages with { EnforceRequestRates = true });
        var ids = await InviteAsync(aws, 170);
        var cache = aws.NewInvitationCache();
        await Assert.ThrowsAsync<TooManyRequestsException>(() => cache.FindAsync(ids[0], Ct));
        await aws.JsonAsync("300000000000", "organizations", "AWSOrganizationsV20161128.DeclineHandshake", $$"""{"HandshakeId":"{{ids[0]}}"}""");

        aws.Time.Advance(TimeSpan.FromMinutes(16));
        await Assert.ThrowsAsync<TooManyRequestsException>(() => cache.FindAsync(ids[0], Ct));
        aws.Time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal("DECLINED", (await cache.FindAsync(ids[0], Ct))!.State);
    }

    [Fact]
    public async Task FindOpenAndFindAccepted_TwoInvitations_ReturnTheOneInThatState()
    {
        await using var aws = await TestAws.StartAsync(WholePages);
        var first = (await InviteAsync(aws, 1))[0];
        await aws.JsonAsync("300000000000", "organizations", "AWSOrganizationsV20161128.DeclineHandshake", $$"""{"HandshakeId":"{{first}}"}""");
        aws.Time.Advance(TimeSpan.FromMinutes(1));
        var second = (await InviteAsync(aws, 1, known: true))[0];
        var cache = aws.NewInvitationCache();

        Assert.Equal(second, (await cache.FindOpenAsync("300000000000", Ct))!.HandshakeId);
        Assert.Null(await cache.FindAcceptedAsync("300000000000", Ct));
        await aws.JsonAsync("300000000000", "organizations", "AWSOrganizationsV20161128.AcceptHandshake", $$"""{"HandshakeId":"{{second}}"}""");
        aws.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(second, (await cache.FindAcceptedAsync("300000000000", Ct))!.HandshakeId);
        Assert.Null(await cache.FindOpenAsync("300000000000", Ct));
    }

    /// <summary>An invitation that was read before the call may have been answered since, and another one sent.</summary>
    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public async Task FindOpen_AfterAThrottledRead_OmitsInvitationsAnsweredSince(int number, bool isOpen)
    {
        await using var aws = await TestAws.StartAsync(WholePages with { EnforceRequestRates = true });
        var ids = await InviteAsync(aws, 170);
        var cache = aws.NewInvitationCache();
        await Assert.ThrowsAsync<TooManyRequestsException>(() => cache.FindAsync(ids[0], Ct));
        await aws.JsonAsync("300000000000", "organizations", "AWSOrganizationsV20161128.DeclineHandshake", $$"""{"HandshakeId":"{{ids[0]}}"}""");

        aws.Time.Advance(TimeSpan.FromSeconds(1));
        var found = await cache.FindOpenAsync($"{300000000000 + number}", Ct);

        Assert.Equal(isOpen ? ids[number] : null, found?.HandshakeId);
    }

    private static CloudOptions WholePages => new() { EmptyPageEvery = 0 };

    private static async Task<List<string>> InviteAsync(TestAws aws, int count, int from = 0, bool known = false)
    {
        var ids = new List<string>();
        for (var number = from; number < from + count; number++)
        {
            var accountId = $"{300000000000 + number}";
            if (!known) aws.Cloud.AddStandAloneAccount(accountId);
            if (aws.Cloud.Options.EnforceRequestRates) aws.Time.Advance(TimeSpan.FromSeconds(1));
            var request = new InviteAccountToOrganizationRequest { Target = new HandshakeParty { Id = accountId, Type = HandshakePartyType.ACCOUNT } };
            ids.Add((await aws.Organizations.InviteAccountToOrganizationAsync(request, Ct)).Handshake.Id);
        }
        return ids;
    }

    private static (int Lists, int Describes) Reads(TestAws aws) =>
        (aws.Cloud.Calls.All.Count(call => call.Operation == "ListHandshakesForOrganization"), aws.Cloud.Calls.All.Count(call => call.Operation == "DescribeHandshake"));
}
