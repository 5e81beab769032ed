using System.Text.Json;
using PartnerCloud.Lambda.Aws.Policies;

namespace PartnerCloud.Lambda.Tests.Baseline;

/// <summary>What an administrator may do before and after MFA, evaluated like IAM: a matching Deny wins.</summary>
public sealed class ForceMfaPolicyTests
{
    private const string Own = "arn:aws:iam::111122223333:user/Administrator";
    private const string OwnUnderAPath = "arn:aws:iam::111122223333:user/engineering/emea/Administrator";
    private const string Other = "arn:aws:iam::111122223333:user/Other";

    [Theory]
    [InlineData("iam:ChangePassword", Own)]
    [InlineData("iam:GetAccountPasswordPolicy", "*")]
    [InlineData("iam:CreateVirtualMFADevice", "arn:aws:iam::111122223333:mfa/phone")]
    [InlineData("iam:EnableMFADevice", Own)]
    [InlineData("iam:ChangePassword", OwnUnderAPath)]
    [InlineData("iam:EnableMFADevice", OwnUnderAPath)]
    [InlineData("iam:ListMFADevices", Own)]
    [InlineData("sts:GetSessionToken", "*")]
    public void BeforeMfa_MfaSetupAndForcedPasswordChange_AreAllowed(string action, string resource) => Assert.False(Denies(action, resource, mfa: false));

    [Theory]
    [InlineData("s3:ListAllMyBuckets", "*")]
    [InlineData("iam:CreateUser", Other)]
    [InlineData("iam:DeactivateMFADevice", Own)]
    [InlineData("iam:UpdateLoginProfile", Own)]
    [InlineData("iam:EnableMFADevice", Other)]
    [InlineData("iam:ChangePassword", Other)]
    public void BeforeMfa_EverythingElse_IsDenied(string action, string resource)
    {
        Assert.True(Denies(action, resource, mfa: false));
        Assert.True(Denies(action, resource, mfa: null));
    }

    [Theory]
    [InlineData("s3:ListAllMyBuckets", "*")]
    [InlineData("iam:EnableMFADevice", Other)]
    public void AfterMfa_NothingIsDenied(string action, string resource) => Assert.False(Denies(action, resource, mfa: true));

    private static bool Denies(string action, string resource, bool? mfa)
    {
        using var policy = JsonDocument.Parse(PolicyDocument.Read("CTLForceMfaPolicy.json", ("Partition", "aws"), ("AccountId", "111122223333")));
        return policy.RootElement.GetProperty("Statement").EnumerateArray().Any(statement =>
            statement.Applies("Action", action) && statement.Applies("Resource", resource) && MeetsCondition(statement, mfa));
    }

    /// <summary>BoolIfExists matches if the key is absent, as with long-term access keys.</summary>
    private static bool MeetsCondition(JsonElement statement, bool? mfa) =>
        mfa is null || statement.GetProperty("Condition").GetProperty("BoolIfExists").GetProperty("aws:MultiFactorAuthPresent").GetString() == (mfa.Value ? "true" : "false");
}
