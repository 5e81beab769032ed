using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Services.Organizations;

namespace PartnerCloud.Simulator.Tests.Cloud;

/// <summary>Members and service control policies, made without calls.</summary>
internal static class ServiceControl
{
    /// <summary>Makes an account a member directly under the root.</summary>
    public static void Join(this SimulatedCloud cloud, string accountId)
    {
        cloud.AddStandAloneAccount(accountId);
        cloud.Atomically(() =>
        {
            cloud.Organization.Add(new Membership(accountId, "INVITED", cloud.Now, cloud.Organization.RootId));
            return true;
        });
    }

    /// <summary>Attaches a new service control policy, whose type it enables.</summary>
    /// <param name="cloud">Whose organization.</param>
    /// <param name="name">The policy's name.</param>
    /// <param name="content">The policy's text.</param>
    /// <param name="targetId">The root, a unit or an account.</param>
    /// <param name="alone">Whether AWS's own policy goes from there.</param>
    public static void Attach(this SimulatedCloud cloud, string name, string content, string targetId, bool alone = false) => cloud.Atomically(() =>
    {
        var policies = cloud.Organization.Policies;
        policies.Enable();
        if (alone)
            policies.Find(OrganizationPolicy.FullAccessId)!.Targets.Remove(targetId);
        return policies.Add("p-" + name, name, "", content).Targets.Add(targetId);
    });
}
