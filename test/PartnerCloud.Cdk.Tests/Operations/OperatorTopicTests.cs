using System.Text.Json;

namespace PartnerCloud.Cdk.Tests.Operations;

public sealed class OperatorTopicTests
{
    private static readonly JsonElement Topic = Assert.Single(Synthesized.Resources("AWS::SNS::Topic")).Properties;

    [Fact]
    public void Topic_Always_HasTheContractsNameAndTheWorkflowKey()
    {
        Assert.Equal("PartnerCloud-Operators", Topic.GetProperty("TopicName").GetString());
        Assert.Contains("WorkflowKey", Topic.GetProperty("KmsMasterKeyId").GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Topic_OperatorEmail_IsSubscribed()
    {
        var subscription = Assert.Single(Synthesized.Of(Synthesized.With(("operatorEmail", "night@partner.example")), "AWS::SNS::Subscription")).Properties;

        Assert.Equal(("email", "night@partner.example"), (subscription.GetProperty("Protocol").GetString(), subscription.GetProperty("Endpoint").GetString()));
    }

    [Fact]
    public void Policy_OfTheTopic_AllowsAlarmsAndRulesAndRequiresTls()
    {
        var statements = Assert.Single(Synthesized.Resources("AWS::SNS::TopicPolicy")).Properties.GetProperty("PolicyDocument").GetProperty("Statement").EnumerateArray().ToDictionary(statement => statement.GetProperty("Sid").GetString()!);

        Assert.Equal(["AlarmsAreTold", "OnlyEncrypted", "RulesTell"], statements.Keys.Order(StringComparer.Ordinal));
        Assert.Contains("cloudwatch.amazonaws.com", statements["AlarmsAreTold"].GetProperty("Principal").GetRawText(), StringComparison.Ordinal);
        Assert.Contains("aws:SourceAccount", statements["AlarmsAreTold"].GetProperty("Condition").GetRawText(), StringComparison.Ordinal);
        Assert.Equal(("Deny", """{"Bool":{"aws:SecureTransport":"false"}}"""), (statements["OnlyEncrypted"].GetProperty("Effect").GetString(), statements["OnlyEncrypted"].GetProperty("Condition").GetRawText()));
    }
}
