using PartnerCloud.Lambda.Baseline;

namespace PartnerCloud.Lambda.Tests.Baseline;

public sealed class PolicyDocumentTests
{
    [Fact]
    public void Read_Placeholders_AreFilledAndVariablesOfAwsStay()
    {
        var document = PolicyDocument.Read("CTLForceMfaPolicy.json", ("Partition", "aws-cn"), ("AccountId", "111122223333"));

        Assert.Contains("arn:aws-cn:iam::111122223333:user/${aws:username}", document, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_PlaceholderNotGiven_Throws() =>
        Assert.Contains("AccountId", Assert.Throws<InvalidOperationException>(() => PolicyDocument.Read("CTLForceMfaPolicy.json", ("Partition", "aws"))).Message, StringComparison.Ordinal);
}
