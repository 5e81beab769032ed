using PartnerCloud.Simulator.Tests.Cloud;

namespace PartnerCloud.Simulator.Tests.Services.CloudTrail;

public sealed class CloudTrailServiceTests
{
    private const string Setup = """
        key = '111122223333'
        s3, ct = client('s3', key), client('cloudtrail', key)
        bucket = f'ctlaudit-{key}'
        def allow(trail='audit', account=key, deny_plain=True):
            arn, source = f'arn:aws:s3:::{bucket}', {'aws:SourceArn': f'arn:aws:cloudtrail:us-east-1:{key}:trail/{trail}'}
            service = {'Service': 'cloudtrail.amazonaws.com'}
            statements = [
                {'Effect': 'Allow', 'Principal': service, 'Action': 's3:GetBucketAcl', 'Resource': arn, 'Condition': {'StringEquals': source}},
                {'Effect': 'Allow', 'Principal': service, 'Action': 's3:PutObject', 'Resource': f'{arn}/AWSLogs/{account}/*', 'Condition': {'StringEquals': {**source, 's3:x-amz-acl': 'bucket-owner-full-control'}}},
                {'Effect': 'Deny', 'Principal': '*', 'Action': 's3:*', 'Resource': [arn, f'{arn}/*'], 'Condition': {'Bool': {'aws:SecureTransport': 'false'}}}]
            s3.put_bucket_policy(Bucket=bucket, Policy=json.dumps({'Version': '2012-10-17', 'Statement': statements}))

        """;

    [Fact]
    public async Task CreateTrail_BucketPolicy_HasToAllowTheTrailToWrite()
    {
        await using var aws = await LocalCloudFixture.StartAsync();

        var seen = await Boto.RunAsync(aws.Endpoint, Setup + """
            create = lambda name='audit', **more: attempt(ct.create_trail, Name=name, S3BucketName=bucket, **more)
            out['noBucket'] = create()
            s3.create_bucket(Bucket=bucket)
            out['noPolicy'] = create()
            allow(trail='another')
            out['otherTrail'] = create()
            allow(account='444455556666')
            out['otherAccount'] = create()
            allow()
            out['badName'] = create('a b')
            out['trail'] = create(IsMultiRegionTrail=True, EnableLogFileValidation=True, KmsKeyId='alias/audit')
            out['again'] = create()
            out['keyKept'] = ct.update_trail(Name='audit', EnableLogFileValidation=True).get('KmsKeyId')
            out['keyTakenOff'] = 'KmsKeyId' not in ct.update_trail(Name='audit', KmsKeyId='')
            s3.delete_bucket_policy(Bucket=bucket)
            out['updateWithoutPolicy'] = attempt(ct.update_trail, Name='audit', EnableLogFileValidation=False)
            out['kept'] = ct.get_trail(Name='audit')['Trail']
            out['global'] = create('elsewhere', IsMultiRegionTrail=True, IncludeGlobalServiceEvents=False)
            """);

        Assert.Equal("S3BucketDoesNotExistException", (string?)seen["noBucket"]);
        Assert.All(["noPolicy", "otherTrail", "otherAccount", "updateWithoutPolicy"], name => Assert.Equal("InsufficientS3BucketPolicyException", (string?)seen[name]));
        Assert.Equal("InvalidTrailNameException", (string?)seen["badName"]);
        Assert.Equal("arn:aws:cloudtrail:us-east-1:111122223333:trail/audit", (string?)seen["trail"]!["TrailARN"]);
        Assert.Equal("TrailAlreadyExistsException", (string?)seen["again"]);
        Assert.Equal("alias/audit", (string?)seen["keyKept"]);
        Assert.True((bool?)seen["keyTakenOff"]);
        Assert.True((bool?)seen["kept"]!["LogFileValidationEnabled"]);
        Assert.Equal("InvalidParameterCombinationException", (string?)seen["global"]);
    }

    [Fact]
    public async Task Trail_CreatedUsedAndDeleted_LogsSelectsAndBelongsToItsHomeRegion()
    {
        await using var aws = await LocalCloudFixture.StartAsync();

        var seen = await Boto.RunAsync(aws.Endpoint, Setup + """
            s3.create_bucket(Bucket=bucket)
            allow()
            ct.create_trail(Name='audit', S3BucketName=bucket, IsMultiRegionTrail=True)
            out['before'] = ct.get_trail_status(Name='audit')['IsLogging']
            out['defaultSelectors'] = ct.get_event_selectors(TrailName='audit')['EventSelectors']
            selector = {'ReadWriteType': 'All', 'IncludeManagementEvents': True, 'DataResources': [{'Type': 'AWS::S3::Object', 'Values': ['arn:aws:s3']}]}
            ct.put_event_selectors(TrailName='audit', EventSelectors=[selector])
            ct.start_logging(Name='audit')
            out['status'] = ct.get_trail_status(Name='audit')
            out['selectors'] = ct.get_event_selectors(TrailName='audit')['EventSelectors']
            out['trails'] = ct.describe_trails()['trailList']
            selector['DataResources'][0]['Values'] = ['arn:aws:ec2']
            out['badSelector'] = attempt(ct.put_event_selectors, TrailName='audit', EventSelectors=[selector])
            west = client('cloudtrail', key, region='us-west-2')
            out['shadow'] = [t['HomeRegion'] for t in west.describe_trails()['trailList']]
            out['west'] = attempt(west.stop_logging, Name='audit')
            out['stranger'] = client('cloudtrail', '444455556666').describe_trails()['trailList']
            for n in range(4):
                allow(f'more-{n}')
                ct.create_trail(Name=f'more-{n}', S3BucketName=bucket)
            allow('sixth')
            out['sixth'] = attempt(ct.create_trail, Name='sixth', S3BucketName=bucket)
            ct.delete_trail(Name='audit')
            out['deleted'] = attempt(ct.get_trail, Name='audit')
            """);

        Assert.False((bool?)seen["before"]);
        Assert.True((bool?)seen["defaultSelectors"]![0]!["IncludeManagementEvents"]);
        Assert.True((bool?)seen["status"]!["IsLogging"]);
        Assert.Equal("arn:aws:s3", (string?)seen["selectors"]![0]!["DataResources"]![0]!["Values"]![0]);
        Assert.True((bool?)seen["trails"]![0]!["HasCustomEventSelectors"]);
        Assert.Equal("InvalidEventSelectorsException", (string?)seen["badSelector"]);
        Assert.Equal("us-east-1", (string?)seen["shadow"]![0]);
        Assert.Equal("InvalidHomeRegionException", (string?)seen["west"]);
        Assert.Empty(seen["stranger"]!.AsArray());
        Assert.Equal("MaximumNumberOfTrailsExceededException", (string?)seen["sixth"]);
        Assert.Equal("TrailNotFoundException", (string?)seen["deleted"]);
    }
}
