using PartnerCloud.Simulator.Services.Organizations;
using PartnerCloud.Simulator.Tests.Cloud;

namespace PartnerCloud.Simulator.Tests.Services.Organizations;

public sealed class OrganizationTreeTests
{
    [Fact]
    public async Task MoveAccount_FromItsParent_MovesOnce()
    {
        await using var aws = await LocalCloudFixture.StartAsync(new() { AccountCreation = TimeSpan.Zero, EmptyPageEvery = 0 });

        var seen = await Boto.RunAsync(aws.Endpoint, """
            org = client('organizations')
            org.create_account(Email='aws+1@partner.example', AccountName='Acme')
            account = [a for a in org.list_accounts()['Accounts'] if a['Name'] == 'Acme'][0]['Id']
            root = org.list_roots()['Roots'][0]['Id']
            unit = org.list_organizational_units_for_parent(ParentId=root)['OrganizationalUnits'][0]
            move = lambda source, to: attempt(org.move_account, AccountId=account, SourceParentId=source, DestinationParentId=to)
            out['unit'] = unit['Id']
            out['before'] = org.list_parents(ChildId=account)['Parents'][0]
            out['nowhere'] = move(root, 'ou-0000-00000000')
            out['wrongSource'] = move('ou-0000-00000000', unit['Id'])
            out['moved'] = move(root, unit['Id'])
            out['again'] = move(root, unit['Id'])
            out['after'] = org.list_parents(ChildId=account)['Parents'][0]
            out['inUnit'] = [a['Name'] for a in org.list_accounts_for_parent(ParentId=unit['Id'])['Accounts']]
            described = org.describe_account(AccountId=account)['Account']
            out['paths'], expected = described.get('Paths'), f"{org.describe_organization()['Organization']['Id']}/{root}/{unit['Id']}/{account}/"
            out['pathIsRight'] = out['paths'] == [expected]
            org.tag_resource(ResourceId=account, Tags=[{'Key': 'provider-id', 'Value': 'p-1'}, {'Key': 'old', 'Value': 'x'}])
            org.tag_resource(ResourceId=account, Tags=[{'Key': 'provider-id', 'Value': 'p-2'}])
            org.untag_resource(ResourceId=account, TagKeys=['old'])
            out['tags'] = org.list_tags_for_resource(ResourceId=account)['Tags']
            out['tagNobody'] = attempt(org.tag_resource, ResourceId='000000000000', Tags=[{'Key': 'k', 'Value': 'v'}])
            """);

        Assert.Equal(aws.Cloud.OrganizationalUnitId("Customers"), (string?)seen["unit"]);
        Assert.Equal("ROOT", (string?)seen["before"]!["Type"]);
        Assert.Equal("DestinationParentNotFoundException", (string?)seen["nowhere"]);
        Assert.Equal("SourceParentNotFoundException", (string?)seen["wrongSource"]);
        Assert.Empty(seen["moved"]!.AsObject());
        Assert.Equal("DuplicateAccountException", (string?)seen["again"]);
        Assert.Equal("ORGANIZATIONAL_UNIT", (string?)seen["after"]!["Type"]);
        Assert.Equal("Acme", (string?)seen["inUnit"]![0]);
        Assert.True((bool?)seen["pathIsRight"]);
        Assert.Equal("""[{"Key":"provider-id","Value":"p-2"}]""", seen["tags"]!.ToJsonString());
        Assert.Equal("TargetNotFoundException", (string?)seen["tagNobody"]);
    }

    [Fact]
    public async Task ListAccounts_Pages_HaveAtMostTwentyAndSometimesNone()
    {
        await using var aws = await LocalCloudFixture.StartAsync(new() { AccountCreation = TimeSpan.Zero, EmptyPageEvery = 2 });

        var seen = await Boto.RunAsync(aws.Endpoint, """
            org = client('organizations')
            for n in range(45): org.create_account(Email=f'aws+{n}@partner.example', AccountName='Acme')
            def pages(): return [len(p['Accounts']) for p in org.get_paginator('list_accounts').paginate()]
            out['first'], out['second'] = pages(), pages()
            out['badToken'] = attempt(org.list_accounts, NextToken='nonsense')
            out['tooLarge'] = attempt(org.list_accounts, MaxResults=21)
            """);

        Assert.Equal("[20,20,6]", seen["first"]!.ToJsonString());
        Assert.Equal("[0,20,20,6]", seen["second"]!.ToJsonString());
        Assert.Equal("InvalidInputException", (string?)seen["badToken"]);
        Assert.Equal("InvalidInputException", (string?)seen["tooLarge"]);
    }
}
