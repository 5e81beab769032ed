using System.Text.Json.Serialization;

namespace PartnerCloud.Lambda.Contract.Baseline;

/// <summary>What became of a control in an account.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ControlOutcome>))]
public enum ControlOutcome
{
    /// <summary>Something differed and was put right.</summary>
    Applied,

    /// <summary>Nothing differed.</summary>
    AlreadyInPlace,

    /// <summary>An accepted change request exempts the account.</summary>
    Exempt,
}
