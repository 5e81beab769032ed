using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace PartnerCloud.Lambda.Baseline;

/// <summary>An accepted change request that exempts an account from a control, or from the control of one resource, until a given day.</summary>
internal sealed partial record Exemption
{
    [JsonPropertyName("control")]
    public required string Control { get; init; }

    /// <summary>The name of the one exempt resource, such as a role; null for the whole control.</summary>
    [JsonPropertyName("resource")]
    public string? Resource { get; init; }

    [JsonPropertyName("accountId")]
    public required string AccountId { get; init; }

    [JsonPropertyName("reason")]
    public required string Reason { get; init; }

    [JsonPropertyName("approvedBy")]
    public required string ApprovedBy { get; init; }

    /// <summary>The last day, in UTC, on which the exemption holds.</summary>
    [JsonPropertyName("until")]
    public required DateOnly Until { get; init; }

    public bool Holds(string control, string accountId, DateOnly today) => Control == control && AccountId == accountId && today <= Until;

    public string InWords => $"{(Resource is null ? "" : $"{Resource}: ")}{Reason} (approved by {ApprovedBy}, until {Until:yyyy-MM-dd})";

    /// <summary>What is wrong with the exemption, given the control that it names; null if it is valid.</summary>
    public string? ProblemWith(IControl? control) =>
        control is null ? $"names {Control}, which is not in the baseline"
        : !AccountNumber().IsMatch(AccountId) ? $"of {Control} has no account number of 12 digits"
        : string.IsNullOrWhiteSpace(Reason) ? $"of {Control} has no reason"
        : string.IsNullOrWhiteSpace(ApprovedBy) ? $"of {Control} does not say who approved it"
        : Resource is not null && (control as IControlOfResources)?.Has(Resource) != true ? $"of {Control} names {Resource}, which is not a resource of that control that an exemption can name"
        : null;

    [GeneratedRegex(@"\A\d{12}\z")]
    private static partial Regex AccountNumber();
}
