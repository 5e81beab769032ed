using System.Text;
using Amazon.IdentityManagement;
using Amazon.IdentityManagement.Model;
using PartnerCloud.Lambda.Aws.Accounts;
using PartnerCloud.Lambda.Aws.Errors;
using PartnerCloud.Lambda.Aws.Identities;
using PartnerCloud.Lambda.Contract.Baseline;
using PartnerCloud.Lambda.Contract.Errors;

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
        var log = new ControlLog();
        var users = (await account.Identities.ReadAsync(ct)).Users;
        if (users.Count > 0) await CheckCredentialsAsync(account, log, ct);
        Find(log, FindingSeverity.Low, "users outside every group", users.Where(user => user.GroupList is null or []).Select(user => user.UserName), "Put each of them into a group with the permissions they need.", "1.14");
        Find(log, FindingSeverity.Low, "users with policies of their own", users.Where(HasOwnPolicies).Select(user => user.UserName), "Give the policies to a group instead.", "1.14");
        return log;
    }

    private static bool HasOwnPolicies(UserDetail user) => user.UserPolicyList is { Count: > 0 } || user.AttachedManagedPolicies is { Count: > 0 };

    /// <summary>A dry run is not repeated, so it reports what it could not read.</summary>
    private async Task CheckCredentialsAsync(TargetAccount account, ControlLog log, CancellationToken ct)
    {
        try
        {
            await ReadCredentialsAsync(account, log, ct);
        }
        catch (AmazonIdentityManagementServiceException answer) when (account.IsDryRun && AwsErrorClassifier.IsNotSettled(answer))
        {
            log.Found(FindingSeverity.Low, "users' passwords, MFA and access keys were not checked, because IAM is still making the credential report", WhoActs.Operator, "Compare again in a minute.");
        }
    }

    private async Task ReadCredentialsAsync(TargetAccount account, ControlLog log, CancellationToken ct)
    {
        await account.Iam.GenerateCredentialReportAsync(new GenerateCredentialReportRequest(), ct);
        var report = await account.Iam.GetCredentialReportAsync(new GetCredentialReportRequest(), ct);
        var users = CredentialReport.Parse(Encoding.UTF8.GetString(report.Content.ToArray()));
        var old = new DateTimeOffset(report.GeneratedTime!.Value.ToUniversalTime()).AddDays(-maxKeyAgeDays);
        Find(log, FindingSeverity.High, "users with a console password and no MFA", users.Where(user => user is { HasPassword: true, HasMfa: false }).Select(user => user.Name), "Have them set up MFA, or remove the password.", "1.9");
        Find(log, FindingSeverity.Medium, $"users with access keys older than {maxKeyAgeDays} days", users.Where(user => user.Keys.Any(made => made < old)).Select(user => user.Name), "Replace or delete the keys.", "1.13");
    }

    private static void Find(ControlLog log, FindingSeverity severity, string what, IEnumerable<string> users, string whatToDo, string cis)
    {
        string[] names = [.. users];
        if (!log.Check(what, 0, names.Length, cis)) log.Found(severity, $"{what}: {NameList.Of(names)}", WhoActs.Customer, whatToDo);
    }
}
