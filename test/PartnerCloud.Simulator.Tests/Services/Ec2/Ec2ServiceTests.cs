using PartnerCloud.Simulator.Tests.Cloud;

namespace PartnerCloud.Simulator.Tests.Services.Ec2;

public sealed class Ec2ServiceTests
{
    [Fact]
    public async Task EbsEncryption_PerRegion_IsIndependentAndRegionsAreListed()
    {
        await using var aws = await LocalCloudFixture.StartAsync();

        var seen = await Boto.RunAsync(aws.Endpoint, """
            ec2, elsewhere = client('ec2', '111122223333'), client('ec2', '111122223333', region='eu-west-1')
            read = lambda c: c.get_ebs_encryption_by_default()['EbsEncryptionByDefault']
            out['before'] = read(ec2)
            out['enabled'] = ec2.enable_ebs_encryption_by_default()['EbsEncryptionByDefault']
            out['after'] = [read(ec2), read(elsewhere)]
            out['disabled'] = ec2.disable_ebs_encryption_by_default()['EbsEncryptionByDefault']
            out['regions'] = [(r['RegionName'], r['OptInStatus']) for r in ec2.describe_regions()['Regions']]
            out['allRegions'] = attempt(ec2.describe_regions, AllRegions=True)
            out['unknown'] = attempt(ec2.describe_instances)
            """);

        Assert.Equal((false, true, false), ((bool?)seen["before"], (bool?)seen["enabled"], (bool?)seen["disabled"]));
        Assert.Equal("[true,false]", seen["after"]!.ToJsonString());
        Assert.Equal(17, seen["regions"]!.AsArray().Count);
        Assert.Contains("""["eu-west-1","opt-in-not-required"]""", seen["regions"]!.AsArray().Select(region => region!.ToJsonString()));
        Assert.Equal(("UnsupportedOperation", "InvalidAction"), ((string?)seen["allRegions"], (string?)seen["unknown"]));
    }
}
