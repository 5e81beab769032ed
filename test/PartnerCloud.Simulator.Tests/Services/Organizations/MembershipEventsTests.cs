using System.Text.Json.Nodes;
using PartnerCloud.Simulator.Services.EventBridge;
using PartnerCloud.Simulator.Services.Organizations;
using PartnerCloud.Simulator.Tests.Cloud;

namespace PartnerCloud.Simulator.Tests.Services.Organizations;

public sealed class MembershipEventsTests
{
    private const string Customer = "111122223333";

    private const string Join = $$"""
        org, customer = client('organizations'), client('organizations', '{{Customer}}')
        org.invite_account_to_organization(Target={'Id': '{{Customer}}', 'Type': 'ACCOUNT'})
        customer.accept_handshake(HandshakeId=customer.list_handshakes_for_account()['Handshakes'][-1]['Id'])

        """;

    [Fact]
    public async Task Joining_ByCreationOrInvitation_IsReportedToTheManagementAccount()
    {
        await using var aws = await StartAsync();

        await Boto.RunAsync(aws.Endpoint, Join + "org.create_account(Email='aws+1@partner.example', AccountName='Acme')");
        aws.Time.Advance(TimeSpan.FromMinutes(1));

        var events = Details(aws);
        Assert.All(events, detail => Assert.Equal(("AccountJoinedOrganization", "AwsServiceEvent", "589942003651"),
            ((string?)detail["eventName"], (string?)detail["eventType"], (string?)detail["recipientAccountId"])));
        Assert.Equal([(Customer, "INVITED", "2026-11-20T12:00:00Z"), (Created(aws), "Created", "2026-11-20T12:01:00Z")],
            events.Select(detail => detail["serviceEventDetails"]!).Select(said => ((string?)said["accountId"], (string?)said["joinedMethod"], (string?)said["joinedTime"])));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Leaving_ByItsOwnCallOrByATransfer_IsReportedAsLeft(bool transferred)
    {
        await using var aws = await StartAsync();
        await Boto.RunAsync(aws.Endpoint, Join);
        aws.Time.Advance(TimeSpan.FromHours(1));

        if (transferred)
            aws.Cloud.TransferToForeignOrganization(Customer);
        else
            await Boto.RunAsync(aws.Endpoint, $"client('organizations', '{Customer}').leave_organization()");

        var last = Details(aws)[^1];
        Assert.Equal("AccountDepartedOrganization", (string?)last["eventName"]);
        Assert.Equal((Customer, "LEFT", "2026-11-20T13:00:00Z"), ((string?)last["serviceEventDetails"]!["accountId"], (string?)last["serviceEventDetails"]!["departureMethod"], (string?)last["serviceEventDetails"]!["departureTime"]));
        var seen = await Boto.RunAsync(aws.Endpoint, $$"""
            out['gone'] = attempt(client('organizations').describe_account, AccountId='{{Customer}}')
            out['now'] = attempt(client('organizations', '{{Customer}}').describe_organization)
            """);
        Assert.Equal("AccountNotFoundException", (string?)seen["gone"]);
        Assert.Equal(transferred, seen["now"] is JsonObject);
    }

    private static JsonNode[] Details(LocalCloudFixture aws) =>
        [.. aws.Cloud.EventsOn("default", region: "us-east-1").Where(put => put is { Source: "aws.organizations", DetailType: "AWS Service Event via CloudTrail" }).Select(put => JsonNode.Parse(put.Detail)!)];

    private static string Created(LocalCloudFixture aws) => aws.Cloud.Atomically(() => aws.Cloud.Organization.Members.Single(member => member.JoinedMethod == "CREATED").AccountId);

    private static async Task<LocalCloudFixture> StartAsync()
    {
        var aws = await LocalCloudFixture.StartAsync(new() { EmptyPageEvery = 0 });
        aws.Cloud.AddStandAloneAccount(Customer);
        return aws;
    }
}
