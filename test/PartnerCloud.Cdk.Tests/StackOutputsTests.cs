namespace PartnerCloud.Cdk.Tests;

/// <summary>After a deployment, the outputs have the values that CAM and the operators need.</summary>
public sealed class StackOutputsTests
{
    [Fact]
    public void Outputs_OfTheStack_HaveWhatCamAndOperatorsNeed()
    {
        var outputs = Synthesized.MainJson.GetProperty("Outputs").EnumerateObject().ToDictionary(output => output.Name, output => output.Value);

        Assert.Equal(["AwsPackages", "CamEntranceCallerArn", "CamRoleArn", "DashboardUrl", "MaintainUsersArn", "OnboardAccountArn", "OperatorsTopicArn", "SecurityTopicArn", "StatusBusArn"], outputs.Keys.Order(StringComparer.Ordinal));
        Assert.All(outputs.Values, output => Assert.NotEmpty(output.GetProperty("Description").GetString()!));
        Assert.EndsWith(":stateMachine:onboard-account", outputs["OnboardAccountArn"].GetProperty("Value").GetString(), StringComparison.Ordinal);
        Assert.Equal("https://us-east-1.console.aws.amazon.com/cloudwatch/home?region=us-east-1#dashboards/dashboard/PartnerCloud", outputs["DashboardUrl"].GetProperty("Value").GetString());
    }

    [Theory]
    [InlineData(null, "nuget")]
    [InlineData("bundled", "bundled")]
    public void Outputs_AwsPackages_SaysWhichAreUsed(string? setting, string used) => Assert.Equal(used,
        Synthesized.Json(Synthesized.With(("awsPackages", setting))).RootElement.GetProperty("Outputs").GetProperty("AwsPackages").GetProperty("Value").GetString());

    [Fact]
    public void Description_OfEachStack_NamesItsPurpose()
    {
        Assert.StartsWith("Partner Cloud: onboards", Synthesized.MainJson.GetProperty("Description").GetString(), StringComparison.Ordinal);
        Assert.StartsWith("Partner Cloud: the OU", Synthesized.Json(Synthesized.Organization).RootElement.GetProperty("Description").GetString(), StringComparison.Ordinal);
    }
}
