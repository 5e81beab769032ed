using System.Text.Json.Nodes;
using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Wire;
using static PartnerCloud.Simulator.Services.Organizations.OrganizationErrors;

namespace PartnerCloud.Simulator.Services.Organizations;

/// <summary>Closes member accounts. An answer means that the closing has begun.</summary>
internal sealed class ClosureOperations(SimulatedCloud cloud)
{
    public JsonObject? Close(JsonObject input)
    {
        var organization = cloud.Organization;
        var member = OrganizationsInput.Member(input, organization);
        if (member.AccountId == organization.Management.Id)
            throw ConstraintViolation("CANNOT_CLOSE_MANAGEMENT_ACCOUNT", "You can't close the management account of the organization with this operation.");
        if (member.State == AccountClosures.Suspended)
            throw new AwsErrorException("AccountAlreadyClosedException", "You attempted to close an account that is already closed.");
        if (member.State == AccountClosures.Pending)
            throw new AwsErrorException("ConflictException", "The account is already being closed.");
        if (organization.Closures.Recent >= organization.Closures.Quota(organization.Members.Count))
            throw ConstraintViolation("CLOSE_ACCOUNT_QUOTA_EXCEEDED", "You have exceeded the number of member accounts that you can close in 30 days.");
        if (organization.Closures.Running >= AccountClosures.InProgress)
            throw ConstraintViolation("CLOSE_ACCOUNT_REQUESTS_LIMIT_EXCEEDED", "You have too many account closures in progress.");
        organization.Closures.Begin(member);
        return null;
    }
}
