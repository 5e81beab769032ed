using System.Text.Json.Nodes;
using Amazon.IdentityManagement.Model;

namespace PartnerCloud.Workflow.Tests;

/// <summary>The owner of an account that will be migrated. They follow the guide for customers, over the wire.</summary>
internal sealed class Customer(TestPartnerCloud aws, string accountId)
{
    private const string Description = "Provides necessary access to AWS services and resources so that compliance-related services may be activated and other IAM policies and roles may be set up for CenturyLink Operational Staff.";

    public string AccountId => accountId;

    /// <summary>Creates CTLDeveloperPolicy and CTLDeveloperRole.</summary>
    public async Task MakeRoleAsync(string trusted = "589942003651")
    {
        var iam = aws.Iam(accountId);
        var policy = await iam.CreatePolicyAsync(new CreatePolicyRequest
        {
            PolicyName = "CTLDeveloperPolicy",
            Description = Description,
            PolicyDocument = """{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "*", "Resource": "*"}]}""",
        });
        await iam.CreateRoleAsync(new CreateRoleRequest
        {
            RoleName = "CTLDeveloperRole",
            Description = Description,
            AssumeRolePolicyDocument = $$"""{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::{{trusted}}:root"}, "Action": "sts:AssumeRole"}]}""",
        });
        await iam.AttachRolePolicyAsync(new AttachRolePolicyRequest { RoleName = "CTLDeveloperRole", PolicyArn = policy.Policy.Arn });
    }

    public Task AcceptAsync() => AnswerAsync("AcceptHandshake");

    public Task DeclineAsync() => AnswerAsync("DeclineHandshake");

    /// <summary>The invitations that the customer sees, newest first.</summary>
    public async Task<IReadOnlyList<JsonNode>> InvitationsAsync()
    {
        var invitations = new List<JsonNode>();
        var request = new JsonObject();
        do
        {
            var page = await CallAsync("ListHandshakesForAccount", request);
            invitations.AddRange(page["Handshakes"]!.AsArray().Select(handshake => handshake!));
            request = new() { ["NextToken"] = page["NextToken"]?.DeepClone() };
        }
        while (request["NextToken"] is not null);
        return [.. invitations.OrderByDescending(handshake => (double)handshake["RequestedTimestamp"]!)];
    }

    /// <summary>Calls Organizations as the administrator of the customer's account.</summary>
    public Task<JsonObject> CallAsync(string operation, JsonObject input) => aws.OrganizationsAsync(accountId, operation, input);

    private async Task AnswerAsync(string operation)
    {
        var open = (await InvitationsAsync()).First(handshake => (string?)handshake["State"] == "OPEN");
        await CallAsync(operation, new() { ["HandshakeId"] = (string)open["Id"]! });
    }
}
