using PartnerCloud.Lambda.Users;

namespace PartnerCloud.Lambda.Tests.Users;

public sealed class ProtectedNamesTests
{
    [Theory]
    [InlineData("camille")]
    [InlineData("Cameron.Ops")]
    [InlineData("camila@example.com")]
    [InlineData("ctlabs")]
    public void Names_ThatOnlyBeginLikeThePartners_AreTheCustomers(string name) => Assert.False(ProtectedNames.IsUser(name) || ProtectedNames.IsGroup(name));

    [Theory]
    [InlineData("CTLDeveloperRole")]
    [InlineData("ctldeveloperrole")]
    [InlineData("CTLCustomerPolicy")]
    [InlineData("ctlcustomeradmins")]
    public void Names_OfThePartner_AreProtected(string name) => Assert.True(ProtectedNames.IsUser(name) && ProtectedNames.IsGroup(name));

    [Fact]
    public void Group_OfTheCustomersAdministrators_IsTheCustomers() => Assert.Equal((false, true), (ProtectedNames.IsGroup("CTLCustomerAdmins"), ProtectedNames.IsUser("CTLCustomerAdmins")));
}
