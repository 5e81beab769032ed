using PartnerCloud.Simulator.Tests.Cloud;

namespace PartnerCloud.Simulator.Tests.Services.SecretsManager;

public sealed class SecretsManagerServiceTests
{
    [Fact]
    public async Task Write_TokenUsedAgain_IsARepetitionOrAnError()
    {
        await using var aws = await LocalCloudFixture.StartAsync();

        var seen = await Boto.RunAsync(aws.Endpoint, """
            sm = client('secretsmanager')
            t = lambda n: str(n) * 32
            create = lambda **more: attempt(sm.create_secret, Name='providers/prov-1', **more)
            out['created'] = create(ClientRequestToken=t(1), SecretString='one', KmsKeyId='arn:aws:kms:us-east-1:589942003651:key/k', Tags=[{'Key': 'requester', 'Value': 'jdoe'}])
            out['repeated'] = create(ClientRequestToken=t(1), SecretString='one')
            out['otherValue'] = create(ClientRequestToken=t(1), SecretString='two')
            out['otherToken'] = create(ClientRequestToken=t(2), SecretString='one')
            put = lambda n, value: attempt(sm.put_secret_value, SecretId='providers/prov-1', ClientRequestToken=t(n), SecretString=value)
            out['put'] = put(2, 'two')
            out['putAgain'] = put(2, 'two')
            out['putOther'] = put(2, 'three')
            out['shortToken'] = attempt(sm.put_secret_value, SecretId='providers/prov-1', ClientRequestToken='short', SecretString='x')
            get = lambda **more: attempt(sm.get_secret_value, SecretId='providers/prov-1', **more)
            out['current'] = get()
            out['previous'] = get(VersionStage='AWSPREVIOUS')['SecretString']
            out['byArn'] = attempt(sm.get_secret_value, SecretId=out['created']['ARN'])['SecretString']
            out['described'] = attempt(sm.describe_secret, SecretId='providers/prov-1')
            out['versions'] = len(sm.list_secret_version_ids(SecretId='providers/prov-1')['Versions'])
            put(3, 'three')
            sm.update_secret_version_stage(SecretId='providers/prov-1', VersionStage='AWSCURRENT', RemoveFromVersionId=t(3), MoveToVersionId=t(2))
            out['movedBack'] = get()['SecretString']
            out['missingStage'] = get(VersionStage='NONE')
            """);

        Assert.Matches("^arn:aws:secretsmanager:us-east-1:589942003651:secret:providers/prov-1-[A-Za-z0-9]{6}$", (string?)seen["created"]!["ARN"]);
        Assert.Equal(seen["created"]!["ARN"]!.ToString(), (string?)seen["repeated"]!["ARN"]);
        Assert.All(["otherValue", "otherToken", "putOther"], name => Assert.Equal("ResourceExistsException", (string?)seen[name]));
        Assert.Equal("InvalidParameterException", (string?)seen["shortToken"]);
        Assert.Equal(seen["put"]!.ToJsonString(), seen["putAgain"]!.ToJsonString());
        Assert.Equal("two", (string?)seen["current"]!["SecretString"]);
        Assert.Equal(new string('2', 32), (string?)seen["current"]!["VersionId"]);
        Assert.Equal("one", (string?)seen["previous"]);
        Assert.Equal("two", (string?)seen["byArn"]);
        Assert.Equal("arn:aws:kms:us-east-1:589942003651:key/k", (string?)seen["described"]!["KmsKeyId"]);
        Assert.Equal("jdoe", (string?)seen["described"]!["Tags"]![0]!["Value"]);
        Assert.Equal(2, (int?)seen["versions"]);
        Assert.Equal("two", (string?)seen["movedBack"]);
        Assert.Equal("ResourceNotFoundException", (string?)seen["missingStage"]);
    }

    [Fact]
    public async Task DeleteSecret_DuringItsRecoveryWindow_CanBeRestored()
    {
        await using var aws = await LocalCloudFixture.StartAsync();

        var seen = await Boto.RunAsync(aws.Endpoint, """
            sm = client('secretsmanager')
            for name in ['kept', 'gone']:
                sm.create_secret(Name=name, SecretString='value')
                sm.delete_secret(SecretId=name, RecoveryWindowInDays=7)
            out['read'] = attempt(sm.get_secret_value, SecretId='kept')
            out['create'] = attempt(sm.create_secret, Name='kept', SecretString='value')
            out['listed'] = [s['Name'] for s in sm.list_secrets()['SecretList']]
            out['planned'] = sorted(s['Name'] for s in sm.list_secrets(IncludePlannedDeletion=True)['SecretList'])
            sm.restore_secret(SecretId='kept')
            out['restored'] = sm.get_secret_value(SecretId='kept')['SecretString']
            out['foreign'] = attempt(client('secretsmanager', '111122223333').get_secret_value, SecretId=sm.describe_secret(SecretId='kept')['ARN'])
            out['sameNameElsewhere'] = attempt(client('secretsmanager', '111122223333').get_secret_value, SecretId='kept')
            """);
        aws.Time.Advance(TimeSpan.FromDays(7));
        var later = await Boto.RunAsync(aws.Endpoint, """
            sm = client('secretsmanager')
            out['gone'] = attempt(sm.describe_secret, SecretId='gone')
            out['kept'] = sm.get_secret_value(SecretId='kept')['SecretString']
            """);

        Assert.Equal("InvalidRequestException", (string?)seen["read"]);
        Assert.Equal("InvalidRequestException", (string?)seen["create"]);
        Assert.Empty(seen["listed"]!.AsArray());
        Assert.Equal(2, seen["planned"]!.AsArray().Count);
        Assert.Equal("value", (string?)seen["restored"]);
        Assert.Equal("AccessDeniedException", (string?)seen["foreign"]);
        Assert.Equal("ResourceNotFoundException", (string?)seen["sameNameElsewhere"]);
        Assert.Equal("ResourceNotFoundException", (string?)later["gone"]);
        Assert.Equal("value", (string?)later["kept"]);
    }

    [Fact]
    public async Task ListSecrets_NameAndTags_FindsSecretsThatMatchAllFilters()
    {
        await using var aws = await LocalCloudFixture.StartAsync();

        var seen = await Boto.RunAsync(aws.Endpoint, """
            sm = client('secretsmanager')
            tags = lambda **all: [{'Key': key, 'Value': value} for key, value in all.items()]
            for name in ['users/b', 'users/a', 'users/c', 'other']:
                sm.create_secret(Name=name, SecretString='value', Tags=tags(purpose='console' if name != 'users/c' else 'test', requester='jdoe'))
            sm.delete_secret(SecretId='users/b', RecoveryWindowInDays=7)
            def names(*filters, **more): return [s['Name'] for s in sm.list_secrets(Filters=[{'Key': key, 'Values': values} for key, *values in filters], SortBy='name', SortOrder='asc', **more)['SecretList']]
            out['purpose'] = names(('tag-key', 'purpose'), ('tag-value', 'console'))
            out['name'] = names(('name', 'users/'))
            out['planned'] = names(('name', 'users/'), ('tag-value', 'console'), IncludePlannedDeletion=True)
            out['not'] = names(('name', '!users/'))
            out['either'] = names(('tag-value', 'test', 'nobody'))
            out['pages'] = [len(p['SecretList']) for p in sm.get_paginator('list_secrets').paginate(PaginationConfig={'PageSize': 2})]
            out['filter'] = attempt(sm.list_secrets, Filters=[{'Key': 'colour', 'Values': ['red']}])
            out['sort'] = attempt(sm.list_secrets, SortBy='last-accessed-date')
            out['deleted'] = 'DeletedDate' in sm.describe_secret(SecretId='users/b') and 'DeletedDate' not in sm.describe_secret(SecretId='users/a')
            out['value'] = any('SecretString' in s for s in sm.list_secrets()['SecretList'])
            """);

        Assert.Equal("""["other","users/a"]""", seen["purpose"]!.ToJsonString());
        Assert.Equal("""["users/a","users/c"]""", seen["name"]!.ToJsonString());
        Assert.Equal("""["users/a","users/b"]""", seen["planned"]!.ToJsonString());
        Assert.Equal("""["other"]""", seen["not"]!.ToJsonString());
        Assert.Equal("""["users/c"]""", seen["either"]!.ToJsonString());
        Assert.Equal("[2,1]", seen["pages"]!.ToJsonString());
        Assert.All(["filter", "sort"], name => Assert.Equal("InvalidParameterException", (string?)seen[name]));
        Assert.True((bool?)seen["deleted"]);
        Assert.False((bool?)seen["value"]);
    }

    [Fact]
    public async Task DeleteSecret_AlreadyScheduled_IsRefusedAndARestoreResetsTheWindow()
    {
        await using var aws = await LocalCloudFixture.StartAsync();

        var seen = await Boto.RunAsync(aws.Endpoint, """
            sm = client('secretsmanager')
            sm.create_secret(Name='s', SecretString='first', ClientRequestToken='1' * 32)
            out['days'] = [attempt(sm.delete_secret, SecretId='s', RecoveryWindowInDays=days) for days in (6, 31)]
            out['both'] = attempt(sm.delete_secret, SecretId='s', RecoveryWindowInDays=7, ForceDeleteWithoutRecovery=True)
            sm.delete_secret(SecretId='s', RecoveryWindowInDays=7)
            out['again'] = attempt(sm.delete_secret, SecretId='s', RecoveryWindowInDays=7)
            out['put'] = attempt(sm.put_secret_value, SecretId='s', SecretString='second', ClientRequestToken='2' * 32)
            out['tag'] = attempt(sm.tag_resource, SecretId='s', Tags=[{'Key': 'k', 'Value': 'v'}])
            sm.restore_secret(SecretId='s')
            out['restoredAgain'] = attempt(sm.restore_secret, SecretId='s')['Name']
            sm.put_secret_value(SecretId='s', SecretString='second', ClientRequestToken='2' * 32)
            out['stages'] = sm.describe_secret(SecretId='s')['VersionIdsToStages']
            """);

        Assert.All(seen["days"]!.AsArray(), code => Assert.Equal("InvalidParameterException", (string?)code));
        Assert.Equal("InvalidParameterException", (string?)seen["both"]);
        Assert.All(["again", "put", "tag"], name => Assert.Equal("InvalidRequestException", (string?)seen[name]));
        Assert.Equal("s", (string?)seen["restoredAgain"]);
        Assert.Equal("AWSPREVIOUS AWSCURRENT", $"{seen["stages"]![new string('1', 32)]![0]} {seen["stages"]![new string('2', 32)]![0]}");
    }

    [Fact]
    public async Task PutResourcePolicy_PublicPoliciesBlocked_RefusesOne()
    {
        await using var aws = await LocalCloudFixture.StartAsync();

        var seen = await Boto.RunAsync(aws.Endpoint, """
            sm = client('secretsmanager')
            sm.create_secret(Name='s', SecretString='value')
            def put(principal, **more):
                policy = {'Version': '2012-10-17', 'Statement': [{'Effect': 'Allow', 'Principal': principal, 'Action': 'secretsmanager:GetSecretValue', 'Resource': '*'}]}
                return attempt(sm.put_resource_policy, SecretId='s', ResourcePolicy=json.dumps(policy), **more)
            out['before'] = attempt(sm.get_resource_policy, SecretId='s').get('ResourcePolicy')
            out['public'] = put('*', BlockPublicPolicy=True)
            out['malformed'] = attempt(sm.put_resource_policy, SecretId='s', ResourcePolicy='{}')
            out['reader'] = put({'AWS': 'arn:aws:iam::540339316802:role/Reader'}, BlockPublicPolicy=True)
            out['after'] = json.loads(sm.get_resource_policy(SecretId='s')['ResourcePolicy'])['Statement'][0]['Principal']['AWS']
            """);

        Assert.Null(seen["before"]);
        Assert.Equal("PublicPolicyException", (string?)seen["public"]);
        Assert.Equal("MalformedPolicyDocumentException", (string?)seen["malformed"]);
        Assert.Equal("arn:aws:iam::540339316802:role/Reader", (string?)seen["after"]);
    }
}
