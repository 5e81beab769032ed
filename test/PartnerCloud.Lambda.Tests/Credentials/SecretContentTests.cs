using PartnerCloud.Lambda.Credentials;

namespace PartnerCloud.Lambda.Tests.Credentials;

public sealed class SecretContentTests
{
    [Fact]
    public void ToString_NeverShowsThePassword()
    {
        var content = new SecretContent("111122223333", "Administrator", "s3cret", "https://sign.in", DateTimeOffset.UnixEpoch);

        Assert.DoesNotContain("s3cret", $"{content}", StringComparison.Ordinal);
    }
}
