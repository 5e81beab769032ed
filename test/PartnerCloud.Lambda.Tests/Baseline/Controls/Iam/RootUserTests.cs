namespace PartnerCloud.Lambda.Tests.Baseline.Controls.Iam;

public sealed class RootUserTests
{
    private const string Control = "Iam.RootUser";
    private const string Keys = "the root user has access keys. Delete them";

    [Fact]
    public async Task Ensure_CreatedAccountWithoutRootCredentials_ReportsNothing()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.NewAccountAsync();

        Assert.Empty(await aws.FindAsync(accountId, Control));
    }

    [Theory]
    [InlineData("Created", true, false, true, "the root user has a password. Turn on centralized root access for the organization, then delete the root user's credentials")]
    [InlineData("Created", false, true, false, Keys)]
    [InlineData("Invited", true, true, true, Keys)]
    [InlineData("Invited", true, false, false, "the root user has no MFA. Set it up, or delete the root user's credentials")]
    [InlineData("Invited", false, false, false, null)]
    [InlineData("Invited", true, false, true, null)]
    public async Task Ensure_RootCredentials_AreReported(string joined, bool password, bool keys, bool mfa, string? finding)
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.NewAccountAsync();
        var root = aws.Cloud.RootOf(accountId);
        (root.HasPassword, root.HasAccessKeys, root.HasMfa) = (password, keys, mfa);

        Assert.Equal(finding is null ? [] : [finding], await aws.FindAsync(accountId, Control, joined));
    }
}
