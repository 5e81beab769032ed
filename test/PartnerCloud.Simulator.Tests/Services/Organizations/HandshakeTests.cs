using System.Text.Json.Nodes;
using PartnerCloud.Simulator.Services.Organizations;
using PartnerCloud.Simulator.Tests.Cloud;

namespace PartnerCloud.Simulator.Tests.Services.Organizations;

public sealed class HandshakeTests
{
    private const string Customer = "111122223333";

    private const string Script = $$"""
        org, customer, stranger = client('organizations'), client('organizations', '{{Customer}}'), client('organizations', '444455556666')
        def invite(**more): return org.invite_account_to_organization(Target={'Id': '{{Customer}}', 'Type': 'ACCOUNT'}, **more)['Handshake']['Id']
        def on(who, what, id): return attempt(getattr(who, what + '_handshake'), HandshakeId=id)
        def sent(**more): return [h for page in org.get_paginator('list_handshakes_for_organization').paginate(**more) for h in page['Handshakes']]

        """;

    [Fact]
    public async Task AcceptHandshake_ByTheInvitedAccount_MakesItAMemberWithTheInvitationsTags()
    {
        await using var aws = await StartAsync();

        var seen = await RunAsync(aws, """
            before = org.list_accounts()['Accounts']
            id = invite(Tags=[{'Key': 'provider-id', 'Value': 'p-1'}])
            out['accepted'] = on(customer, 'accept', id)['Handshake']['State']
            out['account'] = org.describe_account(AccountId='111122223333')['Account']
            out['parent'] = org.list_parents(ChildId='111122223333')['Parents'][0]['Type']
            out['tags'] = org.list_tags_for_resource(ResourceId='111122223333')['Tags']
            out['roles'] = [r['RoleName'] for r in client('iam', '111122223333').list_roles()['Roles']]
            out['mayDescribe'] = customer.describe_organization()['Organization']['MasterAccountId']
            out['again'], out['decline'], out['cancel'] = on(customer, 'accept', id), on(customer, 'decline', id), on(org, 'cancel', id)
            out['members'] = len(org.list_accounts()['Accounts']) - len(before)
            """);

        Assert.Equal("ACCEPTED", (string?)seen["accepted"]);
        Assert.Equal("INVITED", (string?)seen["account"]!["JoinedMethod"]);
        Assert.Equal("ACTIVE", (string?)seen["account"]!["State"]);
        Assert.Equal("ROOT", (string?)seen["parent"]);
        Assert.Equal("""[{"Key":"provider-id","Value":"p-1"}]""", seen["tags"]!.ToJsonString());
        Assert.Equal("""["AWSServiceRoleForOrganizations"]""", seen["roles"]!.ToJsonString());
        Assert.Equal("589942003651", (string?)seen["mayDescribe"]);
        Assert.Equal("HandshakeAlreadyInStateException", (string?)seen["again"]);
        Assert.Equal("InvalidHandshakeTransitionException", (string?)seen["decline"]);
        Assert.Equal("InvalidHandshakeTransitionException", (string?)seen["cancel"]);
        Assert.Equal(1, (int?)seen["members"]);
    }

    [Fact]
    public async Task Handshake_OfOtherAccounts_IsNotAccessible()
    {
        await using var aws = await StartAsync();

        var seen = await RunAsync(aws, """
            id = invite()
            out['refused'] = [on(stranger, what, id) for what in ('describe', 'accept', 'decline', 'cancel')] + [on(customer, 'cancel', id), on(org, 'accept', id), on(org, 'decline', id)]
            out['unknown'], out['malformed'] = on(customer, 'accept', 'h-00000000'), on(customer, 'accept', '00000000')
            out['list'] = attempt(customer.list_handshakes_for_organization)
            out['state'] = org.describe_handshake(HandshakeId=id)['Handshake']['State']
            """);

        Assert.All(seen["refused"]!.AsArray(), code => Assert.Equal("AccessDeniedException", (string?)code));
        Assert.Equal("HandshakeNotFoundException", (string?)seen["unknown"]);
        Assert.Equal("InvalidInputException", (string?)seen["malformed"]);
        Assert.Equal("AWSOrganizationsNotInUseException", (string?)seen["list"]);
        Assert.Equal("OPEN", (string?)seen["state"]);
    }

    [Fact]
    public async Task AcceptHandshake_ByAUser_NeedsPermissionsForTheHandshakeAndTheServiceLinkedRole()
    {
        await using var aws = await StartAsync();

        var seen = await RunAsync(aws, """
            iam = client('iam', '111122223333')
            iam.create_user(UserName='ann')
            key = iam.create_access_key(UserName='ann')['AccessKey']
            ann = client('organizations', key['AccessKeyId'], key['SecretAccessKey'])
            def allow(name, *actions): iam.put_user_policy(UserName='ann', PolicyName=name, PolicyDocument=json.dumps({'Version': '2012-10-17', 'Statement': {'Effect': 'Allow', 'Action': actions, 'Resource': '*'}}))
            id = invite()
            out['nothing'] = on(ann, 'accept', id)
            allow('accept', 'organizations:AcceptHandshake')
            out['withoutRole'] = on(ann, 'accept', id)
            allow('role', 'iam:CreateServiceLinkedRole')
            out['all'] = on(ann, 'accept', id)['Handshake']['State']
            """);

        Assert.Equal("AccessDeniedException", (string?)seen["nothing"]);
        Assert.Equal("AccessDeniedForDependencyException", (string?)seen["withoutRole"]);
        Assert.Equal("ACCEPTED", (string?)seen["all"]);
    }

    [Fact]
    public async Task Handshake_DeclinedOrCancelled_IsFinal()
    {
        await using var aws = await StartAsync();

        var seen = await RunAsync(aws, """
            declined = invite()
            out['declined'] = on(customer, 'decline', declined)['Handshake']['State']
            out['afterDecline'] = [on(customer, 'decline', declined), on(customer, 'accept', declined), on(org, 'cancel', declined)]
            cancelled = invite()
            out['cancelled'] = on(org, 'cancel', cancelled)['Handshake']['State']
            out['afterCancel'] = [on(org, 'cancel', cancelled), on(customer, 'accept', cancelled)]
            out['member'] = attempt(org.describe_account, AccountId='111122223333')
            out['states'] = [h['State'] for h in sent()]
            """);

        Assert.Equal("DECLINED", (string?)seen["declined"]);
        Assert.Equal("""["HandshakeAlreadyInStateException","InvalidHandshakeTransitionException","InvalidHandshakeTransitionException"]""", seen["afterDecline"]!.ToJsonString());
        Assert.Equal("CANCELED", (string?)seen["cancelled"]);
        Assert.Equal("""["HandshakeAlreadyInStateException","InvalidHandshakeTransitionException"]""", seen["afterCancel"]!.ToJsonString());
        Assert.Equal("AccountNotFoundException", (string?)seen["member"]);
        Assert.Equal("""["DECLINED","CANCELED"]""", seen["states"]!.ToJsonString());
    }

    [Fact]
    public async Task Handshake_AfterFifteenDays_ExpiresAndIsDeletedThirtyDaysLater()
    {
        await using var aws = await StartAsync();
        await RunAsync(aws, "invite()");
        const string ReadAndAccept = "out['states'] = [h['State'] for h in sent()]\nout['accept'] = [on(customer, 'accept', h['Id']) for h in customer.list_handshakes_for_account()['Handshakes']]";

        aws.Time.Advance(TimeSpan.FromDays(15));
        var expired = await RunAsync(aws, ReadAndAccept);
        aws.Time.Advance(TimeSpan.FromDays(30) - TimeSpan.FromSeconds(1));
        var kept = await RunAsync(aws, ReadAndAccept);
        aws.Time.Advance(TimeSpan.FromSeconds(1));
        var deleted = await RunAsync(aws, ReadAndAccept);

        Assert.Equal("""{"states":["EXPIRED"],"accept":["InvalidHandshakeTransitionException"]}""", expired.ToJsonString());
        Assert.Equal(expired.ToJsonString(), kept.ToJsonString());
        Assert.Equal("""{"states":[],"accept":[]}""", deleted.ToJsonString());
    }

    [Fact]
    public async Task AcceptHandshake_InAnotherOrganizationWithoutDirectTransfers_IsRefused()
    {
        await using var aws = await StartAsync(new() { DirectTransfers = false });
        await RunAsync(aws, "invite()");
        aws.Cloud.JoinForeignOrganization(Customer);

        var seen = await RunAsync(aws, "out['accept'] = on(customer, 'accept', sent()[0]['Id'])\nout['state'] = sent()[0]['State']");

        Assert.Equal("HandshakeConstraintViolationException", (string?)seen["accept"]);
        Assert.Equal("OPEN", (string?)seen["state"]);
    }

    [Fact]
    public async Task ListHandshakesForOrganization_PagesAndFilter_HaveAtMostTwentyEach()
    {
        await using var aws = await LocalCloudFixture.StartAsync(new() { EmptyPageEvery = 2 });
        for (var number = 0; number < 45; number++)
            aws.Cloud.AddStandAloneAccount($"{100000000000 + number}");

        var seen = await RunAsync(aws, """
            for n in range(45): org.invite_account_to_organization(Target={'Id': str(100000000000 + n), 'Type': 'ACCOUNT'})
            def pages(**more): return [len(p['Handshakes']) for p in org.get_paginator('list_handshakes_for_organization').paginate(**more)]
            out['first'], out['second'] = pages(), pages()
            out['invitations'], out['others'] = sum(pages(Filter={'ActionType': 'INVITE'})), sum(pages(Filter={'ActionType': 'ENABLE_ALL_FEATURES'}))
            out['children'] = sum(pages(Filter={'ParentHandshakeId': 'h-00000000'}))
            out['both'] = attempt(org.list_handshakes_for_organization, Filter={'ActionType': 'INVITE', 'ParentHandshakeId': 'h-00000000'})
            """);

        Assert.Equal("[20,20,5]", seen["first"]!.ToJsonString());
        Assert.Equal("[0,20,20,5]", seen["second"]!.ToJsonString());
        Assert.Equal(45, (int?)seen["invitations"]);
        Assert.Equal(0, (int?)seen["others"]);
        Assert.Equal(0, (int?)seen["children"]);
        Assert.Equal("InvalidInputException", (string?)seen["both"]);
    }

    [Fact]
    public async Task DescribeHandshake_RequestRates_AllowOnePerSecondAndAccount()
    {
        await using var aws = await LocalCloudFixture.StartAsync(new() { EnforceRequestRates = true });
        aws.Cloud.AddStandAloneAccount(Customer);

        var seen = await RunAsync(aws, """
            id = invite()
            out['organization'] = [on(org, 'describe', id) == 'TooManyRequestsException' for _ in range(3)]
            out['account'] = on(customer, 'describe', id) == 'TooManyRequestsException'
            """);

        Assert.Equal("[false,false,true]", seen["organization"]!.ToJsonString());
        Assert.False((bool?)seen["account"]);
    }

    private static async Task<LocalCloudFixture> StartAsync(PartnerCloud.Simulator.Cloud.CloudOptions? options = null)
    {
        var aws = await LocalCloudFixture.StartAsync((options ?? new()) with { EmptyPageEvery = 0 });
        aws.Cloud.AddStandAloneAccount(Customer);
        return aws;
    }

    private static Task<JsonObject> RunAsync(LocalCloudFixture aws, string script) => Boto.RunAsync(aws.Endpoint, Script + script);
}
