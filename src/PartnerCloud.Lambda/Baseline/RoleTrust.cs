using System.Text.Json.Serialization;

namespace PartnerCloud.Lambda.Baseline;

/// <summary>Whom a role trusts: the name of the file in Trusts/.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RoleTrust>))]
internal enum RoleTrust
{
    /// <summary>The partner's account.</summary>
    Partner,

    /// <summary>Cloud Application Manager's account, when it shows the external id.</summary>
    Cam,

    /// <summary>Nobody yet: what the role is for has to be bought first.</summary>
    Nobody,
}
