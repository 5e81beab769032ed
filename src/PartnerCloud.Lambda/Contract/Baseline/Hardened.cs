using System.Text.Json.Serialization;

namespace PartnerCloud.Lambda.Contract.Baseline;

/// <summary>How far an account is hardened.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Hardened>))]
public enum Hardened
{
    /// <summary>What every control promises holds, except where the account is exempt.</summary>
    Full,

    /// <summary>What at least one control promises does not hold. Its findings say why.</summary>
    WithFindings,
}
