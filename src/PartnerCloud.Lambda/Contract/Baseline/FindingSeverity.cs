using System.Text.Json.Serialization;

namespace PartnerCloud.Lambda.Contract.Baseline;

/// <summary>How urgent a finding is, the most urgent first.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FindingSeverity>))]
public enum FindingSeverity
{
    /// <summary>Somebody may take over the account, or read what they must not.</summary>
    High,

    /// <summary>A guard or a record is missing.</summary>
    Medium,

    /// <summary>The account differs from the baseline, and little depends on it.</summary>
    Low,

    /// <summary>The control's promise holds. A person should know this all the same. A note changes no outcome.</summary>
    Note,
}
