using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Services.Organizations;

namespace PartnerCloud.Simulator.Tests.Cloud;

/// <summary>Creates members and service control policies without calls.</summary>
internal static class ServiceControl
{
    /// <summary>Makes an account a member, directly under the root.</summary>
    public static void Join(this SimulatedCloud cloud, string accountId)
    {
        cloud.AddStandAloneAccount(accountId);
        cloud.Atomically(() =>
        {
            cloud.Organization.Add(new Membership(accountId, "INVITED", cloud.Now, cloud.Organization.RootId));
            return true;
        });
    }

    /// <summary>Creates and attaches a service control policy, and enables the policy type.</summary>
    /// <param name="cloud">The cloud with the organization.</param>
    /// <param name="name">The policy's name.</param>
    /// <param name="content">The policy's text.</param>
    /// <param name="targetId">The root, a unit or an account.</param>
    /// <param name="alone">Whether to detach AWS's own policy there.</param>
    public static void Attach(this SimulatedCloud cloud, string name, string content, string targetId, bool alone = false) => cloud.Atomically(() =>
    {
        var policies = cloud.Organization.Policies;
        policies.Enable();
        if (alone)
            policies.Find(OrganizationPolicy.FullAccessId)!.Targets.Remove(targetId);
        return policies.Add("p-" + name, name, "", content).Targets.Add(targetId);
    });
}
