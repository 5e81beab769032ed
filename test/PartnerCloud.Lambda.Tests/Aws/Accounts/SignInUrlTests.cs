using PartnerCloud.Lambda.Aws.Accounts;

namespace PartnerCloud.Lambda.Tests.Aws.Accounts;

public sealed class SignInUrlTests
{
    [Theory]
    [InlineData("aws", "https://111122223333.signin.aws.amazon.com/console")]
    [InlineData("aws-cn", "https://111122223333.signin.amazonaws.cn/console")]
    [InlineData("aws-us-gov", "https://111122223333.signin.amazonaws-us-gov.com/console")]
    public void Of_Partition_HasItsHost(string partition, string url) => Assert.Equal(url, SignInUrl.Of(partition, "111122223333"));
}
