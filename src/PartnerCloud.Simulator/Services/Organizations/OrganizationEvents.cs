using System.Text.Json.Nodes;
using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Services.EventBridge;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.Organizations;

/// <summary>What Organizations reports to the management account: CloudTrail's service events in us-east-1, which EventBridge passes on.</summary>
internal static class OrganizationEvents
{
    /// <summary>The region of Organizations' events, wherever the caller is.</summary>
    public const string Region = "us-east-1";

    private const string Source = "organizations.amazonaws.com";

    /// <summary>An account became a member.</summary>
    /// <param name="cloud">The cloud.</param>
    /// <param name="member">The new member.</param>
    public static void Joined(SimulatedCloud cloud, Membership member) => Put(cloud, "AccountJoinedOrganization", member.AccountId, member.Joined, new JsonObject
    {
        ["joinedMethod"] = member.JoinedMethod == "CREATED" ? "Created" : "INVITED",
        ["joinedTime"] = WireTime.Iso(member.Joined),
    });

    /// <summary>An account is no longer a member.</summary>
    /// <param name="cloud">The cloud.</param>
    /// <param name="accountId">The former member.</param>
    /// <param name="method"><c>LEFT</c> by its own call or by a direct transfer, <c>REMOVED</c> by the management account, <c>CLEANED</c> 90 days after closing.</param>
    /// <param name="at">When it departed.</param>
    public static void Departed(SimulatedCloud cloud, string accountId, string method, DateTimeOffset at) => Put(cloud, "AccountDepartedOrganization", accountId, at, new JsonObject
    {
        ["departureMethod"] = method,
        ["departureTime"] = WireTime.Iso(at),
    });

    private static void Put(SimulatedCloud cloud, string name, string accountId, DateTimeOffset at, JsonObject details)
    {
        var organization = cloud.Organization;
        details["accountId"] = accountId;
        details["organizationId"] = organization.Id;
        var detail = new JsonObject
        {
            ["eventVersion"] = "1.08",
            ["userIdentity"] = new JsonObject { ["accountId"] = organization.Management.Id, ["invokedBy"] = Source },
            ["eventTime"] = WireTime.Iso(at),
            ["eventSource"] = Source,
            ["eventName"] = name,
            ["awsRegion"] = Region,
            ["sourceIPAddress"] = Source,
            ["userAgent"] = Source,
            ["requestParameters"] = null,
            ["responseElements"] = null,
            ["eventID"] = Guid.NewGuid().ToString(),
            ["readOnly"] = false,
            ["eventType"] = "AwsServiceEvent",
            ["managementEvent"] = true,
            ["recipientAccountId"] = organization.Management.Id,
            ["serviceEventDetails"] = details,
            ["eventCategory"] = "Management",
        };
        cloud.PutServiceEvent(new(Guid.NewGuid().ToString(), at, "aws.organizations", "AWS Service Event via CloudTrail", detail.ToJsonString(), organization.Management.Id), Region);
    }
}
