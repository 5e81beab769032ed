using System.Text.Json.Serialization;

namespace PartnerCloud.Lambda.Contract.Baseline;

/// <summary>The outcome of a control in an account.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ControlOutcome>))]
public enum ControlOutcome
{
    /// <summary>Something differed and was corrected.</summary>
    Applied,

    /// <summary>Nothing differed.</summary>
    AlreadyInPlace,

    /// <summary>An accepted change request exempts the account from the control.</summary>
    Exempt,
}
