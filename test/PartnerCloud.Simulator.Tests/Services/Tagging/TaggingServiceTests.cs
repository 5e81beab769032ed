using PartnerCloud.Simulator.Tests.Cloud;

namespace PartnerCloud.Simulator.Tests.Services.Tagging;

public sealed class TaggingServiceTests
{
    [Fact]
    public async Task GetResources_TaggedAccounts_MatchAllFiltersOnAllPages()
    {
        await using var aws = await LocalCloudFixture.StartAsync(new() { AccountCreation = TimeSpan.Zero, EmptyPageEvery = 0 });

        var seen = await Boto.RunAsync(aws.Endpoint, """
            org, tagging = client('organizations'), client('resourcegroupstaggingapi')
            tags = lambda **pairs: [{'Key': k.replace('_', '-'), 'Value': v} for k, v in pairs.items()]
            for name, pairs in {'a': {'provider_id': 'p-1', 'x': '1'}, 'b': {'provider_id': 'p-1'}, 'c': {'provider_id': 'p-2'}, 'd': {}}.items():
                org.create_account(Email=f'{name}@partner.example', AccountName=name, Tags=tags(**pairs))
            names = {a['Id']: a['Name'] for a in org.list_accounts()['Accounts']}
            ids = {name: id for id, name in names.items()}
            named = lambda page: [names[r['ResourceARN'].split('/')[-1]] for r in page['ResourceTagMappingList']]
            find = lambda *filters, c=tagging, **more: c.get_resources(TagFilters=list(filters), ResourceTypeFilters=['organizations:account'], **more)
            p1, p2, x = {'Key': 'provider-id', 'Values': ['p-1']}, {'Key': 'provider-id', 'Values': ['p-2']}, {'Key': 'x'}
            out['p1'] = sorted(named(find(p1)))
            out['either'] = sorted(named(find({'Key': 'provider-id', 'Values': ['p-1', 'p-2']})))
            out['both'] = named(find(p1, x))
            out['tagged'] = sorted(named(find()))
            out['none'] = named(find(p2, x))
            out['last'] = find(p1)['PaginationToken']
            out['pages'] = sorted(n for page in tagging.get_paginator('get_resources').paginate(TagFilters=[p1], ResourceTypeFilters=['organizations:account'], PaginationConfig={'PageSize': 1}) for n in named(page))
            found = find(p2)['ResourceTagMappingList'][0]
            out['found'] = [found['ResourceARN'] == org.describe_account(AccountId=ids['c'])['Account']['Arn'], found['Tags']]
            out['elsewhere'] = named(find(p1, c=client('resourcegroupstaggingapi', region='eu-west-1')))
            out['member'] = named(find(p1, c=client('resourcegroupstaggingapi', ids['a'])))
            out['otherType'] = attempt(tagging.get_resources, ResourceTypeFilters=['s3'])
            out['allTypes'] = attempt(tagging.get_resources, TagFilters=[p1])
            refused = lambda **more: attempt(tagging.get_resources, ResourceTypeFilters=['organizations:account'], **more)
            out['unknownMember'] = refused(TagsPerPage=100)
            out['badToken'] = refused(PaginationToken='nonsense')
            out['badFilter'] = refused(TagFilters=[{'Values': ['p-1']}])
            out['unknown'] = attempt(tagging.get_tag_keys)
            """);

        Assert.Equal("""["a","b"]""", seen["p1"]!.ToJsonString());
        Assert.Equal("""["a","b","c"]""", seen["either"]!.ToJsonString());
        Assert.Equal("""["a"]""", seen["both"]!.ToJsonString());
        Assert.Equal("""["a","b","c"]""", seen["tagged"]!.ToJsonString());
        Assert.Equal("[]", seen["none"]!.ToJsonString());
        Assert.Equal("", (string?)seen["last"]);
        Assert.Equal("""["a","b"]""", seen["pages"]!.ToJsonString());
        Assert.Equal("""[true,[{"Key":"provider-id","Value":"p-2"}]]""", seen["found"]!.ToJsonString());
        Assert.Equal(("[]", "[]"), (seen["elsewhere"]!.ToJsonString(), seen["member"]!.ToJsonString()));
        Assert.All(["otherType", "allTypes", "unknownMember", "badToken", "badFilter"], name => Assert.Equal("InvalidParameterException", (string?)seen[name]));
        Assert.Equal("UnknownOperationException", (string?)seen["unknown"]);
    }

    [Fact]
    public async Task GetResources_WithoutThePermission_IsRefused()
    {
        await using var aws = await LocalCloudFixture.StartAsync();

        var seen = await Boto.RunAsync(aws.Endpoint, """
            iam = client('iam')
            iam.create_user(UserName='finder')
            key = iam.create_access_key(UserName='finder')['AccessKey']
            find = lambda: attempt(client('resourcegroupstaggingapi', key['AccessKeyId'], key['SecretAccessKey']).get_resources, ResourceTypeFilters=['organizations:account'])
            out['without'] = find()
            iam.put_user_policy(UserName='finder', PolicyName='p', PolicyDocument='{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"tag:GetResources","Resource":"*"}]}')
            out['with'] = find()
            """);

        Assert.Equal("AccessDeniedException", (string?)seen["without"]);
        Assert.Equal("""{"PaginationToken":"","ResourceTagMappingList":[]}""", seen["with"]!.ToJsonString());
    }
}
