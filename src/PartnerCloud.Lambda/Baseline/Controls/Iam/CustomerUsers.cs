using System.Text;
using Amazon.IdentityManagement;
using Amazon.IdentityManagement.Model;
using PartnerCloud.Lambda.Aws.Accounts;
using PartnerCloud.Lambda.Aws.Errors;
using PartnerCloud.Lambda.Aws.Identities;

namespace PartnerCloud.Lambda.Baseline.Controls.Iam;

/// <summary>
/// Reports on the customer's users. Nothing is written, because only the customer knows what a user, a policy or a key is for. Their credentials are in IAM's
/// credential report, which takes two calls for any number of users. IAM makes at most one report in four hours, so it may be that old. A first report takes
/// seconds, and the workflow repeats the step. So this control comes first: otherwise the repeated step's report would lack the changes of earlier controls. An
/// account without users, such as a new one, needs no credential report.
/// </summary>
/// <param name="parameters">maxKeyAgeDays: the age after which an access key is reported.</param>
[ControlDescription("Reports users outside every group, users with policies of their own, users with a console password and no MFA, and old access keys. Nothing is changed.", Cis = ["1.9", "1.13", "1.14"])]
public sealed class CustomerUsers(ControlParameters parameters) : IControl
{
    private readonly int maxKeyAgeDays = parameters.Number("maxKeyAgeDays", 1, 365, "a person should check older keys");

    /// <inheritdoc/>
    public async Task<ControlResult> EnsureAsync(TargetAccount account, CancellationToken ct)
    {
        var users = (await account.Identities.ReadAsync(ct)).Users;
        return ControlResult.Found(
        [
            .. Finding("users outside every group: put each of them into a group with the permissions they need", users.Where(user => user.GroupList is null or []).Select(user => user.UserName)),
            .. Finding("users with policies of their own: give the policies to a group instead", users.Where(HasOwnPolicies).Select(user => user.UserName)),
            .. users.Count == 0 ? [] : await CredentialsAsync(account, ct),
        ]);
    }

    private static bool HasOwnPolicies(UserDetail user) => user.UserPolicyList is { Count: > 0 } || user.AttachedManagedPolicies is { Count: > 0 };

    /// <summary>A dry run is not repeated, so it reports what it could not read.</summary>
    private async Task<IEnumerable<string>> CredentialsAsync(TargetAccount account, CancellationToken ct)
    {
        try
        {
            return await ReadAsync(account, ct);
        }
        catch (AmazonIdentityManagementServiceException answer) when (account.IsDryRun && AwsErrorClassifier.IsNotSettled(answer))
        {
            return ["users' passwords, MFA and access keys were not checked, because IAM is still making the credential report. Compare again in a minute"];
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
            .. Finding("users with a console password and no MFA: have them set up MFA, or remove the password", users.Where(user => user is { HasPassword: true, HasMfa: false }).Select(user => user.Name)),
            .. Finding($"users with access keys older than {maxKeyAgeDays} days: replace or delete them", users.Where(user => user.Keys.Any(made => made < old)).Select(user => user.Name)),
        ];
    }

    private static IEnumerable<string> Finding(string what, IEnumerable<string> users)
    {
        string[] names = [.. users];
        if (names.Length > 0) yield return $"{what}: {NameList.Of(names)}";
    }
}
