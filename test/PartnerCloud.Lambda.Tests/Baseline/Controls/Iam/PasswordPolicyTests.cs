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
    public async Task Ensure_OneFieldDrifted_PutsItRightAndNamesIt(string drift)
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
    public async Task Ensure_StricterPolicy_StaysAsItIs()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.NewAccountAsync();
        await aws.Iam(accountId).UpdateAccountPasswordPolicyAsync(Stricter());

        await aws.AssertInPlaceAsync(accountId, Control);
    }

    [Fact]
    public async Task Ensure_PolicyStricterInPartsAndWeakerInOthers_KeepsTheStricterParts()
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
        var everlasting = Stricter();
        everlasting.MaxPasswordAge = null;
        await aws.Iam(accountId).UpdateAccountPasswordPolicyAsync(everlasting);

        Assert.Single(await aws.RunAsync(accountId, Control));

        var policy = await ReadAsync(aws, accountId);
        Assert.Equal((20, 90), (policy.MinimumPasswordLength, policy.MaxPasswordAge));
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
