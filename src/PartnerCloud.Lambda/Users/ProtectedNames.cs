using PartnerCloud.Lambda.Baseline.Controls.Iam;
using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Users;

/// <summary>Names that no request for users may touch: exactly the partner's own. A name that only begins like one of them belongs to the customer.</summary>
internal static class ProtectedNames
{
    /// <summary>Whether a user of this name belongs to the partner.</summary>
    public static bool IsUser(string name) => PartnerNames.Has(name);

    /// <summary>Whether a group of this name belongs to the partner. The group of the customer's administrators belongs to the customer.</summary>
    public static bool IsGroup(string name) => name != WellKnownNames.CustomerAdmins && IsUser(name);
}
