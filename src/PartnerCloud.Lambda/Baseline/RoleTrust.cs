using System.Text.Json.Serialization;

namespace PartnerCloud.Lambda.Baseline;

/// <summary>Whom a role trusts. The value is the name of a file in Trusts/.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RoleTrust>))]
internal enum RoleTrust
{
    /// <summary>The partner's account.</summary>
    Partner,

    /// <summary>Cloud Application Manager's account, if it passes the external id.</summary>
    Cam,

    /// <summary>Nobody, until the customer buys the service that the role is for.</summary>
    Nobody,
}
