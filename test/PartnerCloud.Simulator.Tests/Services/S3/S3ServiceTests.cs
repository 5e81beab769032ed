using PartnerCloud.Simulator.Tests.Cloud;

namespace PartnerCloud.Simulator.Tests.Services.S3;

public sealed class S3ServiceTests
{
    [Fact]
    public async Task CreateBucket_NameAndOwner_DecideAsInAws()
    {
        await using var aws = await LocalCloudFixture.StartAsync();

        var seen = await Boto.RunAsync(aws.Endpoint, """
            mine, other = client('s3', '111122223333'), client('s3', '444455556666')
            ireland = client('s3', '111122223333', region='eu-west-1')
            def code(call, **more):
                answer = attempt(call, **more)
                return answer if isinstance(answer, str) else 'OK'
            out['new'] = code(mine.create_bucket, Bucket='ctlaudit-111122223333')
            out['again'] = code(mine.create_bucket, Bucket='ctlaudit-111122223333')
            out['taken'] = code(other.create_bucket, Bucket='ctlaudit-111122223333')
            out['badName'] = code(mine.create_bucket, Bucket='Upper_Case')
            where = {'LocationConstraint': 'eu-west-1'}
            out['abroad'] = code(ireland.create_bucket, Bucket='abroad', CreateBucketConfiguration=where)
            out['abroadAgain'] = code(ireland.create_bucket, Bucket='abroad', CreateBucketConfiguration=where)
            out['abroadWithoutConstraint'] = code(ireland.create_bucket, Bucket='abroad-2')
            out['location'] = mine.get_bucket_location(Bucket='abroad')['LocationConstraint']
            out['home'] = mine.get_bucket_location(Bucket='ctlaudit-111122223333')['LocationConstraint']
            out['head'] = code(mine.head_bucket, Bucket='ctlaudit-111122223333')
            out['headMissing'] = code(mine.head_bucket, Bucket='nowhere')
            out['headForeign'] = code(other.head_bucket, Bucket='ctlaudit-111122223333')
            out['foreignPolicy'] = code(other.get_bucket_policy, Bucket='ctlaudit-111122223333')
            out['unexpectedOwner'] = code(mine.get_bucket_acl, Bucket='ctlaudit-111122223333', ExpectedBucketOwner='444455556666')
            out['expectedOwner'] = code(mine.get_bucket_acl, Bucket='ctlaudit-111122223333', ExpectedBucketOwner='111122223333')
            out['buckets'] = [b['Name'] for b in mine.list_buckets()['Buckets']]
            out['othersBuckets'] = other.list_buckets()['Buckets']
            try: mine.put_bucket_website(Bucket='ctlaudit-111122223333', WebsiteConfiguration={})
            except botocore.exceptions.ClientError as e: out['unknown'] = e.response['Error']['Message']
            """);

        Assert.Equal("OK OK BucketAlreadyExists InvalidBucketName",
            $"{seen["new"]} {seen["again"]} {seen["taken"]} {seen["badName"]}");
        Assert.Equal("OK BucketAlreadyOwnedByYou IllegalLocationConstraintException eu-west-1",
            $"{seen["abroad"]} {seen["abroadAgain"]} {seen["abroadWithoutConstraint"]} {seen["location"]}");
        Assert.Null(seen["home"]);
        Assert.Equal("OK 404 403 AccessDenied AccessDenied OK",
            $"{seen["head"]} {seen["headMissing"]} {seen["headForeign"]} {seen["foreignPolicy"]} {seen["unexpectedOwner"]} {seen["expectedOwner"]}");
        Assert.Equal(["abroad", "ctlaudit-111122223333"], seen["buckets"]!.AsArray().Select(name => (string)name!));
        Assert.Empty(seen["othersBuckets"]!.AsArray());
        Assert.Contains("PutBucketWebsite", (string?)seen["unknown"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task BucketConfiguration_Put_IsReadBackAndMissingOnesAreReported()
    {
        await using var aws = await LocalCloudFixture.StartAsync();

        var seen = await Boto.RunAsync(aws.Endpoint, """
            s3 = client('s3', '111122223333')
            b = {'Bucket': 'logs'}
            s3.create_bucket(**b)
            out['versioningBefore'] = attempt(s3.get_bucket_versioning, **b)
            out['tagsBefore'] = attempt(s3.get_bucket_tagging, **b)
            out['policyBefore'] = attempt(s3.get_bucket_policy, **b)
            out['encryptionBefore'] = attempt(s3.get_bucket_encryption, **b)
            out['ownershipBefore'] = attempt(s3.get_bucket_ownership_controls, **b)
            s3.put_bucket_versioning(**b, VersioningConfiguration={'Status': 'Enabled'})
            s3.put_bucket_encryption(**b, ServerSideEncryptionConfiguration={'Rules': [{'ApplyServerSideEncryptionByDefault': {'SSEAlgorithm': 'aws:kms', 'KMSMasterKeyID': 'alias/logs'}, 'BucketKeyEnabled': True}]})
            s3.put_public_access_block(**b, PublicAccessBlockConfiguration={'BlockPublicAcls': True, 'BlockPublicPolicy': True})
            s3.put_bucket_tagging(**b, Tagging={'TagSet': [{'Key': 'k', 'Value': 'v'}]})
            s3.put_bucket_ownership_controls(**b, OwnershipControls={'Rules': [{'ObjectOwnership': 'BucketOwnerPreferred'}]})
            s3.put_bucket_lifecycle_configuration(**b, LifecycleConfiguration={'Rules': [{'ID': 'old', 'Status': 'Enabled', 'Filter': {'Prefix': ''}, 'Expiration': {'Days': 400}}]})
            out['versioning'] = attempt(s3.get_bucket_versioning, **b)
            out['encryption'] = attempt(s3.get_bucket_encryption, **b)
            out['block'] = attempt(s3.get_public_access_block, **b)
            out['tags'] = attempt(s3.get_bucket_tagging, **b)
            out['ownership'] = attempt(s3.get_bucket_ownership_controls, **b)
            out['lifecycle'] = attempt(s3.get_bucket_lifecycle_configuration, **b)
            out['badVersioning'] = attempt(s3.put_bucket_versioning, **b, VersioningConfiguration={'Status': 'Perhaps'})
            """);

        Assert.Empty(seen["versioningBefore"]!.AsObject());
        Assert.Equal("NoSuchTagSet", (string?)seen["tagsBefore"]);
        Assert.Equal("NoSuchBucketPolicy", (string?)seen["policyBefore"]);
        Assert.Contains("AES256", seen["encryptionBefore"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("BucketOwnerEnforced", seen["ownershipBefore"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal("Enabled", (string?)seen["versioning"]!["Status"]);
        Assert.Contains("alias/logs", seen["encryption"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal("""{"BlockPublicAcls":true,"IgnorePublicAcls":false,"BlockPublicPolicy":true,"RestrictPublicBuckets":false}""", seen["block"]!["PublicAccessBlockConfiguration"]!.ToJsonString());
        Assert.Equal("v", (string?)seen["tags"]!["TagSet"]![0]!["Value"]);
        Assert.Contains("BucketOwnerPreferred", seen["ownership"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(400, (int?)seen["lifecycle"]!["Rules"]![0]!["Expiration"]!["Days"]);
        Assert.Equal("MalformedXML", (string?)seen["badVersioning"]);
    }

    [Fact]
    public async Task PutBucketPolicy_MalformedForeignOrPublic_IsRefused()
    {
        await using var aws = await LocalCloudFixture.StartAsync();

        var seen = await Boto.RunAsync(aws.Endpoint, """
            s3 = client('s3', '111122223333')
            s3.create_bucket(Bucket='logs')
            def put(resource='arn:aws:s3:::logs/*', principal='*', **more):
                policy = {'Version': '2012-10-17', 'Statement': [{'Effect': 'Allow', 'Principal': principal, 'Action': 's3:GetObject', 'Resource': resource, **more}]}
                return attempt(s3.put_bucket_policy, Bucket='logs', Policy=json.dumps(policy))
            out['public'] = put()
            out['foreign'] = put('arn:aws:s3:::other/*', {'AWS': '111122223333'})
            out['malformed'] = attempt(s3.put_bucket_policy, Bucket='logs', Policy='{')
            out['bound'] = put(Condition={'StringEquals': {'aws:PrincipalOrgID': 'o-1'}})
            out['own'] = put(principal={'AWS': 'arn:aws:iam::111122223333:root'})
            out['read'] = json.loads(s3.get_bucket_policy(Bucket='logs')['Policy'])['Statement'][0]['Resource']
            out['status'] = s3.get_bucket_policy_status(Bucket='logs')['PolicyStatus']['IsPublic']
            s3.delete_public_access_block(Bucket='logs')
            out['publicAllowed'] = put()
            """);

        Assert.Equal("AccessDenied", (string?)seen["public"]);
        Assert.Equal("MalformedPolicy", (string?)seen["foreign"]);
        Assert.Equal("MalformedPolicy", (string?)seen["malformed"]);
        Assert.Empty(seen["bound"]!.AsObject());
        Assert.Equal("arn:aws:s3:::logs/*", (string?)seen["read"]);
        Assert.False((bool?)seen["status"]);
        Assert.Empty(seen["publicAllowed"]!.AsObject());
    }
}
