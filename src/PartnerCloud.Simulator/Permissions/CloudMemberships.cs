using PartnerCloud.Simulator.Cloud;

namespace PartnerCloud.Simulator.Permissions;

/// <summary>The organization of a cloud, as far as permissions depend on it.</summary>
internal static class CloudMemberships
{
    extension(SimulatedCloud cloud)
    {
        /// <summary>The memberships in the organization.</summary>
        internal IMemberships Memberships => cloud.States.OfType<IMemberships>().Single();
    }
}
