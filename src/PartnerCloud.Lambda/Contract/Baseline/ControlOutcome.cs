using System.Text.Json.Serialization;

namespace PartnerCloud.Lambda.Contract.Baseline;

/// <summary>The outcome of a control in an account.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ControlOutcome>))]
public enum ControlOutcome
{
    /// <summary>Something differed and was corrected. Now the control's promise holds.</summary>
    Applied,

    /// <summary>Nothing differed.</summary>
    AlreadyInPlace,

    /// <summary>What the control promises does not hold, and was deliberately left. The findings say why, and who may change it.</summary>
    NotMet,

    /// <summary>An accepted change request exempts the account from the control.</summary>
    Exempt,

    /// <summary>Only in a dry run: something differs, and a run would correct it.</summary>
    WouldApply,
}
