using Amazon.ResourceGroupsTaggingAPI.Model;
using PartnerCloud.Lambda.Accounts;
using PartnerCloud.Lambda.Contract.Errors;
using PartnerCloud.Simulator.Faults;

namespace PartnerCloud.Lambda.Tests.Accounts;

public sealed class ProviderAccountsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task VerifyNoOther_ProviderWithOneAccount_AcceptsOnlyThatAccount()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.NewAccountAsync();
        await aws.NewAccountAsync("prov-10");

        await aws.Providers.VerifyNoOtherAsync("prov-1", accountId, Cancellation);
        await aws.Providers.VerifyNoOtherAsync("prov-2", null, Cancellation);

        await Assert.ThrowsAsync<ProviderOfAnotherAccountException>(() => aws.Providers.VerifyNoOtherAsync("prov-1", null, Cancellation));
        await Assert.ThrowsAsync<ProviderOfAnotherAccountException>(() => aws.Providers.VerifyNoOtherAsync("prov-1", "210987654321", Cancellation));
    }

    /// <summary>Accounts are found only in the organization's region, in whichever region the functions run.</summary>
    [Fact]
    public async Task VerifyNoOther_FromAnotherHomeRegion_SearchesTheOrganizationsRegion()
    {
        await using var aws = await TestAws.StartAsync();
        await aws.NewAccountAsync();
        aws.Options = aws.Options with { Region = "eu-west-1" };

        await Assert.ThrowsAsync<ProviderOfAnotherAccountException>(() => aws.Providers.VerifyNoOtherAsync("prov-1", null, Cancellation));
    }

    [Theory]
    [InlineData("us-west-2", "https://tagging.us-east-1.amazonaws.com")]
    [InlineData("cn-north-1", "https://tagging.cn-northwest-1.amazonaws.com.cn")]
    [InlineData("us-gov-east-1", "https://tagging.us-gov-west-1.amazonaws.com")]
    public void Config_AnyHomeRegion_IsOneAddressPerPartition(string home, string expected) => Assert.Equal(
        expected,
        ProviderAccounts.ConfigFor(TestOptions.Valid with { Region = home }).DetermineServiceOperationEndpoint(new(new GetResourcesRequest())).URL.TrimEnd('/'));

    [Fact]
    public async Task VerifyNoOther_ThrottledOnce_AsksAgain()
    {
        await using var aws = await TestAws.StartAsync();
        aws.Cloud.Faults.Add(FaultKind.Throttle, "tagging", "GetResources", Occurrence.Nth(1));

        await aws.Providers.VerifyNoOtherAsync("prov-1", null, Cancellation);

        Assert.Equal(2, aws.Cloud.Calls.All.Count(call => call.Operation == "GetResources"));
    }
}
