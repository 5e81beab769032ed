using Amazon.IdentityManagement;
using Amazon.IdentityManagement.Model;

namespace PartnerCloud.AwsPackages.Tests.Moto;

public sealed class IamPolicyTests(MotoServer moto)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Policy_WithVersions_IsReadBack()
    {
        using var client = Client();
        var created = (await client.CreatePolicyAsync(
            new CreatePolicyRequest { PolicyName = "Versioned", Path = "/ctl/", Description = "of a test", PolicyDocument = Document("s3:Get*"), Tags = [new Tag { Key = "k", Value = "v" }] },
            Cancellation)).Policy;

        var second = (await client.CreatePolicyVersionAsync(
            new CreatePolicyVersionRequest { PolicyArn = created.Arn, PolicyDocument = Document("s3:Put*"), SetAsDefault = true }, Cancellation)).PolicyVersion;

        var policy = (await client.GetPolicyAsync(new GetPolicyRequest { PolicyArn = created.Arn }, Cancellation)).Policy;
        Assert.Equal(("v2", "/ctl/", "of a test", 0), (policy.DefaultVersionId, policy.Path, policy.Description, policy.AttachmentCount));
        Assert.True(second.IsDefaultVersion);
        var version = (await client.GetPolicyVersionAsync(new GetPolicyVersionRequest { PolicyArn = created.Arn, VersionId = "v2" }, Cancellation)).PolicyVersion;
        Assert.Equal(Document("s3:Put*"), Uri.UnescapeDataString(version.Document));
        Assert.Equal(["v1", "v2"], await VersionsAsync(client, created.Arn));
    }

    [Fact]
    public async Task PolicyVersion_Deleted_IsNotListed()
    {
        using var client = Client();
        var arn = (await client.CreatePolicyAsync(new CreatePolicyRequest { PolicyName = "Pruned", PolicyDocument = Document("s3:Get*") }, Cancellation)).Policy.Arn;
        await client.CreatePolicyVersionAsync(new CreatePolicyVersionRequest { PolicyArn = arn, PolicyDocument = Document("s3:Put*"), SetAsDefault = true }, Cancellation);

        await client.DeletePolicyVersionAsync(new DeletePolicyVersionRequest { PolicyArn = arn, VersionId = "v1" }, Cancellation);

        Assert.Equal(["v2"], await VersionsAsync(client, arn));
        await Assert.ThrowsAsync<DeleteConflictException>(
            () => client.DeletePolicyVersionAsync(new DeletePolicyVersionRequest { PolicyArn = arn, VersionId = "v2" }, Cancellation));
    }

    [Fact]
    public async Task Policy_SixthVersion_ExceedsTheLimit()
    {
        using var client = Client();
        var arn = (await client.CreatePolicyAsync(new CreatePolicyRequest { PolicyName = "Full", PolicyDocument = Document("s3:Get*") }, Cancellation)).Policy.Arn;
        for (var version = 2; version <= 5; version++)
        {
            await client.CreatePolicyVersionAsync(new CreatePolicyVersionRequest { PolicyArn = arn, PolicyDocument = Document("s3:Get*") }, Cancellation);
        }

        await Assert.ThrowsAsync<LimitExceededException>(
            () => client.CreatePolicyVersionAsync(new CreatePolicyVersionRequest { PolicyArn = arn, PolicyDocument = Document("s3:Get*") }, Cancellation));
    }

    [Fact]
    public async Task Policy_InvalidDocument_IsMalformed()
    {
        using var client = Client();

        await Assert.ThrowsAsync<MalformedPolicyDocumentException>(
            () => client.CreatePolicyAsync(new CreatePolicyRequest { PolicyName = "Bad", PolicyDocument = "{" }, Cancellation));
    }

    private static string Document(string action) =>
        $$"""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"{{action}}","Resource":"*"}]}""";

    private static async Task<List<string>> VersionsAsync(AmazonIdentityManagementServiceClient client, string arn)
    {
        var versions = client.Paginators.ListPolicyVersions(new ListPolicyVersionsRequest { PolicyArn = arn }).Versions;
        return await versions.Select(version => version.VersionId).Order().ToListAsync(Cancellation);
    }

    private AmazonIdentityManagementServiceClient Client() => new(MotoServer.Credentials, moto.Configure<AmazonIdentityManagementServiceConfig>());
}
