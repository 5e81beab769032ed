using System.Text.Json.Nodes;
using PartnerCloud.Local.Composition;
using PartnerCloud.Local.Report;
using PartnerCloud.Simulator.Clients;
using PartnerCloud.Simulator.Services.Iam;

namespace PartnerCloud.Local.Commands;

/// <summary>Looks into the simulated AWS, over its wire protocols, whether an onboarding has left what it should. Passwords stay in here.</summary>
internal sealed class CloudChecks(HttpClient http, LocalPartnerCloud local)
{
    private readonly AwsJsonClient aws = new(http);
    private static readonly TimeSpan CredentialsDue = TimeSpan.FromMinutes(5);
    private const string Trail = "com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101";

    /// <summary>Everything that must hold once an account is online.</summary>
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
            new("Its password signs the administrator in and must be changed then.", CanSignIn(accountId, userName, secret.Text("password"))),
            new("The password is neither in the execution's history nor in its output.", !history.Contains(secret.Text("password") ?? "", StringComparison.Ordinal)),
        ];
    }

    /// <summary>What must hold of every account in the partner's care, however it came there.</summary>
    public async Task<IReadOnlyList<Check>> OfHardenedAccountAsync(string accountId, CancellationToken cancellationToken) =>
    [
        new("The account is in the customers' organizational unit.", await ParentAsync(accountId, cancellationToken) == local.CustomersOuId),
        new("CloudTrail logs.", await TrailsLogAsync(accountId, cancellationToken)),
        new("AWS Config records.", await ConfigRecordsAsync(accountId, cancellationToken)),
    ];

    /// <summary>How many accounts the organization has.</summary>
    public async Task<int> CountAccountsAsync(CancellationToken cancellationToken) => (await ListAsync("ListAccounts", [], "Accounts", cancellationToken)).Count;

    private async Task<string?> ParentAsync(string accountId, CancellationToken cancellationToken) =>
        (await ListAsync("ListParents", new() { ["ChildId"] = accountId }, "Parents", cancellationToken)).Single().Text("Id");

    /// <summary>All pages: Organizations may answer an empty one that still has a next.</summary>
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

    /// <summary>The secret as Cloud Application Manager reads it for the requester: nobody else may, the administrators of the management account included.</summary>
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
