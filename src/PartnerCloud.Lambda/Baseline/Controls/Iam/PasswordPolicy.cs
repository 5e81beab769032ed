using Amazon.IdentityManagement;
using Amazon.IdentityManagement.Model;
using PartnerCloud.Lambda.Aws.Accounts;
using PartnerCloud.Lambda.Contract.Baseline;
using PartnerCloud.Lambda.Contract.Errors;

namespace PartnerCloud.Lambda.Baseline.Controls.Iam;

/// <summary>
/// The account's password policy: console passwords are long, mixed, not reused soon, and expire. A stricter policy stays. The API replaces the whole policy, so
/// every field is sent with the stricter of the present and the required value. In a migrated account, hard expiry stays on if the customer turned it on, because
/// it is stricter. Then the maximum age must not get shorter: users with older passwords would be locked out at once.
/// </summary>
/// <param name="parameters">minimumLength (characters), reusePrevention (passwords), maxAgeDays. None is weaker than what Config's rule checks.</param>
[ControlDescription("Console passwords are long, and have upper and lower case letters, digits and symbols. They expire, and cannot be reused soon. Users may change their own password. A stricter policy stays. Hard expiry is off. In a migrated account that has it on, it stays on and is reported.", Cis = ["1.7", "1.8"])]
public sealed class PasswordPolicy(ControlParameters parameters) : IControl
{
    private const string WeakestPromised = "customers are promised passwords at least this strong, within the limits of IAM";

    private readonly int minimumLength = parameters.Number("minimumLength", 14, 128, WeakestPromised);
    private readonly int reusePrevention = parameters.Number("reusePrevention", 24, 24, WeakestPromised);
    private readonly int maxAgeDays = parameters.Number("maxAgeDays", 1, 90, WeakestPromised);

    /// <inheritdoc/>
    public async Task<ControlResult> EnsureAsync(TargetAccount account, CancellationToken ct)
    {
        var present = await ReadAsync(account.Iam, ct);
        var isHard = present.HardExpiry == true && !account.IsCreated;
        var desired = StricterOf(present, isHard);
        var log = CheckFields(present);
        log.Changes.AddRange(DifferencesOf(present, desired));
        if (log.Changes.Count > 0) await account.Iam.UpdateAccountPasswordPolicyAsync(desired, ct);
        if (isHard) Report(desired, log);
        return log;
    }

    private static async Task<Amazon.IdentityManagement.Model.PasswordPolicy> ReadAsync(IAmazonIdentityManagementService iam, CancellationToken ct)
    {
        try
        {
            return (await iam.GetAccountPasswordPolicyAsync(new GetAccountPasswordPolicyRequest(), ct)).PasswordPolicy;
        }
        catch (NoSuchEntityException)
        {
            return new(); // AWS's default policy applies, which satisfies none of the fields
        }
    }

    /// <summary>HardExpiry stays off unless the customer turned it on: administrators could no longer change their own expired password.</summary>
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

    private ControlLog CheckFields(Amazon.IdentityManagement.Model.PasswordPolicy present)
    {
        var log = new ControlLog();
        log.Check("minimum length", $"at least {minimumLength}", present.MinimumPasswordLength, present.MinimumPasswordLength >= minimumLength, "1.7");
        log.Check("symbols required", true, present.RequireSymbols == true);
        log.Check("numbers required", true, present.RequireNumbers == true);
        log.Check("upper case required", true, present.RequireUppercaseCharacters == true);
        log.Check("lower case required", true, present.RequireLowercaseCharacters == true);
        log.Check("users may change their own", true, present.AllowUsersToChangePassword == true);
        log.Check("maximum age in days", $"at most {maxAgeDays}", present.MaxPasswordAge, present.MaxPasswordAge is > 0 and var age && age <= maxAgeDays);
        log.Check("reuse prevention", $"at least {reusePrevention}", present.PasswordReusePrevention, present.PasswordReusePrevention >= reusePrevention, "1.8");
        log.Check("hard expiry", false, present.HardExpiry == true);
        return log;
    }

    /// <summary>Hard expiry is stricter than what is promised, so it is a note. A longer maximum age breaks the promise.</summary>
    private void Report(UpdateAccountPasswordPolicyRequest policy, ControlLog log)
    {
        if (policy.MaxPasswordAge is > 0 and var age && age <= maxAgeDays)
            log.Found(FindingSeverity.Note, "password policy: hard expiry is on and stays on", WhoActs.Customer, "A user with an expired password needs an administrator to set a new one.");
        else
            log.Found(FindingSeverity.Medium, $"password policy: hard expiry is on, so the maximum age stays {(policy.MaxPasswordAge is > 0 and var old ? $"{old} days" : "not set")}: with {maxAgeDays} days, all users with older passwords would be locked out at once", WhoActs.Customer,
                "Have hard expiry turned off, then harden the account again.");
    }

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
