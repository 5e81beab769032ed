using System.Text.Json.Nodes;
using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Wire;
using static PartnerCloud.Simulator.Services.Organizations.OrganizationErrors;

namespace PartnerCloud.Simulator.Services.Organizations;

/// <summary>Invites accounts to join the organization.</summary>
internal sealed class InvitationOperations(SimulatedCloud cloud)
{
    private SimulatedOrganization Organization => cloud.Organization;

    /// <summary>Sends an invitation. An account has at most one open invitation from an organization.</summary>
    public JsonObject Invite(JsonObject input)
    {
        var target = input.Object("Target") ?? throw InvalidInput("INPUT_REQUIRED", "You must specify a value for Target.");
        var (type, id) = (OrganizationsInput.Text(target, "Type"), OrganizationsInput.Text(target, "Id", 1, 64));
        var notes = input.Text("Notes") is { Length: > 0 } ? OrganizationsInput.Text(input, "Notes", 1, 1024) : null;
        var tags = OrganizationsInput.Tags(input);
        var account = Find(type, id);
        if (account is not null && cloud.CannotJoin(account.Id))
            throw HandshakeConstraint("ALREADY_IN_AN_ORGANIZATION", "The account that you tried to invite is already a member of an organization.");
        if (Organization.Handshakes.Exists(handshake => handshake.IsOpenAt(cloud.Now) && IsFor(handshake, account, id)))
            throw new AwsErrorException("DuplicateHandshakeException", "A handshake for this account and action already exists.");
        if (Organization.Handshakes.Count(handshake => handshake.Requested > cloud.Now.AddDays(-1) && !handshake.WasAccepted) >= cloud.Options.InvitationsPerDay)
            throw HandshakeConstraint("HANDSHAKE_RATE_LIMIT_EXCEEDED", "You have exceeded the number of invitations that you can send in one day.");
        return HandshakeJson.Answer(Add(type, id, notes, tags), cloud);
    }

    private SimulatedAccount? Find(string type, string id) => type switch
    {
        "ACCOUNT" when id.Length != 12 || !id.All(char.IsAsciiDigit) =>
            throw InvalidInput("INVALID_PATTERN", "You provided a value for Target.Id that is not 12 digits."),
        // AWS does not document the error for an account that is closed or does not exist. The operation has no AccountNotFoundException.
        // Of its errors, this one fits an unsuitable target.
        "ACCOUNT" => cloud.Find(id) is { IsClosed: false } account ? account
            : throw InvalidInput("TARGET_NOT_SUPPORTED", "You can't perform the specified operation on that target entity."),
        "EMAIL" => id.Contains('@', StringComparison.Ordinal) ? Organization.AccountOf(id)
            : throw InvalidInput("INVALID_EMAIL_ADDRESS_TARGET", "You specified an invalid email address for the invited account owner."),
        "ORGANIZATION" => throw InvalidInput("INVALID_PARTY_TYPE_TARGET", "You specified the wrong type of entity as a party."),
        _ => throw InvalidInput("INVALID_ENUM", "Target.Type is ACCOUNT or EMAIL."),
    };

    private bool IsFor(Handshake handshake, SimulatedAccount? account, string id) =>
        account is null ? string.Equals(handshake.PartyId, id, StringComparison.OrdinalIgnoreCase) : Organization.InvitedBy(handshake) == account;

    private Handshake Add(string type, string id, string? notes, IReadOnlyList<KeyValuePair<string, string>> tags)
    {
        var handshake = new Handshake("h-" + cloud.Ids.LowerCase("handshake", id, 20), type, id, cloud.Now, cloud.Now + cloud.Options.InvitationLifetime)
        {
            Notes = notes,
            Tags = tags,
        };
        Organization.Handshakes.Add(handshake);
        return handshake;
    }
}
