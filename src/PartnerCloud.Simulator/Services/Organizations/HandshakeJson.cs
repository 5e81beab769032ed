using System.Text.Json.Nodes;
using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.Organizations;

/// <summary>Writes handshakes as JSON.</summary>
internal static class HandshakeJson
{
    public static JsonObject Answer(Handshake handshake, SimulatedCloud cloud) => new() { ["Handshake"] = Write(handshake, cloud) };

    public static JsonObject Write(Handshake handshake, SimulatedCloud cloud) => new()
    {
        ["Id"] = handshake.Id,
        ["Arn"] = cloud.Organization.HandshakeArn(handshake.Id),
        ["Parties"] = new JsonArray(Party("ORGANIZATION", cloud.Organization.Id), Party(handshake.PartyType, handshake.PartyId)),
        ["State"] = handshake.StateAt(cloud.Now),
        ["RequestedTimestamp"] = WireTime.Seconds(handshake.Requested),
        ["ExpirationTimestamp"] = WireTime.Seconds(handshake.Expires),
        ["Action"] = "INVITE",
        ["Resources"] = new JsonArray([Sender(cloud.Organization), Recipient(handshake, cloud), .. Notes(handshake)]),
    };

    private static JsonObject Party(string type, string id) => new() { ["Id"] = id, ["Type"] = type };

    private static JsonObject Sender(SimulatedOrganization organization)
    {
        var sender = Resource("ORGANIZATION", organization.Id);
        sender["Resources"] = new JsonArray(
            Resource("MASTER_EMAIL", organization.Management.Email),
            Resource("MASTER_NAME", organization.Management.Name),
            Resource("ORGANIZATION_FEATURE_SET", "ALL"));
        return sender;
    }

    // After acceptance, AWS names the invited account by its id, even if the invitation named its e-mail.
    private static JsonObject Recipient(Handshake handshake, SimulatedCloud cloud) =>
        handshake.WasAccepted && cloud.Organization.InvitedBy(handshake) is { } account ? Resource("ACCOUNT", account.Id) : Resource(handshake.PartyType, handshake.PartyId);

    private static IEnumerable<JsonObject> Notes(Handshake handshake) => handshake.Notes is { } notes ? [Resource("NOTES", notes)] : [];

    private static JsonObject Resource(string type, string value) => new() { ["Type"] = type, ["Value"] = value };
}
