using Amazon.Organizations.Model;
using PartnerCloud.Lambda.Accounts.Creation;
using PartnerCloud.Lambda.Contract.Requests;

namespace PartnerCloud.Lambda.Tests.Accounts.Creation;

public sealed class AccountIdentityTests
{
    [Theory]
    [InlineData("prov-1", "Acme production", "Acme production (prov-1)")]
    [InlineData("p12345678901234567890123456789012345", "Acme production and more", "Acme produc (p12345678901234567890123456789012345)")]
    [InlineData("p12345678901234567890123456789012345", "0123456789 and more", "0123456789 (p12345678901234567890123456789012345)")]
    public void Of_Request_NameHasTheProviderIdAndFits(string providerId, string name, string expected)
    {
        var identity = AccountIdentity.Of(TestRequests.For(providerId) with { Account = new RequestedAccount(name) }, TestOptions.Valid.RootEmail);

        Assert.Equal(expected, identity.AccountName);
        Assert.InRange(identity.AccountName.Length, 1, 50);
        Assert.InRange(identity.RootEmail.Length, 6, 64);
    }

    [Fact]
    public void Owns_SameEmailInOtherCase_IsTrue()
    {
        var identity = AccountIdentity.Of(TestRequests.For("prov-1"), TestOptions.Valid.RootEmail);

        Assert.True(identity.Owns(new Account { Email = "AWS+Prov-1@partner.example" }));
        Assert.False(identity.Owns(new Account { Email = "aws+prov-2@partner.example" }));
    }
}
