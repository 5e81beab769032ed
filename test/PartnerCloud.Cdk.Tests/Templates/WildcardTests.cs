using System.Text.Json;

namespace PartnerCloud.Cdk.Tests.Templates;

/// <summary>The template gives a reason beside each permission with a wildcard.</summary>
public sealed class WildcardTests
{
    private static readonly string[] Members = ["Action", "NotAction", "Resource", "NotResource", "Principal", "NotPrincipal"];

    [Theory]
    [MemberData(nameof(AllTemplates.Names), MemberType = typeof(AllTemplates))]
    public void Statement_WithAWildcard_HasAReason(string template)
    {
        var without = from resource in AllTemplates.ResourcesOf(template)
                      where resource.Json.TryGetProperty("Properties", out _)
                      from statement in PolicyStatements.In(resource.Properties)
                      from wildcard in WildcardsOf(statement, resource.Type == "AWS::KMS::Key")
                      where ReasonFor(statement, resource) is not { Length: > 20 }
                      select $"{resource.LogicalId} ({resource.Type}), {SidOf(statement)}: {wildcard}";

        Assert.Empty(without.Distinct());
    }

    [Fact]
    public void Statement_OfEachKindOfPolicy_IsChecked()
    {
        var kinds = AllTemplates.Names.SelectMany(template => AllTemplates.ResourcesOf(template))
            .Where(resource => resource.Json.TryGetProperty("Properties", out var properties) && PolicyStatements.In(properties).Any())
            .Select(resource => resource.Type).Distinct();

        Assert.Superset(new HashSet<string> { "AWS::IAM::Role", "AWS::IAM::ManagedPolicy", "AWS::KMS::Key", "AWS::Events::EventBusPolicy" }, kinds.ToHashSet());
    }

    /// <summary>In a key's own policy, the resource <c>*</c> means that key. It cannot be written in another way.</summary>
    private static IEnumerable<string> WildcardsOf(JsonElement statement, bool ofKey) =>
        from member in Members
        where !(ofKey && member == "Resource")
        from text in PolicyStatements.Texts(statement, member)
        where text.Contains('*', StringComparison.Ordinal)
        select $"{member} {text}";

    private static string? ReasonFor(JsonElement statement, SynthesizedResource resource) =>
        resource.Json.TryGetProperty("Metadata", out var metadata) && metadata.TryGetProperty(PermissionJustification.MetadataKey, out var reasons) && reasons.TryGetProperty(SidOf(statement), out var reason)
            ? reason.GetString()
            : null;

    private static string SidOf(JsonElement statement) => statement.TryGetProperty("Sid", out var sid) ? sid.GetString()! : "no Sid";
}
