using System.Text.Json.Serialization;
using PartnerCloud.Lambda.Contract.Errors;

namespace PartnerCloud.Lambda.Contract.Baseline;

/// <summary>What a control found and did not change.</summary>
/// <param name="Severity">How urgent it is.</param>
/// <param name="Reason">What was found, and why it was left, in words.</param>
/// <param name="WhoActs">Who may change it.</param>
/// <param name="WhatToDo">What they do, in whole sentences.</param>
public sealed record Finding(
    [property: JsonPropertyName("severity")] FindingSeverity Severity,
    [property: JsonPropertyName("reason")] string Reason,
    [property: JsonPropertyName("whoActs")] WhoActs WhoActs,
    [property: JsonPropertyName("whatToDo")] string WhatToDo)
{
    /// <summary>The reason, and what to do, for people.</summary>
    [JsonIgnore]
    public string Text => $"{Reason}. {WhatToDo}";
}
