using System.Text.Json.Serialization;

namespace PartnerCloud.Lambda.Contract.Errors;

/// <summary>Whose move it is after an error or a finding.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<WhoActs>))]
public enum WhoActs
{
    /// <summary>An operator of the partner.</summary>
    Operator,

    /// <summary>The customer. The operator forwards the cause.</summary>
    Customer,

    /// <summary>One of the two. The cause says who.</summary>
    CustomerOrOperator,

    /// <summary>Operators of Cloud Application Manager.</summary>
    CamOperator,

    /// <summary>Nobody: it passes by itself, or nothing can be done.</summary>
    Nobody,
}
