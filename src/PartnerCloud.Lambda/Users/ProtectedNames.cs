using PartnerCloud.Lambda.Baseline.Controls.Iam;
using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Users;

/// <summary>Names that no request for users touches: exactly the partner's own. What only begins like them is the customer's.</summary>
internal static class ProtectedNames
{
    /// <summary>Whether a user of this name is none of the customer's.</summary>
    public static bool IsUser(string name) => PartnerNames.Has(name);

    /// <summary>Whether a group of this name is none of the customer's. The group of the customer's administrators is the customer's.</summary>
    public static bool IsGroup(string name) => name != WellKnownNames.CustomerAdmins && IsUser(name);
}
