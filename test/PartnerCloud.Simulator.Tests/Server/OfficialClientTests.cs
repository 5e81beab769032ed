using System.Net;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using Amazon.SecurityToken;
using Amazon.SecurityToken.Model;
using PartnerCloud.Simulator.Tests.Cloud;

namespace PartnerCloud.Simulator.Tests.Server;

/// <summary>The official .NET clients against the simulated AWS.</summary>
public sealed class OfficialClientTests
{
    [Fact]
    public async Task SecurityToken_OfficialClient_AssumesARole()
    {
        await using var aws = await LocalCloudFixture.StartAsync(new() { AccountCreation = TimeSpan.Zero, RolePropagation = TimeSpan.Zero });
        await Boto.RunAsync(aws.Endpoint, "client('organizations').create_account(Email='aws+1@partner.example', AccountName='Acme', RoleName='CTLDeveloperRole')");
        var accountId = aws.Cloud.Atomically(() => aws.Cloud.Accounts.Keys.Single(id => id != aws.Cloud.Options.ManagementAccountId));
        using var sts = new AmazonSecurityTokenServiceClient(new BasicAWSCredentials("management", "any"), new AmazonSecurityTokenServiceConfig { ServiceURL = aws.Endpoint.ToString(), AuthenticationRegion = "us-east-1" });

        var assumed = await sts.AssumeRoleAsync(new AssumeRoleRequest { RoleArn = $"arn:aws:iam::{accountId}:role/CTLDeveloperRole", RoleSessionName = "req-1" }, TestContext.Current.CancellationToken);
        using var member = new AmazonSecurityTokenServiceClient(assumed.Credentials, new AmazonSecurityTokenServiceConfig { ServiceURL = aws.Endpoint.ToString(), AuthenticationRegion = "us-east-1" });
        var identity = await member.GetCallerIdentityAsync(new GetCallerIdentityRequest(), TestContext.Current.CancellationToken);
        var refused = await Assert.ThrowsAsync<AmazonSecurityTokenServiceException>(() =>
            member.AssumeRoleAsync(new AssumeRoleRequest { RoleArn = $"arn:aws:iam::{accountId}:role/Missing", RoleSessionName = "req-1" }, TestContext.Current.CancellationToken));

        Assert.Equal($"arn:aws:sts::{accountId}:assumed-role/CTLDeveloperRole/req-1", identity.Arn);
        Assert.Equal("AccessDenied", refused.ErrorCode);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }

    [Fact]
    public async Task S3_OfficialClient_SetsUpABucket()
    {
        await using var aws = await LocalCloudFixture.StartAsync();
        var token = TestContext.Current.CancellationToken;
        using var s3 = new AmazonS3Client(new BasicAWSCredentials("111122223333", "any"), new AmazonS3Config { ServiceURL = aws.Endpoint.ToString(), AuthenticationRegion = "us-east-1" });
        const string Policy = """{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Principal":"*","Action":"s3:*","Resource":"arn:aws:s3:::logs/*"}]}""";

        await s3.PutBucketAsync(new PutBucketRequest { BucketName = "logs" }, token);
        await s3.PutBucketPolicyAsync(new PutBucketPolicyRequest { BucketName = "logs", Policy = Policy, ExpectedBucketOwner = "111122223333" }, token);
        await s3.PutBucketVersioningAsync(new PutBucketVersioningRequest { BucketName = "logs", VersioningConfig = new() { Status = VersionStatus.Enabled } }, token);
        await s3.PutPublicAccessBlockAsync(new PutPublicAccessBlockRequest { BucketName = "logs", PublicAccessBlockConfiguration = new() { BlockPublicAcls = true, IgnorePublicAcls = true, BlockPublicPolicy = true, RestrictPublicBuckets = true } }, token);
        await s3.PutBucketEncryptionAsync(new PutBucketEncryptionRequest { BucketName = "logs", ServerSideEncryptionConfiguration = new() { ServerSideEncryptionRules = [new() { ServerSideEncryptionByDefault = new() { ServerSideEncryptionAlgorithm = ServerSideEncryptionMethod.AES256 } }] } }, token);
        var foreign = await Assert.ThrowsAsync<AmazonS3Exception>(() => s3.GetBucketPolicyAsync(new GetBucketPolicyRequest { BucketName = "logs", ExpectedBucketOwner = "444455556666" }, token));
        var missing = await Assert.ThrowsAsync<AmazonS3Exception>(() => s3.GetBucketTaggingAsync(new GetBucketTaggingRequest { BucketName = "none" }, token));

        Assert.Equal(Policy, (await s3.GetBucketPolicyAsync(new GetBucketPolicyRequest { BucketName = "logs" }, token)).Policy);
        Assert.Equal(VersionStatus.Enabled, (await s3.GetBucketVersioningAsync(new GetBucketVersioningRequest { BucketName = "logs" }, token)).VersioningConfig.Status);
        Assert.True((await s3.GetPublicAccessBlockAsync(new GetPublicAccessBlockRequest { BucketName = "logs" }, token)).PublicAccessBlockConfiguration.RestrictPublicBuckets);
        Assert.Equal(ServerSideEncryptionMethod.AES256, (await s3.GetBucketEncryptionAsync(new GetBucketEncryptionRequest { BucketName = "logs" }, token)).ServerSideEncryptionConfiguration.ServerSideEncryptionRules[0].ServerSideEncryptionByDefault.ServerSideEncryptionAlgorithm);
        Assert.Equal("AccessDenied", foreign.ErrorCode);
        Assert.Equal("NoSuchBucket", missing.ErrorCode);
        Assert.Equal("logs", (await s3.ListBucketsAsync(token)).Buckets[0].BucketName);
    }
}
