using System.Text.Json.Nodes;
using PartnerCloud.Simulator.Services.Organizations;
using PartnerCloud.Simulator.Tests.Cloud;

namespace PartnerCloud.Simulator.Tests.Services.Organizations;

public sealed class InvitationTests
{
    private const string Customer = "111122223333";

    private const string Script = $$"""
        org, customer = client('organizations'), client('organizations', '{{Customer}}')
        def invite(id='{{Customer}}', type='ACCOUNT', **more): return org.invite_account_to_organization(Target={'Id': id, 'Type': type}, **more)['Handshake']
        def refused(call, *given, **named):
            try:
                call(*given, **named)
                return None
            except botocore.exceptions.ClientError as error:
                return error.response['Error']['Code'] + ' ' + error.response.get('Reason', '')

        """;

    [Fact]
    public async Task InviteAccount_InNoOrganization_IsAnOpenHandshake()
    {
        await using var aws = await StartAsync();

        var seen = await RunAsync(aws, """
            out['handshake'] = invite(Notes='From the provider', Tags=[{'Key': 'provider-id', 'Value': 'p-1'}])
            out['described'] = org.describe_handshake(HandshakeId=out['handshake']['Id'])['Handshake']
            out['received'] = customer.list_handshakes_for_account()['Handshakes']
            out['receivedByOthers'] = client('organizations', '444455556666').list_handshakes_for_account()['Handshakes']
            out['organization'] = org.describe_organization()['Organization']['Id']
            """);

        var handshake = seen["handshake"]!;
        var organization = (string)seen["organization"]!;
        Assert.Matches("^h-[0-9a-z]{8,32}$", (string?)handshake["Id"]);
        Assert.Equal($"arn:aws:organizations::589942003651:handshake/{organization}/invite/{handshake["Id"]}", (string?)handshake["Arn"]);
        Assert.Equal($$"""[{"Id":"{{organization}}","Type":"ORGANIZATION"},{"Id":"{{Customer}}","Type":"ACCOUNT"}]""", handshake["Parties"]!.ToJsonString());
        Assert.Equal("OPEN", (string?)handshake["State"]);
        Assert.Equal("INVITE", (string?)handshake["Action"]);
        Assert.Equal(TimeSpan.FromDays(15), DateTimeOffset.Parse((string)handshake["ExpirationTimestamp"]!) - DateTimeOffset.Parse((string)handshake["RequestedTimestamp"]!));
        Assert.Equal(["ORGANIZATION", "ACCOUNT", "NOTES"], handshake["Resources"]!.AsArray().Select(resource => (string)resource!["Type"]!));
        Assert.Equal(["MASTER_EMAIL", "MASTER_NAME", "ORGANIZATION_FEATURE_SET"], handshake["Resources"]![0]!["Resources"]!.AsArray().Select(resource => (string)resource!["Type"]!));
        Assert.Equal(handshake.ToJsonString(), seen["described"]!.ToJsonString());
        Assert.Equal(handshake.ToJsonString(), seen["received"]![0]!.ToJsonString());
        Assert.Empty(seen["receivedByOthers"]!.AsArray());
    }

    [Fact]
    public async Task InviteAccount_Twice_IsADuplicateUntilTheFirstIsFinal()
    {
        await using var aws = await StartAsync();

        var seen = await RunAsync(aws, """
            first = invite()['Id']
            out['again'] = refused(invite)
            out['byAddress'] = refused(invite, 'Root@111122223333.example', 'EMAIL')
            org.cancel_handshake(HandshakeId=first)
            out['afterCancel'] = refused(invite)
            """);
        aws.Time.Advance(TimeSpan.FromDays(15));
        var later = await RunAsync(aws, "out['afterLapse'] = refused(invite)\nout['twice'] = refused(invite)");

        Assert.Equal("DuplicateHandshakeException ", (string?)seen["again"]);
        Assert.Equal("DuplicateHandshakeException ", (string?)seen["byAddress"]);
        Assert.Null(seen["afterCancel"]);
        Assert.Null(later["afterLapse"]);
        Assert.Equal("DuplicateHandshakeException ", (string?)later["twice"]);
    }

    [Fact]
    public async Task InviteAccount_ThatCannotJoin_IsRefusedWithAReason()
    {
        await using var aws = await StartAsync(new() { DirectTransfers = false });
        foreach (var account in (string[])["222222222222", "333333333333", "444444444444"])
            aws.Cloud.AddStandAloneAccount(account);
        aws.Cloud.JoinForeignOrganization("222222222222");
        aws.Cloud.JoinForeignOrganization("333333333333", asManagement: true);
        aws.Cloud.CloseAccount("444444444444");

        var seen = await RunAsync(aws, """
            out['ours'] = refused(invite, '589942003651')
            out['others'] = refused(invite, '222222222222')
            out['manager'] = refused(invite, '333333333333')
            out['closed'] = refused(invite, '444444444444')
            out['unknown'] = refused(invite, '000000000000')
            out['number'] = refused(invite, '12345')
            out['notes'] = refused(invite, Notes='For A<script>x')
            out['tagged'] = refused(invite, Tags=[{'Key': 'provider', 'Value': 'A<b>x</b>'}])
            out['named'] = refused(org.create_account, Email='aws+9@partner.example', AccountName='A<script>x')
            out['address'] = refused(invite, 'nobody', 'EMAIL')
            out['organization'] = refused(invite, 'o-1234567890', 'ORGANIZATION')
            out['tags'] = refused(invite, Tags=[{'Key': 'aws:x', 'Value': 'y'}])
            out['member'] = refused(customer.invite_account_to_organization, Target={'Id': '111122223333', 'Type': 'ACCOUNT'})
            out['left'] = len([h for page in org.get_paginator('list_handshakes_for_organization').paginate() for h in page['Handshakes']])
            """);

        foreach (var member in (string[])["ours", "others", "manager"])
            Assert.Equal("HandshakeConstraintViolationException ALREADY_IN_AN_ORGANIZATION", (string?)seen[member]);
        Assert.Equal("InvalidInputException TARGET_NOT_SUPPORTED", (string?)seen["closed"]);
        Assert.Equal("InvalidInputException TARGET_NOT_SUPPORTED", (string?)seen["unknown"]);
        Assert.Equal("InvalidInputException INVALID_PATTERN", (string?)seen["number"]);
        foreach (var member in (string[])["notes", "tagged", "named"])
            Assert.Equal("InvalidInputException INVALID_PATTERN", (string?)seen[member]);
        Assert.Equal("InvalidInputException INVALID_EMAIL_ADDRESS_TARGET", (string?)seen["address"]);
        Assert.Equal("InvalidInputException INVALID_PARTY_TYPE_TARGET", (string?)seen["organization"]);
        Assert.Equal("InvalidInputException INVALID_SYSTEM_TAGS_PARAMETER", (string?)seen["tags"]);
        Assert.Equal("AWSOrganizationsNotInUseException ", (string?)seen["member"]);
        Assert.Equal(0, (int?)seen["left"]);
    }

    [Fact]
    public async Task InviteAccount_OverTheDailyLimit_IsRefusedUntilInvitationsAreAccepted()
    {
        await using var aws = await StartAsync(new() { InvitationsPerDay = 2 });
        aws.Cloud.AddStandAloneAccount("222222222222");
        aws.Cloud.AddStandAloneAccount("333333333333");

        var seen = await RunAsync(aws, """
            first = invite()['Id']
            invite('222222222222')
            out['third'] = refused(invite, '333333333333')
            customer.accept_handshake(HandshakeId=first)
            out['afterAcceptance'] = refused(invite, '333333333333')
            client('organizations', '222222222222').decline_handshake(HandshakeId=client('organizations', '222222222222').list_handshakes_for_account()['Handshakes'][0]['Id'])
            out['afterRefusal'] = refused(invite, '222222222222')
            """);
        aws.Time.Advance(TimeSpan.FromDays(1));
        var nextDay = await RunAsync(aws, "out['nextDay'] = refused(invite, '222222222222')");

        Assert.Equal("HandshakeConstraintViolationException HANDSHAKE_RATE_LIMIT_EXCEEDED", (string?)seen["third"]);
        Assert.Null(seen["afterAcceptance"]);
        Assert.Equal("HandshakeConstraintViolationException HANDSHAKE_RATE_LIMIT_EXCEEDED", (string?)seen["afterRefusal"]);
        Assert.Null(nextDay["nextDay"]);
    }

    [Fact]
    public async Task InviteAccount_ByAnUnusedEmail_StaysOpenForALaterAccount()
    {
        await using var aws = await StartAsync();

        var seen = await RunAsync(aws, """
            handshake = invite('juan@example.com', 'EMAIL')
            out['parties'], out['resource'] = handshake['Parties'][1], handshake['Resources'][1]
            out['again'] = refused(invite, 'juan@example.com', 'EMAIL')
            out['stranger'] = refused(customer.accept_handshake, HandshakeId=handshake['Id'])
            """);
        aws.Cloud.AddStandAloneAccount("222222222222", "juan@example.com");
        var joined = await RunAsync(aws, """
            juan = client('organizations', '222222222222')
            out['accepted'] = juan.accept_handshake(HandshakeId=juan.list_handshakes_for_account()['Handshakes'][0]['Id'])['Handshake']['Resources'][1]
            """);

        Assert.Equal("""{"Id":"juan@example.com","Type":"EMAIL"}""", seen["parties"]!.ToJsonString());
        Assert.Equal("EMAIL", (string?)seen["resource"]!["Type"]);
        Assert.Equal("DuplicateHandshakeException ", (string?)seen["again"]);
        Assert.Equal("AccessDeniedException ", (string?)seen["stranger"]);
        Assert.Equal("""{"Value":"222222222222","Type":"ACCOUNT"}""", joined["accepted"]!.ToJsonString());
    }

    private static async Task<LocalCloudFixture> StartAsync(PartnerCloud.Simulator.Cloud.CloudOptions? options = null)
    {
        var aws = await LocalCloudFixture.StartAsync((options ?? new()) with { EmptyPageEvery = 0 });
        aws.Cloud.AddStandAloneAccount(Customer);
        return aws;
    }

    private static Task<JsonObject> RunAsync(LocalCloudFixture aws, string script) => Boto.RunAsync(aws.Endpoint, Script + script);
}
