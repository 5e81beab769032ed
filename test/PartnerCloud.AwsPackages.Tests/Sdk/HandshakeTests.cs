using Amazon.Organizations;
using Amazon.Organizations.Model;

namespace PartnerCloud.AwsPackages.Tests.Sdk;

public sealed class HandshakeTests
{
    private const string Invitation = """
        {"Id":"h-1","Arn":"arn:h-1","Action":"INVITE","State":"OPEN","RequestedTimestamp":1485941765.02,"ExpirationTimestamp":1487237765.02,
         "Parties":[{"Id":"o-1","Type":"ORGANIZATION"},{"Id":"111122223333","Type":"ACCOUNT"}],
         "Resources":[{"Type":"ORGANIZATION","Value":"o-1","Resources":[{"Type":"MASTER_NAME","Value":"Partner"}]},{"Type":"NOTES","Value":"Welcome"}]}
        """;

    [Fact]
    public async Task Invitation_Sent_ReturnsItsHandshake()
    {
        await using var service = await RecordingService.StartAsync();
        service.Answer(200, $$"""{"Handshake":{{Invitation}}}""");
        using var client = Client(service);

        var handshake = (await client.InviteAccountToOrganizationAsync(
            new InviteAccountToOrganizationRequest
            {
                Target = new HandshakeParty { Id = "111122223333", Type = HandshakePartyType.ACCOUNT },
                Notes = "Welcome",
                Tags = [new Tag { Key = "provider-id", Value = "p-1" }],
            },
            TestContext.Current.CancellationToken)).Handshake;

        Assert.Equal("""{"Target":{"Id":"111122223333","Type":"ACCOUNT"},"Notes":"Welcome","Tags":[{"Key":"provider-id","Value":"p-1"}]}""", service.Request.Body);
        Assert.Equal(("h-1", "arn:h-1", ActionType.INVITE, HandshakeState.OPEN), (handshake.Id, handshake.Arn, handshake.Action, handshake.State));
        Assert.Equal(TimeSpan.FromDays(15), handshake.ExpirationTimestamp - handshake.RequestedTimestamp);
        Assert.Equal(["o-1", "111122223333"], handshake.Parties.Select(party => party.Id));
        Assert.Equal("Partner", handshake.Resources[0].Resources[0].Value);
        Assert.Equal(HandshakeResourceType.NOTES, handshake.Resources[1].Type);
    }

    [Fact]
    public async Task Handshakes_OnSeveralPages_AreRequestedByTheirAction()
    {
        await using var service = await RecordingService.StartAsync();
        service.Answer(200, """{"NextToken":"a"}""").Answer(200, $$"""{"Handshakes":[{{Invitation}}]}""");
        using var client = Client(service);

        var handshakes = await client.Paginators.ListHandshakesForOrganization(
            new ListHandshakesForOrganizationRequest { Filter = new HandshakeFilter { ActionType = ActionType.INVITE } }).Handshakes.ToListAsync(TestContext.Current.CancellationToken);

        Assert.Equal("h-1", Assert.Single(handshakes).Id);
        Assert.Equal(["""{"Filter":{"ActionType":"INVITE"}}""", """{"Filter":{"ActionType":"INVITE"},"NextToken":"a"}"""], service.Requests.Select(request => request.Body));
    }

    [Theory]
    [InlineData(nameof(HandshakeConstraintViolationException), typeof(HandshakeConstraintViolationException))]
    [InlineData(nameof(DuplicateHandshakeException), typeof(DuplicateHandshakeException))]
    [InlineData(nameof(HandshakeNotFoundException), typeof(HandshakeNotFoundException))]
    [InlineData(nameof(AccountOwnerNotVerifiedException), typeof(AccountOwnerNotVerifiedException))]
    public async Task Error_OfAHandshake_HasItsExceptionType(string code, Type expected)
    {
        await using var service = await RecordingService.StartAsync();
        service.Answer(400, $$"""{"__type":"{{code}}","Message":"no","Reason":"ALREADY_IN_AN_ORGANIZATION"}""");
        using var client = Client(service);

        var e = await Assert.ThrowsAnyAsync<AmazonOrganizationsException>(
            () => client.DescribeHandshakeAsync(new DescribeHandshakeRequest { HandshakeId = "h-1" }, TestContext.Current.CancellationToken));

        Assert.Equal(expected, e.GetType());
        if (e is HandshakeConstraintViolationException violation)
            Assert.Equal(HandshakeConstraintViolationExceptionReason.ALREADY_IN_AN_ORGANIZATION, violation.Reason);
    }

    private static AmazonOrganizationsClient Client(RecordingService service) =>
        new(RecordingService.Credentials, service.Configure<AmazonOrganizationsConfig>());
}
