using System.Text.Json.Nodes;
using PartnerCloud.Local.Composition;
using PartnerCloud.Local.Report;
using PartnerCloud.Simulator.Clients;
using PartnerCloud.Simulator.Services.Iam;

namespace PartnerCloud.Local.Commands;

/// <summary>Checks over the wire protocols that an onboarding left the expected state in the simulated AWS. Passwords do not leave this class.</summary>
internal sealed class CloudChecks(HttpClient http, LocalPartnerCloud local)
{
    private readonly AwsJsonClient aws = new(http);
    private static readonly TimeSpan CredentialsDue = TimeSpan.FromMinutes(5);
    private const string Trail = "com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101";

    /// <summary>Checks an account that is online, and its credentials.</summary>
    public async Task<IReadOnlyList<Check>> OfOnlineAccountAsync(ExecutionReport report, string history, CancellationToken cancellationToken)
    {
        if (report.Outcome is not { AccountId: { } accountId, CredentialsSecretArn: { } secretArn, UserName: { } userName })
            return [new("The execution succeeded and names the account and its credentials.", false)];
        var secret = await SecretAsync(secretArn, report.Request.UserId ?? "", cancellationToken);
        return
        [
            new("The credentials were ready within five minutes.", report.Statuses.Any(status => status.Status == "credentials-ready" && status.At - report.Started <= CredentialsDue)),
            .. await OfHardenedAccountAsync(accountId, cancellationToken),
            new("The secret holds the credentials of this account.", secret.Text("accountId") == accountId && secret.Text("userName") == userName),
            new("The administrator can sign in with its password, and must change it then.", CanSignIn(accountId, userName, secret.Text("password"))),
            new("The password is neither in the execution's history nor in its output.", !history.Contains(secret.Text("password") ?? "", StringComparison.Ordinal)),
        ];
    }

    /// <summary>Checks an account in the partner's care, created or migrated.</summary>
    public async Task<IReadOnlyList<Check>> OfHardenedAccountAsync(string accountId, CancellationToken cancellationToken) =>
    [
        new("The account is in the customers' organizational unit.", await ParentAsync(accountId, cancellationToken) == local.CustomersOuId),
        new("CloudTrail is logging.", await TrailsLogAsync(accountId, cancellationToken)),
        new("AWS Config is recording.", await ConfigRecordsAsync(accountId, cancellationToken)),
    ];

    /// <summary>The number of accounts in the organization.</summary>
    public async Task<int> CountAccountsAsync(CancellationToken cancellationToken) => (await ListAsync("ListAccounts", [], "Accounts", cancellationToken)).Count;

    private async Task<string?> ParentAsync(string accountId, CancellationToken cancellationToken) =>
        (await ListAsync("ListParents", new() { ["ChildId"] = accountId }, "Parents", cancellationToken)).Single().Text("Id");

    /// <summary>Reads all pages. Organizations may return an empty page that is not the last.</summary>
    private async Task<List<JsonObject>> ListAsync(string operation, JsonObject request, string member, CancellationToken cancellationToken)
    {
        var items = new List<JsonObject>();
        do
        {
            var page = await aws.CallAsync(local.ManagementAccountId, "organizations", $"AWSOrganizationsV20161128.{operation}", request, cancellationToken);
            items.AddRange(page.Objects(member));
            request["NextToken"] = page.Text("NextToken");
        }
        while (request["NextToken"] is not null);
        return items;
    }

    /// <summary>Reads the secret as Cloud Application Manager does for the requester. Nobody else may read it, not even the management account's administrators.</summary>
    private async Task<JsonNode?> SecretAsync(string arn, string requester, CancellationToken cancellationToken)
    {
        var cam = await RoleSession.AssumeAsync(
            http, LocalAccessRoles.CamAccountId, $"arn:aws:iam::{local.ManagementAccountId}:role/PartnerCloudCam", cancellationToken,
            ("ExternalId", LocalAccessRoles.CamExternalId), ("Tags.member.1.Key", "requester"), ("Tags.member.1.Value", requester));
        var answer = await cam.CallAsync("secretsmanager", "secretsmanager.GetSecretValue", new() { ["SecretId"] = arn }, cancellationToken);
        return JsonReading.Parse(answer.Text("SecretString"));
    }

    private bool CanSignIn(string accountId, string userName, string? password) =>
        password is not null && local.Cloud.TrySignIn(accountId, userName, password) == SignIn.MustChangePassword;

    private async Task<bool> TrailsLogAsync(string accountId, CancellationToken cancellationToken)
    {
        var trails = (await aws.CallAsync(accountId, "cloudtrail", $"{Trail}.DescribeTrails", [], cancellationToken)).Objects("trailList").ToList();
        foreach (var trail in trails)
        {
            var status = await aws.CallAsync(accountId, "cloudtrail", $"{Trail}.GetTrailStatus", new() { ["Name"] = trail.Text("TrailARN") }, cancellationToken);
            if (status.Text("IsLogging") != "true")
                return false;
        }

        return trails.Count > 0;
    }

    private async Task<bool> ConfigRecordsAsync(string accountId, CancellationToken cancellationToken)
    {
        var answer = await aws.CallAsync(accountId, "config", "StarlingDoveService.DescribeConfigurationRecorderStatus", [], cancellationToken);
        var recorders = answer.Objects("ConfigurationRecordersStatus").ToList();
        return recorders.Count > 0 && recorders.All(recorder => recorder.Text("recording") == "true");
    }
}
