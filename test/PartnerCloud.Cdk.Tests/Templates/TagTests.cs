namespace PartnerCloud.Cdk.Tests.Templates;

/// <summary>Every resource has the tag that says what it belongs to.</summary>
public sealed class TagTests
{
    /// <summary>Types that CloudFormation cannot tag.</summary>
    private static readonly HashSet<string> WithoutTags =
    [
        "AWS::CloudWatch::Dashboard", "AWS::Events::Archive", "AWS::Events::EventBusPolicy", "AWS::IAM::ManagedPolicy", "AWS::KMS::Alias", "AWS::Lambda::EventInvokeConfig", "AWS::Lambda::Permission",
        "AWS::Logs::MetricFilter", "AWS::SNS::Subscription", "AWS::SNS::TopicPolicy", "AWS::SQS::QueuePolicy", "Custom::OrganizationSwitches", "Custom::ServiceControlPolicies",
    ];

    [Theory]
    [MemberData(nameof(AllTemplates.Names), MemberType = typeof(AllTemplates))]
    public void Resource_ThatCanHaveTags_HasOurs(string template)
    {
        var without = AllTemplates.ResourcesOf(template).Where(resource => !WithoutTags.Contains(resource.Type) && !HasTag(resource));

        Assert.Empty(without.Select(resource => $"{resource.LogicalId} ({resource.Type})"));
    }

    private static bool HasTag(SynthesizedResource resource) => resource.Properties.TryGetProperty("Tags", out var tags)
        && tags.EnumerateArray().Any(tag => (tag.GetProperty("Key").GetString(), tag.GetProperty("Value").GetString()) == ("Application", "PartnerCloud"));
}
