using Amazon.ResourceGroupsTaggingAPI;
using Amazon.ResourceGroupsTaggingAPI.Model;
using Amazon.SecretsManager;
using Amazon.SecretsManager.Model;

namespace PartnerCloud.AwsPackages.Tests.Moto;

/// <summary>moto does not find accounts of organizations. Secrets take their place here.</summary>
public sealed class ResourceGroupsTaggingTests(MotoServer moto)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Resources_Tagged_AreFoundByKeyAndValueOnAllPages()
    {
        using var client = new AmazonResourceGroupsTaggingAPIClient(MotoServer.Credentials, moto.Configure<AmazonResourceGroupsTaggingAPIConfig>());
        await CreateSecretAsync("found-1", "prov-t");
        await CreateSecretAsync("found-2", "prov-t");
        await CreateSecretAsync("other", "prov-u");
        var request = new GetResourcesRequest
        {
            ResourceTypeFilters = ["secretsmanager:secret"],
            TagFilters = [new TagFilter { Key = "provider-id", Values = ["prov-t"] }],
            ResourcesPerPage = 1,
        };

        var found = await client.Paginators.GetResources(request).ResourceTagMappingList.ToListAsync(Cancellation);

        Assert.Equal(["found-1", "found-2"], found.Select(resource => resource.ResourceARN.Split(':')[6][..^7]).Order());
        Assert.All(found, resource => Assert.Equal([("provider-id", "prov-t")], resource.Tags.Select(tag => (tag.Key, tag.Value))));
    }

    [Fact]
    public async Task Resources_UnknownTag_AreNone()
    {
        using var client = new AmazonResourceGroupsTaggingAPIClient(MotoServer.Credentials, moto.Configure<AmazonResourceGroupsTaggingAPIConfig>());

        var answer = await client.GetResourcesAsync(new GetResourcesRequest { TagFilters = [new TagFilter { Key = "provider-id", Values = ["nobody"] }] }, Cancellation);

        Assert.Empty(answer.ResourceTagMappingList);
        Assert.True(string.IsNullOrEmpty(answer.PaginationToken));
    }

    private async Task CreateSecretAsync(string name, string providerId)
    {
        using var secrets = new AmazonSecretsManagerClient(MotoServer.Credentials, moto.Configure<AmazonSecretsManagerConfig>());
        await secrets.CreateSecretAsync(new CreateSecretRequest { Name = name, SecretString = "x", Tags = [new() { Key = "provider-id", Value = providerId }] }, Cancellation);
    }
}
