namespace PartnerCloud.Cdk.Tests.Templates;

/// <summary>A denial with NotPrincipal also denies the principals that it names if they have a permissions boundary. Conditions on <c>aws:PrincipalArn</c> do not.</summary>
public sealed class NotPrincipalTests
{
    [Theory]
    [MemberData(nameof(AllTemplates.Names), MemberType = typeof(AllTemplates))]
    public void Statement_OfEachTemplate_HasNoNotPrincipal(string template) =>
        Assert.DoesNotContain(
            AllTemplates.ResourcesOf(template).Where(resource => resource.Json.TryGetProperty("Properties", out _)).SelectMany(resource => PolicyStatements.In(resource.Properties)),
            statement => statement.TryGetProperty("NotPrincipal", out _));
}
