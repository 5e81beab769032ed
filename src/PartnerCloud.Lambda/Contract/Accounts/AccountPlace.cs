using System.Text.Json.Serialization;

namespace PartnerCloud.Lambda.Contract.Accounts;

/// <summary>Where an account is in the organization, seen from the customers' OU.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AccountPlace>))]
public enum AccountPlace
{
    /// <summary>In the customers' OU.</summary>
    CustomersUnit,

    /// <summary>In an OU below the customers' OU, so that the same policies bind it.</summary>
    BelowCustomersUnit,

    /// <summary>In the OU of accounts that are about to leave, or below it.</summary>
    DepartingUnit,

    /// <summary>In another OU. The partner's service control policies may not bind it.</summary>
    Elsewhere,
}
