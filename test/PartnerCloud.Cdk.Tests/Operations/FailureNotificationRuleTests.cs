using System.Text.Json;

namespace PartnerCloud.Cdk.Tests.Operations;

public sealed class FailureNotificationRuleTests
{
    private static readonly JsonElement Rule = Synthesized.Resources("AWS::Events::Rule").Single(rule => rule.Properties.GetProperty("Name").GetString() == "PartnerCloud-FailureNotices").Properties;

    [Fact]
    public void Rule_Pattern_MatchesFailedExecutionsOfOurWorkflows()
    {
        var pattern = Rule.GetProperty("EventPattern");

        Assert.Equal("""["aws.states"]""", pattern.GetProperty("source").GetRawText());
        Assert.Equal("""["Step Functions Execution Status Change"]""", pattern.GetProperty("detail-type").GetRawText());
        Assert.Equal("""["FAILED","TIMED_OUT","ABORTED"]""", pattern.GetProperty("detail").GetProperty("status").GetRawText());
        Assert.Equal(Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "statemachine")).Length, pattern.GetProperty("detail").GetProperty("stateMachineArn").GetArrayLength());
        Assert.Contains("stateMachine:onboard-account", pattern.GetRawText(), StringComparison.Ordinal);
        Assert.False(Rule.TryGetProperty("EventBusName", out _));
    }

    [Fact]
    public void Rule_Target_IsTheNotifierThatPermitsIt()
    {
        Assert.Contains("NotifyOperators", Assert.Single(Rule.GetProperty("Targets").EnumerateArray()).GetProperty("Arn").GetRawText(), StringComparison.Ordinal);
        Assert.Single(Synthesized.Resources("AWS::Lambda::Permission"), permission =>
            permission.Properties.GetProperty("Principal").GetString() == "events.amazonaws.com" && permission.Properties.GetProperty("SourceArn").GetRawText().Contains("FailureNotices", StringComparison.Ordinal));
    }

    [Fact]
    public void Notifier_AfterItsLastAttempt_SendsTheEventToTheOperators()
    {
        var config = Assert.Single(Synthesized.Resources("AWS::Lambda::EventInvokeConfig")).Properties;

        Assert.Contains("NotifyOperators", config.GetProperty("FunctionName").GetRawText(), StringComparison.Ordinal);
        Assert.Equal(2, config.GetProperty("MaximumRetryAttempts").GetInt32());
        Assert.Contains("OperatorTopic", config.GetProperty("DestinationConfig").GetProperty("OnFailure").GetRawText(), StringComparison.Ordinal);
    }
}
