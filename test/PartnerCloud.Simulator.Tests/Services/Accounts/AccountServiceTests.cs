using PartnerCloud.Simulator.Tests.Cloud;

namespace PartnerCloud.Simulator.Tests.Services.Accounts;

public sealed class AccountServiceTests
{
    [Fact]
    public async Task AlternateContact_OfTheCallersAccount_IsPutReadAndDeleted()
    {
        await using var aws = await LocalCloudFixture.StartAsync();

        var seen = await Boto.RunAsync(aws.Endpoint, """
            account = client('account', '111122223333')
            contact = {'Name': 'Cloud Operations', 'Title': 'Service desk', 'EmailAddress': 'ops@partner.example', 'PhoneNumber': '+1 206 555 0100'}
            read = lambda: attempt(account.get_alternate_contact, AlternateContactType='SECURITY')
            out['before'] = read()
            out['badPhone'] = attempt(account.put_alternate_contact, AlternateContactType='SECURITY', **{**contact, 'PhoneNumber': 'call me'})
            out['badType'] = attempt(account.put_alternate_contact, AlternateContactType='FAMILY', **contact)
            out['ofAnother'] = attempt(account.put_alternate_contact, AlternateContactType='SECURITY', AccountId='444455556666', **contact)
            out['put'] = attempt(account.put_alternate_contact, AlternateContactType='SECURITY', **contact)
            out['after'] = read()
            out['otherType'] = attempt(account.get_alternate_contact, AlternateContactType='BILLING')
            out['delete'] = attempt(account.delete_alternate_contact, AlternateContactType='SECURITY')
            out['deleted'] = read()
            """);

        Assert.All(["before", "otherType", "deleted"], name => Assert.Equal("ResourceNotFoundException", (string?)seen[name]));
        Assert.All(["badPhone", "badType"], name => Assert.Equal("ValidationException", (string?)seen[name]));
        Assert.Equal("AccessDeniedException", (string?)seen["ofAnother"]);
        Assert.Empty(seen["put"]!.AsObject());
        var contact = seen["after"]!["AlternateContact"]!;
        Assert.Equal(("SECURITY", "Cloud Operations", "+1 206 555 0100"), ((string?)contact["AlternateContactType"], (string?)contact["Name"], (string?)contact["PhoneNumber"]));
    }
}
