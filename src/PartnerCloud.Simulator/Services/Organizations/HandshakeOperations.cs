using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Wire;
using static PartnerCloud.Simulator.Services.Organizations.OrganizationErrors;

namespace PartnerCloud.Simulator.Services.Organizations;

/// <summary>Lists and answers invitations. The organization sees and cancels the ones it sent. An account sees and answers the ones it received.</summary>
internal sealed partial class HandshakeOperations(SimulatedCloud cloud, OrganizationsPages pages)
{
    private SimulatedOrganization Organization => cloud.Organization;

    public JsonObject Describe(JsonObject input, Caller caller)
    {
        var handshake = Find(input);
        return HandshakeJson.Answer(IsSender(caller) || IsRecipient(handshake, caller) ? handshake : throw AccessDenied(), cloud);
    }

    public JsonObject ListForOrganization(JsonObject input) => List(input, Organization.Handshakes);

    public JsonObject ListForAccount(JsonObject input, Caller caller) =>
        List(input, [.. Organization.Handshakes.Where(handshake => IsRecipient(handshake, caller))]);

    public JsonObject Accept(JsonObject input, Caller caller)
    {
        var handshake = Received(input, caller, "ACCEPTED");
        if (cloud.CannotJoin(caller.AccountId))
            throw HandshakeConstraint("ALREADY_IN_AN_ORGANIZATION", "The account is already a member of an organization.");
        OrganizationsRole.Ensure(cloud, caller);
        if (cloud.ForeignOrganizations.TryGetValue(caller.AccountId, out var other))
            MembershipOperations.LeaveForeign(cloud, caller.AccountId, other);
        Organization.Join(handshake, caller.AccountId);
        return End(handshake, "ACCEPTED");
    }

    public JsonObject Decline(JsonObject input, Caller caller) => End(Received(input, caller, "DECLINED"), "DECLINED");

    public JsonObject Cancel(JsonObject input, Caller caller) =>
        End(Open(IsSender(caller) ? Find(input) : throw AccessDenied(), "CANCELED"), "CANCELED");

    private JsonObject End(Handshake handshake, string outcome)
    {
        handshake.End(outcome, cloud.Now);
        return HandshakeJson.Answer(handshake, cloud);
    }

    private Handshake Received(JsonObject input, Caller caller, string wanted)
    {
        var handshake = Find(input);
        return Open(IsRecipient(handshake, caller) ? handshake : throw AccessDenied(), wanted);
    }

    private Handshake Open(Handshake handshake, string wanted)
    {
        var state = handshake.StateAt(cloud.Now);
        return state == "OPEN" ? handshake
            : state == wanted ? throw new AwsErrorException("HandshakeAlreadyInStateException", "The specified handshake is already in the requested state.")
            : throw new AwsErrorException("InvalidHandshakeTransitionException", $"You can't perform the operation on the handshake in its current state: {state}.");
    }

    private Handshake Find(JsonObject input)
    {
        var id = OrganizationsInput.Text(input, "HandshakeId");
        return !HandshakeId().IsMatch(id) ? throw InvalidInput("INVALID_PATTERN", "You provided a value for HandshakeId that does not match the required pattern.")
            : Organization.Handshakes.Find(handshake => handshake.Id == id)
                ?? throw new AwsErrorException("HandshakeNotFoundException", "We can't find a handshake with the HandshakeId that you specified.");
    }

    // Every handshake here is an invitation without a parent.
    private JsonObject List(JsonObject input, IReadOnlyList<Handshake> handshakes)
    {
        var filter = input.Object("Filter") ?? [];
        var (action, parent) = (filter.Text("ActionType"), filter.Text("ParentHandshakeId"));
        if (action is not null && parent is not null)
            throw InvalidInput("MAX_LIMIT_EXCEEDED_FILTER", "You can specify only one filter parameter for the operation.");
        if (action is not (null or "INVITE" or "ENABLE_ALL_FEATURES" or "APPROVE_ALL_FEATURES" or "ADD_ORGANIZATIONS_SERVICE_LINKED_ROLE" or "TRANSFER_RESPONSIBILITY"))
            throw InvalidInput("INVALID_ENUM", "Filter.ActionType is not an action of a handshake.");
        return pages.Page(input, "Handshakes", action is null or "INVITE" && parent is null ? handshakes : [], handshake => HandshakeJson.Write(handshake, cloud));
    }

    private bool IsSender(Caller caller) => caller.AccountId == Organization.Management.Id;

    private bool IsRecipient(Handshake handshake, Caller caller) => Organization.InvitedBy(handshake)?.Id == caller.AccountId;

    [GeneratedRegex(@"^h-[0-9a-z]{8,32}\z")]
    private static partial Regex HandshakeId();
}
