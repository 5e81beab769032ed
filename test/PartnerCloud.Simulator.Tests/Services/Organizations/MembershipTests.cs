using System.Text.Json.Nodes;
using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Services.Organizations;
using PartnerCloud.Simulator.Tests.Cloud;

namespace PartnerCloud.Simulator.Tests.Services.Organizations;

public sealed class MembershipTests
{
    private const string Customer = "111122223333";

    private const string Script = $$"""
        org, customer = client('organizations'), client('organizations', '{{Customer}}')
        def invite(): return attempt(org.invite_account_to_organization, Target={'Id': '{{Customer}}', 'Type': 'ACCOUNT'})
        def accept(): return attempt(customer.accept_handshake, HandshakeId=customer.list_handshakes_for_account()['Handshakes'][-1]['Id'])

        """;

    [Fact]
    public async Task CreateOrganization_ByAStandAloneAccount_PreventsJoiningUntilItIsDeleted()
    {
        await using var aws = await StartAsync();

        var seen = await RunAsync(aws, """
            out['created'] = customer.create_organization(FeatureSet='CONSOLIDATED_BILLING')['Organization']
            out['described'] = customer.describe_organization()['Organization']
            out['again'], out['ours'] = attempt(customer.create_organization), attempt(org.create_organization)
            out['invited'], out['leave'], out['refused'] = invite()['Handshake']['State'], attempt(customer.leave_organization), accept()
            out['accounts'] = attempt(customer.list_accounts)
            out['deleted'], out['describedThen'] = attempt(customer.delete_organization), attempt(customer.describe_organization)
            out['deletedAgain'], out['deletedOurs'] = attempt(customer.delete_organization), attempt(org.delete_organization)
            out['accepted'] = accept()['Handshake']['State']
            """);

        Assert.Matches("^o-[a-z0-9]{10,32}$", (string?)seen["created"]!["Id"]);
        Assert.Equal(Customer, (string?)seen["created"]!["MasterAccountId"]);
        Assert.Equal("CONSOLIDATED_BILLING", (string?)seen["created"]!["FeatureSet"]);
        Assert.Equal(seen["created"]!.ToJsonString(), seen["described"]!.ToJsonString());
        Assert.Equal("AlreadyInOrganizationException", (string?)seen["again"]);
        Assert.Equal("AlreadyInOrganizationException", (string?)seen["ours"]);
        Assert.Equal("OPEN", (string?)seen["invited"]);
        Assert.Equal("MasterCannotLeaveOrganizationException", (string?)seen["leave"]);
        Assert.Equal("MasterCannotLeaveOrganizationException", (string?)seen["refused"]);
        Assert.Equal("AccessDeniedException", (string?)seen["accounts"]);
        Assert.Empty(seen["deleted"]!.AsObject());
        Assert.Equal("AWSOrganizationsNotInUseException", (string?)seen["describedThen"]);
        Assert.Equal("AWSOrganizationsNotInUseException", (string?)seen["deletedAgain"]);
        Assert.Equal("OrganizationNotEmptyException", (string?)seen["deletedOurs"]);
        Assert.Equal("ACCEPTED", (string?)seen["accepted"]);
    }

    [Fact]
    public async Task LeaveOrganization_WithoutDirectTransfers_AllowsInvitations()
    {
        await using var aws = await StartAsync(new() { DirectTransfers = false });
        aws.Cloud.JoinForeignOrganization(Customer);

        var seen = await RunAsync(aws, """
            out['described'] = customer.describe_organization()['Organization']['MasterAccountId'] == '111122223333'
            out['delete'], out['invited'] = attempt(customer.delete_organization), invite()
            out['left'], out['leftAgain'] = attempt(customer.leave_organization), attempt(customer.leave_organization)
            out['invitedThen'] = invite()['Handshake']['State']
            """);

        Assert.False((bool?)seen["described"]);
        Assert.Equal("AccessDeniedException", (string?)seen["delete"]);
        Assert.Equal("HandshakeConstraintViolationException", (string?)seen["invited"]);
        Assert.Empty(seen["left"]!.AsObject());
        Assert.Equal("AWSOrganizationsNotInUseException", (string?)seen["leftAgain"]);
        Assert.Equal("OPEN", (string?)seen["invitedThen"]);
    }

    [Fact]
    public async Task LeaveOrganization_OurOrganization_NeedsAnInvitedMemberAndPermission()
    {
        await using var aws = await StartAsync(new() { AccountCreation = TimeSpan.Zero });

        var seen = await RunAsync(aws, """
            iam = client('iam', '111122223333')
            iam.create_user(UserName='ann')
            key = iam.create_access_key(UserName='ann')['AccessKey']
            invite(), accept()
            org.tag_resource(ResourceId='111122223333', Tags=[{'Key': 'provider-id', 'Value': 'p-1'}])
            out['user'] = attempt(client('organizations', key['AccessKeyId'], key['SecretAccessKey']).leave_organization)
            out['management'] = attempt(org.leave_organization)
            org.create_account(Email='aws+1@partner.example', AccountName='Acme')
            created = [a['Id'] for a in org.list_accounts()['Accounts'] if a['Name'] == 'Acme'][0]
            out['created'] = attempt(client('organizations', created).leave_organization)
            out['left'] = attempt(customer.leave_organization)
            out['gone'], out['tags'] = attempt(org.describe_account, AccountId='111122223333'), attempt(org.list_tags_for_resource, ResourceId='111122223333')
            invite(), accept()
            out['back'] = org.list_tags_for_resource(ResourceId='111122223333')['Tags']
            """);

        Assert.Equal("AccessDeniedException", (string?)seen["user"]);
        Assert.Equal("MasterCannotLeaveOrganizationException", (string?)seen["management"]);
        Assert.Equal("ConstraintViolationException", (string?)seen["created"]);
        Assert.Empty(seen["left"]!.AsObject());
        Assert.Equal("AccountNotFoundException", (string?)seen["gone"]);
        Assert.Equal("TargetNotFoundException", (string?)seen["tags"]);
        Assert.Empty(seen["back"]!.AsArray());
    }

    [Fact]
    public async Task AcceptHandshake_InAnotherOrganization_MovesFromAnotherOrganizationButNotFromItsOwn()
    {
        await using var aws = await StartAsync();
        aws.Cloud.JoinForeignOrganization(Customer, asManagement: true);

        var seen = await RunAsync(aws, """
            out['invited'] = invite()['Handshake']['State']
            out['manager'] = accept()
            customer.delete_organization()
            """);
        aws.Cloud.JoinForeignOrganization(Customer);
        var joined = await RunAsync(aws, """
            out['state'] = accept()['Handshake']['State']
            out['organization'] = customer.describe_organization()['Organization']['MasterAccountId']
            out['invitedAgain'] = invite()
            """);

        Assert.Equal("OPEN", (string?)seen["invited"]);
        Assert.Equal("MasterCannotLeaveOrganizationException", (string?)seen["manager"]);
        Assert.Equal("ACCEPTED", (string?)joined["state"]);
        Assert.Equal("589942003651", (string?)joined["organization"]);
        Assert.Equal("HandshakeConstraintViolationException", (string?)joined["invitedAgain"]);
    }

    private static async Task<LocalCloudFixture> StartAsync(CloudOptions? options = null)
    {
        var aws = await LocalCloudFixture.StartAsync((options ?? new()) with { EmptyPageEvery = 0 });
        aws.Cloud.AddStandAloneAccount(Customer);
        return aws;
    }

    private static Task<JsonObject> RunAsync(LocalCloudFixture aws, string script) => Boto.RunAsync(aws.Endpoint, Script + script);
}
