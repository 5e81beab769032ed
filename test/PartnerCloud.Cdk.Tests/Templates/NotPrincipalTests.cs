namespace PartnerCloud.Cdk.Tests.Templates;

/// <summary>A denial with NotPrincipal denies everybody who has a permissions boundary, named or not. Conditions on <c>aws:PrincipalArn</c> say what is meant.</summary>
public sealed class NotPrincipalTests
{
    [Theory]
    [MemberData(nameof(AllTemplates.Names), MemberType = typeof(AllTemplates))]
    public void Statement_OfEachTemplate_NamesWhomItIsAbout(string template) =>
        Assert.DoesNotContain(
            AllTemplates.ResourcesOf(template).Where(resource => resource.Json.TryGetProperty("Properties", out _)).SelectMany(resource => PolicyStatements.In(resource.Properties)),
            statement => statement.TryGetProperty("NotPrincipal", out _));
}
