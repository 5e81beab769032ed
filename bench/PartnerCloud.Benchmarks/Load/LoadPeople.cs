using System.Globalization;
using System.Text.Json.Nodes;
using PartnerCloud.Local.InProcess;
using PartnerCloud.Simulator.Clients;
using PartnerCloud.Simulator.Services.EventBridge;

namespace PartnerCloud.Benchmarks.Load;

/// <summary>Simulates the customers who bring accounts and the operators who confirm requesters. Each acts over the wire, at a given time.</summary>
internal sealed class LoadPeople(VirtualPartnerCloud aws) : IDisposable
{
    private const string Description = "Provides necessary access to AWS services and resources so that compliance-related services may be activated and other IAM policies and roles may be set up for CenturyLink Operational Staff.";
    private readonly HttpClient http = new() { BaseAddress = aws.Local.Endpoint };

    /// <summary>The number of a customer's account.</summary>
    public static string AccountOf(int number) => (210_987_650_000 + number).ToString(CultureInfo.InvariantCulture);

    /// <summary>Creates the account, with the role that the steps for customers describe.</summary>
    public async Task MakeAccountAsync(int number, CancellationToken cancellationToken)
    {
        var accountId = AccountOf(number);
        aws.Cloud.AddStandAloneAccount(accountId);
        var iam = new AwsQueryClient(http);
        await iam.IamAsync(accountId, "CreatePolicy", cancellationToken, ("PolicyName", "CTLDeveloperPolicy"), ("Description", Description),
            ("PolicyDocument", """{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "*", "Resource": "*"}]}"""));
        await iam.IamAsync(accountId, "CreateRole", cancellationToken, ("RoleName", "CTLDeveloperRole"), ("Description", Description),
            ("AssumeRolePolicyDocument", $$"""{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::{{aws.Local.ManagementAccountId}}:root"}, "Action": "sts:AssumeRole"}]}"""));
        await iam.IamAsync(accountId, "AttachRolePolicy", cancellationToken, ("RoleName", "CTLDeveloperRole"), ("PolicyArn", $"arn:aws:iam::{accountId}:policy/CTLDeveloperPolicy"));
    }

    public void Dispose() => http.Dispose();

    public void AcceptLater(int number, TimeSpan after) => aws.LaterAsync(after, async () =>
    {
        var invitations = await OrganizationsAsync(number, "ListHandshakesForAccount", []);
        var open = invitations["Handshakes"]!.AsArray().First(handshake => (string?)handshake!["State"] == "OPEN")!;
        await OrganizationsAsync(number, "AcceptHandshake", new() { ["HandshakeId"] = (string)open["Id"]! });
    });

    public void ConfirmLater(string requestId, TimeSpan after) => aws.LaterAsync(after, async () =>
    {
        var question = aws.Cloud.EventsOn("default").Where(entry => entry.DetailType == "Identity Confirmation Requested")
            .Select(entry => JsonNode.Parse(entry.Detail)!).Last(detail => (string?)detail["requestId"] == requestId);
        await new AwsJsonClient(http).CallAsync(aws.Local.ManagementAccountId, "states", "AWSStepFunctions.SendTaskSuccess", new()
        {
            ["taskToken"] = (string)question["taskToken"]!,
            ["output"] = """{"confirmedBy": "ops.kim", "protocolReference": "INC-4711"}""",
        }, CancellationToken.None);
    });

    /// <summary>A page may be empty without being the last. An account with one invitation needs two calls at most.</summary>
    private async Task<JsonObject> OrganizationsAsync(int number, string operation, JsonObject input)
    {
        var answer = await CallAsync(input);
        return answer["NextToken"] is { } next ? await CallAsync(new() { ["NextToken"] = next.DeepClone() }) : answer;

        Task<JsonObject> CallAsync(JsonObject asked) => new AwsJsonClient(http).CallAsync(AccountOf(number), "organizations", $"AWSOrganizationsV20161128.{operation}", asked, CancellationToken.None);
    }
}
