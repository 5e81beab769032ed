using System.Text.Json.Serialization;

namespace PartnerCloud.Lambda.Contract.Users;

/// <summary>The state of the work on the users. The workflow carries it from one round to the next.</summary>
/// <param name="State">The state.</param>
/// <param name="RedriveCount">The execution's redrive count at the start of the round. A greater count means that an operator has redriven since.</param>
/// <param name="Pending">The users of this round.</param>
/// <param name="Done">The users of earlier rounds that succeeded.</param>
public sealed record Maintenance(
    [property: JsonPropertyName("state")] MaintenanceState State,
    [property: JsonPropertyName("redriveCount")] int RedriveCount,
    [property: JsonPropertyName("pending")] IReadOnlyList<RequestedUser> Pending,
    [property: JsonPropertyName("done")] IReadOnlyList<MaintainedUser> Done);
