using PartnerCloud.Lambda.Baseline;

namespace PartnerCloud.Lambda.Users;

/// <summary>Names in customers' accounts that the partner and CAM keep for themselves. No request for users touches what has them.</summary>
internal static class ProtectedNames
{
    private static readonly string[] Prefixes = ["CTL", "CAM"];

    /// <summary>Whether a user of this name is none of the customer's.</summary>
    public static bool IsUser(string name) => Prefixes.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a group of this name is none of the customer's. The group of his administrators is his.</summary>
    public static bool IsGroup(string name) => name != WellKnownNames.CustomerAdmins && IsUser(name);
}
