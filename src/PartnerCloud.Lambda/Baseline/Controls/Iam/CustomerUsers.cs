using System.Text;
using Amazon.IdentityManagement;
using Amazon.IdentityManagement.Model;
using PartnerCloud.Lambda.Aws.Accounts;
using PartnerCloud.Lambda.Aws.Errors;
using PartnerCloud.Lambda.Aws.Identities;

namespace PartnerCloud.Lambda.Baseline.Controls.Iam;

/// <summary>
/// The customer's users as they are, in words for a person: nothing is written, for nobody but the customer knows what a user, a policy or a key is for. What lets them
/// in is in IAM's credential report: two calls however many users there are. IAM makes one every four hours at most, so that it may be that old. Where
/// there is none yet it takes seconds, and the step is repeated: so this comes first, for what others had changed before would be missing in the report. An account
/// without users, as a fresh one is, needs no report.
/// </summary>
/// <param name="parameters">maxKeyAgeDays: from which on an access key is old.</param>
[ControlDescription("Users outside every group, users with policies of their own, users with a password for the console and without MFA, and old access keys are reported. Nothing is written.", Cis = ["1.9", "1.13", "1.14"])]
public sealed class CustomerUsers(ControlParameters parameters) : IControl
{
    private readonly int maxKeyAgeDays = parameters.Number("maxKeyAgeDays", 1, 365, "a key that is older should be seen by a person");

    /// <inheritdoc/>
    public async Task<ControlResult> EnsureAsync(TargetAccount account, CancellationToken ct)
    {
        var users = (await account.Identities.ReadAsync(ct)).Users;
        return ControlResult.Found(
        [
            .. Finding("users outside every group: put each into one that has what he needs", users.Where(user => user.GroupList is null or []).Select(user => user.UserName)),
            .. Finding("users with policies of their own, which a group should have", users.Where(HasOwnPolicies).Select(user => user.UserName)),
            .. users.Count == 0 ? [] : await CredentialsAsync(account, ct),
        ]);
    }

    private static bool HasOwnPolicies(UserDetail user) => user.UserPolicyList is { Count: > 0 } || user.AttachedManagedPolicies is { Count: > 0 };

    /// <summary>A dry run is not repeated by anybody: it says what it could not see.</summary>
    private async Task<IEnumerable<string>> CredentialsAsync(TargetAccount account, CancellationToken ct)
    {
        try
        {
            return await ReadAsync(account, ct);
        }
        catch (AmazonIdentityManagementServiceException answer) when (account.IsDryRun && AwsErrorClassifier.IsNotSettled(answer))
        {
            return ["users' passwords, MFA and access keys were not looked at: IAM is making the credential report; compare again in a minute"];
        }
    }

    private async Task<IEnumerable<string>> ReadAsync(TargetAccount account, CancellationToken ct)
    {
        await account.Iam.GenerateCredentialReportAsync(new GenerateCredentialReportRequest(), ct);
        var report = await account.Iam.GetCredentialReportAsync(new GetCredentialReportRequest(), ct);
        var users = CredentialReport.Parse(Encoding.UTF8.GetString(report.Content.ToArray()));
        var old = new DateTimeOffset(report.GeneratedTime!.Value.ToUniversalTime()).AddDays(-maxKeyAgeDays);
        return
        [
            .. Finding("users with a password for the console and without MFA: they set it up, or lose the password", users.Where(user => user is { HasPassword: true, HasMfa: false }).Select(user => user.Name)),
            .. Finding($"users with access keys older than {maxKeyAgeDays} days: replace or delete them", users.Where(user => user.Keys.Any(made => made < old)).Select(user => user.Name)),
        ];
    }

    private static IEnumerable<string> Finding(string what, IEnumerable<string> users)
    {
        string[] names = [.. users];
        if (names.Length > 0) yield return $"{what}: {NameList.Of(names)}";
    }
}
