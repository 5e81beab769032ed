using PartnerCloud.Lambda.Aws.Accounts;

namespace PartnerCloud.Lambda.Tests.Aws.Accounts;

public sealed class SessionNameTests
{
    [Theory]
    [InlineData("req-000123", "req-000123")]
    [InlineData("a", "a-")]
    [InlineData("req 1/ü", "req-1--")]
    public void SessionNameFor_ExecutionName_IsAcceptedBySts(string executionName, string expected) => Assert.Equal(expected, TargetAccountFactory.SessionNameFor(executionName));

    [Fact]
    public void SessionNameFor_LongName_IsCut() => Assert.Equal(64, TargetAccountFactory.SessionNameFor(new string('x', 80)).Length);
}
