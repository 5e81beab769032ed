using System.Text.Json;

namespace PartnerCloud.Cdk.Tests.Keys;

public sealed class KeyTests
{
    public static TheoryData<string> Aliases => ["alias/partner-cloud/credentials", "alias/partner-cloud/workflows"];

    [Theory]
    [MemberData(nameof(Aliases))]
    public void Key_OfEachAlias_RotatesAndIsRetained(string alias)
    {
        var key = KeyOf(alias);

        Assert.True(key.Properties.GetProperty("EnableKeyRotation").GetBoolean());
        Assert.Equal(("RetainExceptOnCreate", "Retain"), (key.Json.GetProperty("DeletionPolicy").GetString(), key.Json.GetProperty("UpdateReplacePolicy").GetString()));
    }

    [Theory]
    [MemberData(nameof(Aliases))]
    public void Key_EachStatement_HasAReason(string alias)
    {
        var key = KeyOf(alias);

        var sids = key.Properties.GetProperty("KeyPolicy").GetProperty("Statement").EnumerateArray().Select(statement => statement.GetProperty("Sid").GetString()!);
        Assert.Equal(sids.Order(), key.Json.GetProperty("Metadata").GetProperty("PartnerCloud::Why").EnumerateObject().Select(reason => reason.Name).Order());
    }

    [Fact]
    public void CredentialsKey_WithAReaderInAnotherAccount_LetsOnlyThatAccountDecrypt()
    {
        var template = Synthesized.With(("camReaderRoleArn", "arn:aws:iam::222233334444:role/Reader"));

        var policies = Synthesized.Of(template, "AWS::KMS::Key").Select(key => JsonSerializer.Serialize(key.Properties.GetProperty("KeyPolicy")));
        var policy = Assert.Single(policies, policy => policy.Contains("SecretARN", StringComparison.Ordinal));
        Assert.Contains(":iam::222233334444:root", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("540339316802", policy, StringComparison.Ordinal);
    }

    private static SynthesizedResource KeyOf(string alias)
    {
        var target = Synthesized.Resources("AWS::KMS::Alias").Single(one => one.Properties.GetProperty("AliasName").GetString() == alias).Properties.GetProperty("TargetKeyId").GetProperty("Fn::GetAtt")[0].GetString();
        return Synthesized.Resources("AWS::KMS::Key").Single(key => key.LogicalId == target);
    }
}
