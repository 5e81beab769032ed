namespace PartnerCloud.Cdk.Tests;

/// <summary>Whoever has deployed finds what others ask him for without knowing where to look.</summary>
public sealed class StackOutputsTests
{
    [Fact]
    public void Outputs_OfTheStack_NameWhatCamAndOperatorsNeed()
    {
        var outputs = Synthesized.MainJson.GetProperty("Outputs").EnumerateObject().ToDictionary(output => output.Name, output => output.Value);

        Assert.Equal(["CamEntranceCallerArn", "CamRoleArn", "DashboardUrl", "MaintainUsersArn", "OnboardAccountArn", "OperatorsTopicArn", "SecurityTopicArn", "StatusBusArn"], outputs.Keys.Order(StringComparer.Ordinal));
        Assert.All(outputs.Values, output => Assert.NotEmpty(output.GetProperty("Description").GetString()!));
        Assert.EndsWith(":stateMachine:onboard-account", outputs["OnboardAccountArn"].GetProperty("Value").GetString(), StringComparison.Ordinal);
        Assert.Equal("https://us-east-1.console.aws.amazon.com/cloudwatch/home?region=us-east-1#dashboards/dashboard/PartnerCloud", outputs["DashboardUrl"].GetProperty("Value").GetString());
    }

    [Fact]
    public void Description_OfEachStack_SaysWhatItIs()
    {
        Assert.StartsWith("Partner Cloud: onboards", Synthesized.MainJson.GetProperty("Description").GetString(), StringComparison.Ordinal);
        Assert.StartsWith("Partner Cloud: the OU", Synthesized.Json(Synthesized.Organization).RootElement.GetProperty("Description").GetString(), StringComparison.Ordinal);
    }
}
