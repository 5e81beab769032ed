namespace PartnerCloud.Cdk.Tests.Events;

public sealed class StatusBusTests
{
    [Fact]
    public void Bus_Always_HasTheContractsName() =>
        Assert.Equal("partner-cloud", Assert.Single(Synthesized.Resources("AWS::Events::EventBus")).Properties.GetProperty("Name").GetString());

    [Fact]
    public void Archive_WithArchiveDays_KeepsOurEventsForThatLong()
    {
        var archive = Assert.Single(Synthesized.Of(Synthesized.With(("archiveDays", "30")), "AWS::Events::Archive")).Properties;

        Assert.Equal(30, archive.GetProperty("RetentionDays").GetInt32());
        Assert.Equal("partner-cloud", Assert.Single(archive.GetProperty("EventPattern").GetProperty("source").EnumerateArray()).GetString());
    }

    [Fact]
    public void Policies_OfTheBus_AreCreatedOneAfterTheOther()
    {
        var policies = Synthesized.Resources("AWS::Events::EventBusPolicy");

        Assert.Equal(2, policies.Count);
        Assert.Single(policies, policy => policy.Json.TryGetProperty("DependsOn", out var others) && policies.Any(other => other != policy && others[0].GetString() == other.LogicalId));
    }

    [Fact]
    public void Policies_OfTheBus_LetNobodyElsePublish() =>
        Assert.DoesNotContain(Synthesized.Resources("AWS::Events::EventBusPolicy"), policy =>
            policy.Properties.GetRawText().Contains("PutEvents", StringComparison.OrdinalIgnoreCase) || policy.Properties.GetRawText().Contains("events:*", StringComparison.Ordinal));
}
