using System.Text.Json.Nodes;
using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Tests.Baseline.Controls.Config;

/// <summary>Config in regions other than the home region, if baseline.json lists them.</summary>
public sealed class FurtherRegionsTests
{
    private const string Elsewhere = "eu-west-1";
    private static readonly string[] Controls = ["Config.Recorder", "Config.DeliveryChannel", "Config.Recording"];

    [Fact]
    public async Task Ensure_FurtherRegion_IsRecordedWithoutGlobalResources()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.PreparedForAsync("Config.Recorder");

        Assert.Equal(["Config recorder default created", "Config recorder default created in eu-west-1"], await RunAsync(aws, accountId, "Config.Recorder"));
        Assert.Equal(["Config delivery channel default created", "Config delivery channel default created in eu-west-1"], await RunAsync(aws, accountId, "Config.DeliveryChannel"));
        Assert.Equal(["Config recorder default: recording started", "Config recorder default: recording started in eu-west-1"], await RunAsync(aws, accountId, "Config.Recording"));

        foreach (var region in (string[])["us-east-1", Elsewhere])
        {
            using var config = aws.Config(accountId, region);
            Assert.Equal(region == "us-east-1", Assert.Single((await config.DescribeConfigurationRecordersAsync(new())).ConfigurationRecorders).RecordingGroup.IncludeGlobalResourceTypes);
            Assert.Equal($"config-bucket-{accountId}", Assert.Single((await config.DescribeDeliveryChannelsAsync(new())).DeliveryChannels).S3BucketName);
            Assert.True(Assert.Single((await config.DescribeConfigurationRecorderStatusAsync(new())).ConfigurationRecordersStatus).Recording);
        }
        var writes = aws.Cloud.Calls.CountWrites();
        foreach (var control in Controls) Assert.Empty(await RunAsync(aws, accountId, control));
        Assert.Equal(writes, aws.Cloud.Calls.CountWrites());
    }

    [Fact]
    public async Task Ensure_RegionsThatAreNotListed_AreReported()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.PreparedForAsync("Config.ManagedRules");

        var atHome = Assert.Single(await aws.FindAsync(accountId, "Config.Recording"));

        Assert.StartsWith("enabled regions that the baseline does not record: ap-northeast-1, ", atHome, StringComparison.Ordinal);
        Assert.Contains(" eu-west-1,", atHome, StringComparison.Ordinal);
        Assert.DoesNotContain("us-east-1", atHome, StringComparison.Ordinal);
    }

    [Fact]
    public void Baseline_ControlsOfConfig_NameTheSameRegions()
    {
        var audit = JsonNode.Parse(EmbeddedResource.Read("baseline.json"))!["audit"]!.AsArray();

        Assert.Single(Controls.Select(control => audit.Single(entry => (string?)entry!["control"] == control)!["parameters"]!["furtherRegions"]!.ToJsonString()).Distinct());
    }

    private static async Task<IReadOnlyList<string>> RunAsync(TestAws aws, string accountId, string control) =>
        (await aws.ResultWithAsync(accountId, control, $$"""{"name":"default","furtherRegions":["{{Elsewhere}}"]}""")).Changes;
}
