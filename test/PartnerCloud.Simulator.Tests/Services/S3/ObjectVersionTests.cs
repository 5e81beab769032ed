using PartnerCloud.Simulator.Tests.Cloud;

namespace PartnerCloud.Simulator.Tests.Services.S3;

public sealed class ObjectVersionTests
{
    [Fact]
    public async Task Versions_EnabledThenSuspended_AreKeptAndListed()
    {
        await using var aws = await LocalCloudFixture.StartAsync();

        var seen = await Boto.RunAsync(aws.Endpoint, """
            s3 = client('s3', '111122223333')
            b = {'Bucket': 'data'}
            s3.create_bucket(**b)
            def put(body, key='k'): return s3.put_object(**b, Key=key, Body=body).get('VersionId')
            def read(**more): return s3.get_object(**b, Key='k', **more)['Body'].read().decode()
            out['unversioned'] = put(b'0')
            s3.put_bucket_versioning(**b, VersioningConfiguration={'Status': 'Enabled'})
            one, two = put(b'1'), put(b'2')
            marker = s3.delete_object(**b, Key='k')
            out['marker'] = [marker['DeleteMarker'], attempt(s3.get_object, **b, Key='k'), attempt(s3.get_object, **b, Key='k', VersionId=marker['VersionId'])]
            out['old'] = [read(VersionId='null'), read(VersionId=one), read(VersionId=two), attempt(s3.get_object, **b, Key='k', VersionId='none')]
            s3.put_object(**b, Key='a/1'); s3.put_object(**b, Key='a/2')
            pages = list(s3.get_paginator('list_object_versions').paginate(**b, PaginationConfig={'PageSize': 2}, Delimiter='/'))
            names = {one: 'one', two: 'two', marker['VersionId']: 'marker', 'null': 'null'}
            out['list'] = [[(names[v['VersionId']], v['IsLatest']) for v in p.get('DeleteMarkers', []) + p.get('Versions', [])] + [c['Prefix'] for c in p.get('CommonPrefixes', [])] for p in pages]
            out['listed'] = s3.list_objects_v2(**b)['KeyCount']
            s3.delete_object(**b, Key='k', VersionId=marker['VersionId'])
            out['back'] = read()
            s3.put_bucket_versioning(**b, VersioningConfiguration={'Status': 'Suspended'})
            out['suspended'] = [put(b'3'), read(VersionId='null'), s3.delete_object(**b, Key='k')['VersionId'], read(VersionId=two)]
            out['notEmpty'] = attempt(s3.delete_bucket, **b)
            """);

        Assert.Null(seen["unversioned"]);
        Assert.Equal("""[true,"NoSuchKey","MethodNotAllowed"]""", seen["marker"]!.ToJsonString());
        Assert.Equal("""["0","1","2","NoSuchVersion"]""", seen["old"]!.ToJsonString());
        Assert.Equal("""[[["marker",true],"a/"],[["two",false],["one",false]],[["null",false]]]""", seen["list"]!.ToJsonString());
        Assert.Equal(2, (int?)seen["listed"]);
        Assert.Equal("2", (string?)seen["back"]);
        Assert.Equal("""["null","3","null","2"]""", seen["suspended"]!.ToJsonString());
        Assert.Equal("BucketNotEmpty", (string?)seen["notEmpty"]);
    }

    [Fact]
    public async Task ObjectLock_GovernanceComplianceAndLegalHold_ProtectVersions()
    {
        await using var aws = await LocalCloudFixture.StartAsync();

        var seen = await Boto.RunAsync(aws.Endpoint, """
            s3, iam = client('s3', '111122223333'), client('iam', '111122223333')
            def code(call, **more):
                answer = attempt(call, **more)
                return answer if isinstance(answer, str) else 'OK'
            plain, b = {'Bucket': 'plain'}, {'Bucket': 'data'}
            s3.create_bucket(**plain)
            rule = {'ObjectLockEnabled': 'Enabled', 'Rule': {'DefaultRetention': {'Mode': 'GOVERNANCE', 'Days': 30}}}
            out['plain'] = [code(s3.get_object_lock_configuration, **plain), code(s3.put_object_lock_configuration, **plain, ObjectLockConfiguration=rule), code(s3.put_object, **plain, Key='k', ObjectLockLegalHoldStatus='ON')]
            s3.create_bucket(**b, ObjectLockEnabledForBucket=True)
            out['versioning'] = [s3.get_bucket_versioning(**b)['Status'], code(s3.put_bucket_versioning, **b, VersioningConfiguration={'Status': 'Suspended'})]
            s3.put_object_lock_configuration(**b, ObjectLockConfiguration=rule)
            out['rule'] = s3.get_object_lock_configuration(**b)['ObjectLockConfiguration']['Rule']
            v = s3.put_object(**b, Key='k', Body=b'1')['VersionId']
            k = {**b, 'Key': 'k', 'VersionId': v}
            head = s3.head_object(**k)
            out['default'] = [head['ObjectLockMode'], str(head['ObjectLockRetainUntilDate'])]
            iam.create_user(UserName='jane')
            def allow(*actions): iam.put_user_policy(UserName='jane', PolicyName='p', PolicyDocument=json.dumps({'Version': '2012-10-17', 'Statement': {'Effect': 'Allow', 'Action': actions, 'Resource': '*'}}))
            key = iam.create_access_key(UserName='jane')['AccessKey']
            jane = client('s3', key['AccessKeyId'], key['SecretAccessKey'])
            allow('s3:DeleteObject*')
            out['jane'] = [code(jane.delete_object, **b, Key='k'), code(jane.delete_object, **k), code(jane.delete_object, **k, BypassGovernanceRetention=True)]
            out['shorter'] = [code(s3.put_object_retention, **k, Retention={'Mode': 'GOVERNANCE', 'RetainUntilDate': '2026-11-21T00:00:00Z'}), code(s3.put_object_retention, **k, Retention={'Mode': 'GOVERNANCE', 'RetainUntilDate': '2027-11-21T00:00:00Z'})]
            many = s3.delete_objects(**b, Delete={'Objects': [{'Key': 'k', 'VersionId': v}]})
            out['many'] = [many['Errors'][0]['Code'], len(s3.delete_objects(**b, Delete={'Objects': [{'Key': 'k', 'VersionId': v}]}, BypassGovernanceRetention=True)['Deleted'])]
            w = s3.put_object(**b, Key='k', ObjectLockMode='COMPLIANCE', ObjectLockRetainUntilDate='2026-12-01T00:00:00Z', ObjectLockLegalHoldStatus='ON')['VersionId']
            k = {**b, 'Key': 'k', 'VersionId': w}
            out['compliance'] = [code(s3.delete_object, **k, BypassGovernanceRetention=True), code(s3.put_object_retention, **k, Retention={}, BypassGovernanceRetention=True), s3.get_object_retention(**k)['Retention']['Mode'], s3.get_object_legal_hold(**k)['LegalHold']['Status']]
            out['past'] = code(s3.put_object, **b, Key='k', ObjectLockMode='GOVERNANCE', ObjectLockRetainUntilDate='2026-11-01T00:00:00Z')
            out['w'] = w
            """);
        aws.Time.Advance(TimeSpan.FromDays(12));
        var later = await Boto.RunAsync(aws.Endpoint, $$"""
            s3 = client('s3', '111122223333')
            k = {'Bucket': 'data', 'Key': 'k', 'VersionId': '{{seen["w"]}}'}
            out['held'] = attempt(s3.delete_object, **k)
            s3.put_object_legal_hold(**k, LegalHold={'Status': 'OFF'})
            out['free'] = s3.delete_object(**k)['VersionId'] == k['VersionId']
            """);

        Assert.Equal("""["ObjectLockConfigurationNotFoundError","InvalidBucketState","InvalidRequest"]""", seen["plain"]!.ToJsonString());
        Assert.Equal("""["Enabled","InvalidBucketState"]""", seen["versioning"]!.ToJsonString());
        Assert.Equal("""{"DefaultRetention":{"Mode":"GOVERNANCE","Days":30}}""", seen["rule"]!.ToJsonString());
        Assert.Equal("""["GOVERNANCE","2026-12-20 12:00:00\u002B00:00"]""", seen["default"]!.ToJsonString());
        Assert.Equal("""["OK","AccessDenied","AccessDenied"]""", seen["jane"]!.ToJsonString());
        Assert.Equal("""["AccessDenied","OK"]""", seen["shorter"]!.ToJsonString());
        Assert.Equal("""["AccessDenied",1]""", seen["many"]!.ToJsonString());
        Assert.Equal("""["AccessDenied","AccessDenied","COMPLIANCE","ON"]""", seen["compliance"]!.ToJsonString());
        Assert.Equal("InvalidArgument", (string?)seen["past"]);
        Assert.Equal("AccessDenied", (string?)later["held"]);
        Assert.True((bool?)later["free"]);
    }
}
