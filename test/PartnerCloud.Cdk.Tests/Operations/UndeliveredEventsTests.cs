using System.Text.Json;
using PartnerCloud.Cdk.Tests.Templates;

namespace PartnerCloud.Cdk.Tests.Operations;

public sealed class UndeliveredEventsTests
{
    [Theory]
    [MemberData(nameof(AllTemplates.Names), MemberType = typeof(AllTemplates))]
    public void Target_OfEachRule_HasTheQueueForUndeliveredEvents(string template)
    {
        var rules = AllTemplates.ResourcesOf(template).Where(resource => resource.Type == "AWS::Events::Rule").ToList();
        var policies = AllTemplates.ResourcesOf(template).Where(resource => resource.Type == "AWS::SQS::QueuePolicy").Select(policy => policy.LogicalId).ToList();

        Assert.All(rules, rule =>
        {
            Assert.All(rule.Properties.GetProperty("Targets").EnumerateArray(), target => Assert.Contains(":PartnerCloud-UndeliveredEvents", target.GetProperty("DeadLetterConfig").GetRawText(), StringComparison.Ordinal));
            Assert.Contains(Assert.Single(policies), rule.Json.GetProperty("DependsOn").EnumerateArray().Select(one => one.GetString()));
            // the queue's policy lets in rules of these names
            Assert.StartsWith("PartnerCloud-", rule.Text("Name"), StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Queue_Always_IsEncryptedAndKeepsEventsForTwoWeeks()
    {
        var queue = Assert.Single(Synthesized.Resources("AWS::SQS::Queue")).Properties;

        Assert.Contains("WorkflowKey", queue.GetProperty("KmsMasterKeyId").GetRawText(), StringComparison.Ordinal);
        Assert.Equal(TimeSpan.FromDays(14).TotalSeconds, queue.GetProperty("MessageRetentionPeriod").GetInt32());
    }

    [Fact]
    public void Policy_OfTheQueue_AllowsRulesAndRequiresTls()
    {
        var statements = PolicyStatements.In(Assert.Single(Synthesized.Resources("AWS::SQS::QueuePolicy")).Properties).ToDictionary(statement => statement.GetProperty("Sid").GetString()!);

        Assert.Equal(["OnlyEncrypted", "RulesKeep"], statements.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("""{"Bool":{"aws:SecureTransport":"false"}}""", Condition(statements["OnlyEncrypted"]));
        // AWS documents no other key for EventBridge. A condition on a key that is not sent would lose the events silently.
        Assert.Contains(":rule/PartnerCloud-*", Condition(statements["RulesKeep"]), StringComparison.Ordinal);
        Assert.DoesNotContain("aws:SourceAccount", Condition(statements["RulesKeep"]), StringComparison.Ordinal);
    }

    private static string Condition(JsonElement statement) => statement.GetProperty("Condition").GetRawText();
}
