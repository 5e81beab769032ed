using System.Text.Json.Nodes;
using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Permissions;
using PartnerCloud.Simulator.Protocols;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.Organizations;

/// <summary>
/// AWS Organizations. Every account may list and answer the invitations that it received, and decide about its own membership. All other
/// operations belong to the management account.
/// </summary>
public sealed class OrganizationsService : JsonService
{
    // These operations check their callers themselves.
    private static readonly string[] OpenToAllAccounts =
    [
        "DescribeHandshake", "ListHandshakesForAccount", "AcceptHandshake", "DeclineHandshake", "CancelHandshake",
        "DescribeOrganization", "CreateOrganization", "DeleteOrganization", "LeaveOrganization",
    ];

    private readonly SimulatedCloud cloud;
    private readonly RequestRates rates;

    /// <summary>Serves every account of a cloud.</summary>
    public OrganizationsService(SimulatedCloud cloud)
        : base("organizations", "AWSOrganizationsV20161128", "1.1")
    {
        this.cloud = cloud;
        rates = new RequestRates(cloud);
        var pages = new OrganizationsPages(cloud.Options);
        var creations = new CreationOperations(cloud, pages);
        Serve("CreateAccount", creations.Create);
        Serve("DescribeCreateAccountStatus", creations.Describe);
        Serve("ListCreateAccountStatus", creations.List);
        var accounts = new MemberAccountOperations(cloud, pages);
        Serve("ListAccounts", accounts.List);
        Serve("ListAccountsForParent", accounts.ListForParent);
        Serve("DescribeAccount", accounts.Describe);
        Serve("MoveAccount", accounts.Move);
        Serve("CloseAccount", new ClosureOperations(cloud).Close);
        var tree = new TreeOperations(cloud, pages);
        Serve("ListRoots", tree.ListRoots);
        Serve("ListParents", tree.ListParents);
        Serve("ListOrganizationalUnitsForParent", tree.ListUnits);
        Serve("DescribeOrganizationalUnit", tree.DescribeUnit);
        Serve("CreateOrganizationalUnit", tree.CreateUnit);
        var policies = new OrganizationPolicyOperations(cloud, pages);
        Serve("EnablePolicyType", policies.Enable);
        Serve("DisablePolicyType", policies.Disable);
        Serve("CreatePolicy", policies.Create);
        Serve("UpdatePolicy", policies.Update);
        Serve("DescribePolicy", policies.Describe);
        Serve("ListPolicies", policies.List);
        Serve("DeletePolicy", policies.Delete);
        var attachments = new PolicyAttachmentOperations(cloud, pages);
        Serve("AttachPolicy", attachments.Attach);
        Serve("DetachPolicy", attachments.Detach);
        Serve("ListPoliciesForTarget", attachments.ListOfTarget);
        Serve("ListTargetsForPolicy", attachments.ListTargets);
        var tags = new OrganizationTagOperations(cloud);
        Serve("TagResource", tags.Tag);
        Serve("UntagResource", tags.Untag);
        Serve("ListTagsForResource", tags.List);
        var membership = new MembershipOperations(cloud);
        Serve("DescribeOrganization", membership.Describe);
        Serve("CreateOrganization", membership.Create);
        Serve("DeleteOrganization", membership.Delete);
        Serve("LeaveOrganization", membership.Leave);
        Serve("InviteAccountToOrganization", new InvitationOperations(cloud).Invite);
        var handshakes = new HandshakeOperations(cloud, pages);
        Serve("DescribeHandshake", handshakes.Describe);
        Serve("ListHandshakesForOrganization", handshakes.ListForOrganization);
        Serve("ListHandshakesForAccount", handshakes.ListForAccount);
        Serve("AcceptHandshake", handshakes.Accept);
        Serve("DeclineHandshake", handshakes.Decline);
        Serve("CancelHandshake", handshakes.Cancel);
    }

    internal override ActionTable Permissions => OrganizationsAuthorization.Permissions;

    /// <inheritdoc/>
    protected override T Perform<T>(Func<T> handler) => cloud.Atomically(handler);

    private void Serve(string operation, Func<JsonObject, JsonObject?> handler) => Serve(operation, (input, _) => handler(input));

    private void Serve(string operation, Func<JsonObject, Caller, JsonObject?> handler) => On(operation, (input, caller) =>
    {
        if (!OpenToAllAccounts.Contains(operation))
            RequireManagement(caller);
        rates.Admit(caller.AccountId, operation);
        return handler(input, caller);
    });

    // For other organizations, only the member's own membership is simulated.
    private void RequireManagement(Caller caller)
    {
        if (caller.AccountId != cloud.Organization.Management.Id)
            throw cloud.IsInAnOrganization(caller.AccountId) ? OrganizationErrors.AccessDenied() : OrganizationErrors.NotInUse();
    }
}
