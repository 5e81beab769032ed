namespace PartnerCloud.Lambda.Tests.Baseline.Controls.Config;

public sealed class RecordingTests
{
    private const string Control = "Config.Recording";

    [Fact]
    public async Task Ensure_NewAccount_Records()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.PreparedForAsync(Control);

        Assert.Equal(["Config recorder default: recording started"], await aws.RunAsync(accountId, Control));

        Assert.True(Assert.Single((await aws.Config(accountId).DescribeConfigurationRecorderStatusAsync(new())).ConfigurationRecordersStatus).Recording);
        await aws.AssertInPlaceAsync(accountId, Control);
    }

    [Fact]
    public async Task Ensure_Stopped_IsStartedAgain()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.PreparedForAsync(Control);
        await aws.RunAsync(accountId, Control);
        await aws.JsonAsync(accountId, "config", "StarlingDoveService.StopConfigurationRecorder", """{"ConfigurationRecorderName":"default"}""");

        Assert.Equal(["Config recorder default: recording started"], await aws.RunAsync(accountId, Control));

        await aws.AssertInPlaceAsync(accountId, Control);
    }
}
