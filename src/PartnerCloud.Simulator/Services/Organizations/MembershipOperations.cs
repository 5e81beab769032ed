using System.Text.Json.Nodes;
using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Wire;
using static PartnerCloud.Simulator.Services.Organizations.OrganizationErrors;

namespace PartnerCloud.Simulator.Services.Organizations;

/// <summary>Decisions of an account about its own membership: create an organization, leave one, or delete its own.</summary>
internal sealed class MembershipOperations(SimulatedCloud cloud)
{
    // The time before a created account can leave. Leaving also requires a payment method, which cannot be added here.
    private static readonly TimeSpan WaitAfterCreation = TimeSpan.FromDays(4);

    public JsonObject Describe(JsonObject input, Caller caller) =>
        cloud.ForeignOrganizations.GetValueOrDefault(caller.AccountId) is { } other ? OrganizationJson.Answer(other)
        : cloud.Organization.Member(caller.AccountId) is not null ? OrganizationJson.Answer(cloud.Organization)
        : throw NotInUse();

    public JsonObject Create(JsonObject input, Caller caller)
    {
        var features = input.Text("FeatureSet") ?? "ALL";
        if (features is not ("ALL" or "CONSOLIDATED_BILLING"))
            throw InvalidInput("INVALID_ENUM", "FeatureSet is ALL or CONSOLIDATED_BILLING.");
        if (cloud.IsInAnOrganization(caller.AccountId))
            throw new AwsErrorException("AlreadyInOrganizationException", "The provided account is already a member of an organization.");
        OrganizationsRole.Ensure(cloud, caller);
        return OrganizationJson.Answer(cloud.ForeignOrganizations[caller.AccountId] = ForeignOrganization.Of(cloud.Accounts[caller.AccountId], cloud, features));
    }

    public JsonObject? Delete(JsonObject input, Caller caller)
    {
        if (!cloud.ForeignOrganizations.TryGetValue(caller.AccountId, out var own))
            throw cloud.Organization.Member(caller.AccountId) is null ? NotInUse()
                : caller.AccountId != cloud.Organization.Management.Id ? AccessDenied()
                : new("OrganizationNotEmptyException", "To delete an organization you must first remove all member accounts and organizational units."); // the partner's organization is never empty
        if (own.ManagementId != caller.AccountId)
            throw AccessDenied();
        cloud.ForeignOrganizations.Remove(caller.AccountId);
        return null;
    }

    public JsonObject? Leave(JsonObject input, Caller caller)
    {
        if (cloud.ForeignOrganizations.TryGetValue(caller.AccountId, out var other))
            LeaveForeign(cloud, caller.AccountId, other);
        else
            LeaveOurs(cloud.Organization.Member(caller.AccountId) ?? throw NotInUse());
        return null;
    }

    /// <exception cref="AwsErrorException">The account manages the organization.</exception>
    public static void LeaveForeign(SimulatedCloud cloud, string accountId, ForeignOrganization organization)
    {
        if (organization.ManagementId == accountId)
            throw MasterCannotLeave();
        cloud.ForeignOrganizations.Remove(accountId);
    }

    private void LeaveOurs(Membership member)
    {
        if (member.AccountId == cloud.Organization.Management.Id)
            throw MasterCannotLeave();
        if (member.JoinedMethod == "CREATED")
            throw cloud.Now < member.Joined + WaitAfterCreation
                ? ConstraintViolation("WAIT_PERIOD_ACTIVE", "You must wait at least four days after the account was created before it can leave the organization.")
                : ConstraintViolation("MEMBER_ACCOUNT_PAYMENT_INSTRUMENT_REQUIRED", "The account must have a payment method before it can leave the organization.");
        cloud.Organization.Remove(member, "LEFT");
    }

    private static AwsErrorException MasterCannotLeave() =>
        new("MasterCannotLeaveOrganizationException", "You can't remove a management account from an organization.");
}
