namespace PartnerCloud.Cdk.Tests.Templates;

/// <summary>
/// Deleting a stack deletes what runs. It retains all data that somebody may still have to read. A first deployment that fails retains nothing: what it
/// left would have the names that the second one needs.
/// </summary>
public sealed class DeletionTests
{
    /// <summary>Types that hold data or decrypt it. The bus is among them because the retained archive has a rule on it. Types that the stack does not use yet are listed too.</summary>
    private static readonly HashSet<string> Kept =
    [
        "AWS::DynamoDB::GlobalTable", "AWS::DynamoDB::Table", "AWS::Events::Archive", "AWS::Events::EventBus", "AWS::KMS::Key", "AWS::Logs::LogGroup", "AWS::Organizations::OrganizationalUnit",
        "AWS::Organizations::Policy", "AWS::S3::Bucket", "AWS::SecretsManager::Secret", "AWS::SQS::Queue",
    ];

    [Theory]
    [MemberData(nameof(AllTemplates.Names), MemberType = typeof(AllTemplates))]
    public void Data_WhenTheStackIsDeletedOrReplaced_IsRetained(string template)
    {
        var lost = AllTemplates.ResourcesOf(template).Where(resource => Kept.Contains(resource.Type)
            && (PolicyOf(resource, "DeletionPolicy") is not "RetainExceptOnCreate" || PolicyOf(resource, "UpdateReplacePolicy") is not "Retain"));

        Assert.Empty(lost.Select(resource => $"{resource.LogicalId} ({resource.Type})"));
    }

    /// <summary>A function that cannot start does not answer a deletion. The rollback of a first deployment would then fail, and leave everything.</summary>
    [Theory]
    [MemberData(nameof(AllTemplates.Names), MemberType = typeof(AllTemplates))]
    public void CustomResource_WhenTheStackIsDeleted_IsNotCalled(string template)
    {
        var custom = AllTemplates.ResourcesOf(template).Where(resource => resource.Type.StartsWith("Custom::", StringComparison.Ordinal) || resource.Type == "AWS::CloudFormation::CustomResource");

        Assert.All(custom, resource => Assert.Equal("Retain", PolicyOf(resource, "DeletionPolicy")));
    }

    [Theory]
    [MemberData(nameof(AllTemplates.Names), MemberType = typeof(AllTemplates))]
    public void Function_Logs_GoToALogGroupOfTheStack(string template)
    {
        var groups = AllTemplates.ResourcesOf(template).Where(resource => resource.Type == "AWS::Logs::LogGroup").Select(group => group.LogicalId).ToHashSet();

        var elsewhere = AllTemplates.ResourcesOf(template).Where(resource => resource.Type == "AWS::Lambda::Function" && !groups.Contains(GroupOf(resource)));

        Assert.Empty(elsewhere.Select(function => function.LogicalId));
    }

    private static string GroupOf(SynthesizedResource function) =>
        function.Properties.TryGetProperty("LoggingConfig", out var logging) ? logging.GetProperty("LogGroup").GetProperty("Ref").GetString()! : "the one that Lambda creates";

    private static string? PolicyOf(SynthesizedResource resource, string policy) => resource.Json.TryGetProperty(policy, out var value) ? value.GetString() : null;
}
