using Amazon.IdentityManagement;
using Amazon.IdentityManagement.Model;
using PartnerCloud.Lambda.Aws.Accounts;

namespace PartnerCloud.Lambda.Baseline.Controls.Iam;

/// <summary>
/// Console passwords are long, mixed, never reused soon, and expire. A stricter policy stays. The API replaces the whole policy, so every field
/// is sent: the stricter of what is there and what is asked for. In a migrated account hard expiry stays where the customer turned it on: that is stricter
/// still. Passwords must not come to expire sooner there then, for whoever has an older one would be locked out at that moment.
/// </summary>
/// <param name="parameters">minimumLength (characters), reusePrevention (passwords), maxAgeDays: none weaker than what Config's rule checks.</param>
[ControlDescription("Passwords for the console are long, have upper and lower case letters, digits and symbols, expire, and are not used again soon; users may change their own. A stricter policy stays. Hard expiry is off; in a migrated account that has it on it stays on and is reported.", Cis = ["1.7", "1.8"])]
public sealed class PasswordPolicy(ControlParameters parameters) : IControl
{
    private const string Promised = "customers are promised no weaker passwords, and IAM takes no more";

    private readonly int minimumLength = parameters.Number("minimumLength", 14, 128, Promised);
    private readonly int reusePrevention = parameters.Number("reusePrevention", 24, 24, Promised);
    private readonly int maxAgeDays = parameters.Number("maxAgeDays", 1, 90, Promised);

    /// <inheritdoc/>
    public async Task<ControlResult> EnsureAsync(TargetAccount account, CancellationToken ct)
    {
        var present = await ReadAsync(account.Iam, ct);
        var isHard = present.HardExpiry == true && !account.IsCreated;
        var desired = StricterOf(present, isHard);
        var differences = DifferencesOf(present, desired);
        if (differences.Count > 0) await account.Iam.UpdateAccountPasswordPolicyAsync(desired, ct);
        return new(differences, isHard ? FindingsOf(desired) : []);
    }

    private static async Task<Amazon.IdentityManagement.Model.PasswordPolicy> ReadAsync(IAmazonIdentityManagementService iam, CancellationToken ct)
    {
        try
        {
            return (await iam.GetAccountPasswordPolicyAsync(new GetAccountPasswordPolicyRequest(), ct)).PasswordPolicy;
        }
        catch (NoSuchEntityException)
        {
            return new(); // AWS's default policy applies, which none of the fields satisfies
        }
    }

    /// <summary>HardExpiry is off where the customer did not turn it on: an administrator who is late could not change his own password any more.</summary>
    private UpdateAccountPasswordPolicyRequest StricterOf(Amazon.IdentityManagement.Model.PasswordPolicy present, bool isHard) => new()
    {
        MinimumPasswordLength = Math.Max(present.MinimumPasswordLength ?? 0, minimumLength),
        RequireSymbols = true,
        RequireNumbers = true,
        RequireUppercaseCharacters = true,
        RequireLowercaseCharacters = true,
        AllowUsersToChangePassword = true,
        MaxPasswordAge = isHard ? present.MaxPasswordAge : present.MaxPasswordAge is > 0 and var age ? Math.Min(age, maxAgeDays) : maxAgeDays,
        PasswordReusePrevention = Math.Max(present.PasswordReusePrevention ?? 0, reusePrevention),
        HardExpiry = isHard,
    };

    private string[] FindingsOf(UpdateAccountPasswordPolicyRequest policy) => policy.MaxPasswordAge is > 0 and var age && age <= maxAgeDays
        ? ["password policy: hard expiry is on and stays on: whose password has expired needs an administrator to give him another"]
        : [$"password policy: hard expiry is on, so that the maximum age stays {(policy.MaxPasswordAge is > 0 and var old ? $"{old} days" : "not set")}: with {maxAgeDays} days everybody whose password is older would be locked out at once; have hard expiry turned off, then harden the account again"];

    private static List<string> DifferencesOf(Amazon.IdentityManagement.Model.PasswordPolicy present, UpdateAccountPasswordPolicyRequest desired) =>
    [
        .. Difference("minimum length", present.MinimumPasswordLength, desired.MinimumPasswordLength),
        .. Difference("symbols required", present.RequireSymbols, desired.RequireSymbols),
        .. Difference("numbers required", present.RequireNumbers, desired.RequireNumbers),
        .. Difference("upper case required", present.RequireUppercaseCharacters, desired.RequireUppercaseCharacters),
        .. Difference("lower case required", present.RequireLowercaseCharacters, desired.RequireLowercaseCharacters),
        .. Difference("users may change their own", present.AllowUsersToChangePassword, desired.AllowUsersToChangePassword),
        .. Difference("maximum age in days", present.MaxPasswordAge, desired.MaxPasswordAge),
        .. Difference("reuse prevention", present.PasswordReusePrevention, desired.PasswordReusePrevention),
        .. Difference("hard expiry", present.HardExpiry ?? false, desired.HardExpiry),
    ];

    private static IEnumerable<string> Difference<T>(string field, T? present, T? desired) where T : struct =>
        desired.Equals(present) ? [] : [$"password policy: {field} {(present is null ? "not set" : present)} -> {desired}"];
}
