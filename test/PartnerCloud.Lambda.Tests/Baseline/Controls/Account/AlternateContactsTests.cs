using Amazon.Account;
using Amazon.Account.Model;

namespace PartnerCloud.Lambda.Tests.Baseline.Controls.Account;

public sealed class AlternateContactsTests
{
    private const string Control = "Account.AlternateContacts";
    private static readonly string[] Types = ["SECURITY", "OPERATIONS", "BILLING"];

    [Fact]
    public async Task Ensure_NewAccount_SetsAllThree()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.NewAccountAsync();

        Assert.Equal(Types.Select(type => $"{type} contact set"), await aws.RunAsync(accountId, Control));

        foreach (var type in Types) await AssertPartnersAsync(aws, accountId, type);
        await aws.AssertInPlaceAsync(accountId, Control);
    }

    [Theory]
    [InlineData("name")]
    [InlineData("title")]
    [InlineData("e-mail")]
    [InlineData("telephone")]
    public async Task Ensure_OneFieldDrifted_CorrectsItAndNamesItWithoutItsValue(string drift)
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.NewAccountAsync();
        await aws.RunAsync(accountId, Control);
        await PutAsync(aws, accountId, "OPERATIONS", drift);

        Assert.Equal([$"OPERATIONS contact: {drift} corrected"], await aws.RunAsync(accountId, Control));

        await AssertPartnersAsync(aws, accountId, "OPERATIONS");
        await aws.AssertInPlaceAsync(accountId, Control);
    }

    [Fact]
    public async Task Ensure_ContactOfAMigratedAccount_StaysAndIsReported()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.NewAccountAsync();
        await PutAsync(aws, accountId, "BILLING", "name");

        var result = await aws.ResultAsync(accountId, Control, joined: "Invited");

        Assert.Equal(["SECURITY contact set", "OPERATIONS contact set"], result.Changes);
        Assert.Equal(["the BILLING contact is not the partner's. Agree with the customer who it is"], result.FindingTexts());
        Assert.Equal("another name", (await ReadAsync(aws, accountId, "BILLING")).Name);
        Assert.Equal(result.FindingTexts(), await aws.FindAsync(accountId, Control, joined: "Invited"));
    }

    [Fact]
    public async Task Ensure_NoContactConfigured_ChangesNothingAndReportsIt()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.NewAccountAsync();
        aws.Options = aws.Options with { AlternateContact = null };

        Assert.Equal(["alternate contacts are left alone, because the setting alternateContact is empty. Set it, then harden the account again"], await aws.FindAsync(accountId, Control));
    }

    private static async Task PutAsync(TestAws aws, string accountId, string type, string drift)
    {
        using var client = aws.Account(accountId);
        await client.PutAlternateContactAsync(new()
        {
            AlternateContactType = new AlternateContactType(type),
            Name = drift == "name" ? "another name" : "Cloud Operations",
            Title = drift == "title" ? "another title" : "Service desk",
            EmailAddress = drift == "e-mail" ? "another@acme.example" : aws.Options.ContactAddress,
            PhoneNumber = drift == "telephone" ? "555" : "+1 206 555 0100",
        });
    }

    private static async Task AssertPartnersAsync(TestAws aws, string accountId, string type)
    {
        var contact = await ReadAsync(aws, accountId, type);
        Assert.Equal(("Cloud Operations", "Service desk", aws.Options.ContactAddress, "+1 206 555 0100"), (contact.Name, contact.Title, contact.EmailAddress, contact.PhoneNumber));
    }

    private static async Task<AlternateContact> ReadAsync(TestAws aws, string accountId, string type)
    {
        using var client = aws.Account(accountId);
        return (await client.GetAlternateContactAsync(new() { AlternateContactType = new AlternateContactType(type) })).AlternateContact;
    }
}
