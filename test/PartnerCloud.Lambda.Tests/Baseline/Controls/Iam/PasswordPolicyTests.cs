using Amazon.IdentityManagement.Model;

namespace PartnerCloud.Lambda.Tests.Baseline.Controls.Iam;

public sealed class PasswordPolicyTests
{
    private const string Control = "Iam.PasswordPolicy";

    [Fact]
    public async Task Ensure_NewAccount_SetsEveryField()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.NewAccountAsync();

        Assert.NotEmpty(await aws.RunAsync(accountId, Control));

        var policy = await ReadAsync(aws, accountId);
        Assert.Equal((14, 24, 90), (policy.MinimumPasswordLength, policy.PasswordReusePrevention, policy.MaxPasswordAge));
        Assert.True(policy is { RequireSymbols: true, RequireNumbers: true, RequireUppercaseCharacters: true, RequireLowercaseCharacters: true, AllowUsersToChangePassword: true });
        Assert.NotEqual(true, policy.HardExpiry);
        await aws.AssertInPlaceAsync(accountId, Control);
    }

    public static TheoryData<string> Drifts => ["length", "symbols", "numbers", "upper", "lower", "change", "age", "reuse", "hardExpiry"];

    [Theory]
    [MemberData(nameof(Drifts))]
    public async Task Ensure_OneFieldDrifted_CorrectsAndNamesIt(string drift)
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.NewAccountAsync();
        await aws.Iam(accountId).UpdateAccountPasswordPolicyAsync(new UpdateAccountPasswordPolicyRequest
        {
            MinimumPasswordLength = drift == "length" ? 8 : 14,
            RequireSymbols = drift != "symbols",
            RequireNumbers = drift != "numbers",
            RequireUppercaseCharacters = drift != "upper",
            RequireLowercaseCharacters = drift != "lower",
            AllowUsersToChangePassword = drift != "change",
            MaxPasswordAge = drift == "age" ? 365 : 90,
            PasswordReusePrevention = drift == "reuse" ? 3 : 24,
            HardExpiry = drift == "hardExpiry",
        });

        Assert.Single(await aws.RunAsync(accountId, Control));

        await aws.AssertInPlaceAsync(accountId, Control);
    }

    [Fact]
    public async Task Ensure_StricterPolicy_Stays()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.NewAccountAsync();
        await aws.Iam(accountId).UpdateAccountPasswordPolicyAsync(Stricter());

        await aws.AssertInPlaceAsync(accountId, Control);
    }

    [Fact]
    public async Task Ensure_PolicyPartlyStricter_KeepsTheStricterParts()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.NewAccountAsync();
        var mixed = Stricter();
        (mixed.RequireSymbols, mixed.PasswordReusePrevention) = (false, null);
        await aws.Iam(accountId).UpdateAccountPasswordPolicyAsync(mixed);

        Assert.Equal(["password policy: symbols required False -> True", "password policy: reuse prevention not set -> 24"], await aws.RunAsync(accountId, Control));

        var policy = await ReadAsync(aws, accountId);
        Assert.Equal((20, 24, 60, true), (policy.MinimumPasswordLength, policy.PasswordReusePrevention, policy.MaxPasswordAge, policy.RequireSymbols));
        await aws.AssertInPlaceAsync(accountId, Control);
    }

    [Fact]
    public async Task Ensure_PasswordsThatNeverExpire_ExpireAfterwards()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.NewAccountAsync();
        var withoutExpiry = Stricter();
        withoutExpiry.MaxPasswordAge = null;
        await aws.Iam(accountId).UpdateAccountPasswordPolicyAsync(withoutExpiry);

        Assert.Single(await aws.RunAsync(accountId, Control));

        var policy = await ReadAsync(aws, accountId);
        Assert.Equal((20, 90), (policy.MinimumPasswordLength, policy.MaxPasswordAge));
    }

    [Theory]
    [InlineData(60, "password policy: hard expiry is on and stays on. A user with an expired password needs an administrator to set a new one")]
    [InlineData(365, "password policy: hard expiry is on, so the maximum age stays 365 days: with 90 days, all users with older passwords would be locked out at once. Have hard expiry turned off, then harden the account again")]
    [InlineData(null, "password policy: hard expiry is on, so the maximum age stays not set: with 90 days, all users with older passwords would be locked out at once. Have hard expiry turned off, then harden the account again")]
    public async Task Ensure_MigratedAccountWithHardExpiry_KeepsItAndLocksNobodyOut(int? age, string finding)
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.NewAccountAsync();
        var hard = Stricter();
        (hard.HardExpiry, hard.MaxPasswordAge, hard.MinimumPasswordLength) = (true, age, 8);
        await aws.Iam(accountId).UpdateAccountPasswordPolicyAsync(hard);

        var result = await aws.ResultAsync(accountId, Control, "Invited");

        Assert.Equal(["password policy: minimum length 8 -> 14"], result.Changes);
        Assert.Equal([finding], result.FindingTexts());
        var policy = await ReadAsync(aws, accountId);
        Assert.Equal((true, age, 14), (policy.HardExpiry, policy.MaxPasswordAge, policy.MinimumPasswordLength));
        Assert.Equal([finding], await aws.FindAsync(accountId, Control, "Invited"));
    }

    [Fact]
    public async Task Ensure_MigratedAccountWithoutHardExpiry_IsCorrectedLikeACreatedOne()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.NewAccountAsync();
        var old = Stricter();
        old.MaxPasswordAge = 365;
        await aws.Iam(accountId).UpdateAccountPasswordPolicyAsync(old);

        var result = await aws.ResultAsync(accountId, Control, "Invited");

        Assert.Equal(["password policy: maximum age in days 365 -> 90"], result.Changes);
        Assert.Empty(result.FindingTexts());
    }

    private static UpdateAccountPasswordPolicyRequest Stricter() => new()
    {
        MinimumPasswordLength = 20,
        RequireSymbols = true,
        RequireNumbers = true,
        RequireUppercaseCharacters = true,
        RequireLowercaseCharacters = true,
        AllowUsersToChangePassword = true,
        MaxPasswordAge = 60,
        PasswordReusePrevention = 24,
        HardExpiry = false,
    };

    private static async Task<PasswordPolicy> ReadAsync(TestAws aws, string accountId) => (await aws.Iam(accountId).GetAccountPasswordPolicyAsync(new GetAccountPasswordPolicyRequest())).PasswordPolicy;
}
