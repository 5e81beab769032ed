using System.Text.Json;
using PartnerCloud.Lambda.Aws.Policies;
using PartnerCloud.Lambda.Baseline;

namespace PartnerCloud.Lambda.Tests.Aws.Policies;

public sealed class PolicyDocumentTests
{
    private const string Key = "arn:aws:kms:us-east-1:111122223333:key/1234";

    [Fact]
    public void Read_Placeholders_AreFilledAndAwsVariablesStay()
    {
        var document = PolicyDocument.Read("CTLForceMfaPolicy.json", ("Partition", "aws-cn"), ("AccountId", "111122223333"));

        Assert.Contains(":iam::111122223333:user/${aws:username}", document, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, false, "")]
    [InlineData(true, false, "CreatedAccountSettings")]
    [InlineData(false, true, "AuditTrailKey")]
    [InlineData(true, true, "AuditTrailKey CreatedAccountSettings")]
    public void Read_StatementsForSomeAccounts_AppearOnlyThere(bool isCreated, bool hasKey, string expected)
    {
        var document = PolicyDocument.Read("CTLCustomerBoundary.json", new PolicyScope(isCreated, hasKey ? Key : null), ("Partition", "aws"), ("AccountId", "111122223333"));

        using var policy = JsonDocument.Parse(document);
        var sids = policy.RootElement.GetProperty("Statement").EnumerateArray().Select(statement => statement.GetProperty("Sid").GetString()!);
        Assert.Equal(expected, string.Join(' ', sids.Where(sid => sid is "CreatedAccountSettings" or "AuditTrailKey")));
        Assert.DoesNotContain("\"In\"", document, StringComparison.Ordinal);
        Assert.Equal(hasKey, document.Contains(Key, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData(Key, Key)]
    [InlineData("arn:aws:kms:us-east-1:999988887777:key/1234", null)]
    public void TrailKey_InAnAccount_IsOnlyAKeyOfThatAccount(string? key, string? expected) => Assert.Equal(expected, new TrailKey(key).ArnIn("111122223333"));

    [Fact]
    public void Read_PlaceholderWithoutValue_Throws() =>
        Assert.Contains("AccountId", Assert.Throws<InvalidOperationException>(() => PolicyDocument.Read("CTLForceMfaPolicy.json", ("Partition", "aws"))).Message, StringComparison.Ordinal);
}
