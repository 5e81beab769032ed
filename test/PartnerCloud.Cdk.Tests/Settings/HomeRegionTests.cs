using PartnerCloud.Cdk.Settings;

namespace PartnerCloud.Cdk.Tests.Settings;

public sealed class HomeRegionTests
{
    [Theory]
    [InlineData("eu-central-2")]
    [InlineData("af-south-1")]
    [InlineData("xx-future-1")]
    public void Check_RegionThatNewAccountsLack_NamesThoseThatTheyHave(string region)
    {
        var refusal = Assert.Throws<HomeRegionRefusedException>(() => HomeRegion.Check(region));

        Assert.Contains(region, refusal.Message, StringComparison.Ordinal);
        Assert.Contains("eu-central-1", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("us-east-1")]
    [InlineData("eu-central-1")]
    [InlineData("cn-north-1")]
    [InlineData("")]
    [InlineData(null)]
    public void Check_RegionOfEveryAccountOrNoneYet_Passes(string? region) => HomeRegion.Check(region);
}
