using System.Text.Json.Serialization;

namespace PartnerCloud.Lambda.Contract.Baseline;

/// <summary>Who may change what a finding names.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FindingActor>))]
public enum FindingActor
{
    /// <summary>The customer.</summary>
    Customer,

    /// <summary>The partner's operators, after they agreed with the customer where the finding says so.</summary>
    Operator,
}
